import '../words.ts'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail } from '@statecraft/engine/client'
import { getRouteApi } from '@tanstack/react-router'
import { Redo2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { DesignerPage } from '../definition/DesignerPage.tsx'
import { DraftStatus } from '../draft/DraftStatus.tsx'
import { DraftTroubles } from '../draft/DraftTroubles.tsx'
import { HistoryList } from '../draft/HistoryList.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { StudioBar } from '../parts/StudioBar.tsx'
import { type Undo, useUndo } from '../parts/use-undo.ts'
import { DecisionEditor } from './DecisionEditor.tsx'
import { readDecisions } from './dmn.ts'

const route = getRouteApi('/signed-in/studio/decisions/$id')

/** The address of a decision: the tables of its file, cell by cell. */
export function DecisionPage() {
  const { id } = route.useParams()
  return (
    <DesignerPage kind="decision" id={id}>
      {(detail, disabled, onReplaced) => <DecisionWork detail={detail} disabled={disabled} onReplaced={onReplaced} />}
    </DesignerPage>
  )
}

function DecisionWork(props: { detail: DefinitionDetail; disabled: boolean; onReplaced: () => void }) {
  const { detail, disabled, onReplaced } = props
  const { t } = useTranslation('studio')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const draft = useDraft(detail)
  const file = useUndo(draft.content, draft.change)
  const decisions = useMemo(() => readDecisions(file.value), [file.value])
  // The decision that was asked for comes first, what it stands on after it.
  const ordered = [...(decisions ?? [])].sort((a, b) => Number(b.id === detail.id) - Number(a.id === detail.id))
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || !'zy'.includes(event.key.toLowerCase())) return
        event.preventDefault()
        if (event.key.toLowerCase() === 'y' || event.shiftKey) file.redo()
        else file.undo()
      }}
    >
      <StudioBar
        actions={
          <>
            {!disabled && <UndoButtons file={file} />}
            <DraftStatus draft={draft} detail={detail} canPublish={!disabled} />
          </>
        }
      >
        <Tabs
          value={tab === 'history' ? 'history' : 'tables'}
          onChange={(_, next) =>
            void navigate({ search: { tab: next === 'history' ? next : undefined }, replace: true })
          }
        >
          <Tab value="tables" label={t('list.kinds.decision')} />
          <Tab value="history" label={t('draft.history')} />
        </Tabs>
      </StudioBar>
      <DraftTroubles draft={draft} onTakeTheirs={onReplaced} />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {tab === 'history' ? (
          <HistoryList
            definition={detail}
            draft={draft.state === 'none' ? null : draft.content}
            onReplaced={onReplaced}
          />
        ) : (
          <Box sx={{ p: 3, display: 'grid', gap: 2, maxWidth: 1200, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {decisions === null && <EmptyState tone="error" title={t('decision.unreadable')} />}
            {ordered.map((decision) => (
              <DecisionEditor
                key={decision.id}
                decision={decision}
                xml={file.value}
                onChange={file.set}
                diagnostics={draft.diagnostics}
                provisions={detail.references.provisions}
                disabled={disabled}
              />
            ))}
            {ordered.length > 1 && (
              <Typography variant="body2" color="textSecondary">
                {t('decision.shared')}
              </Typography>
            )}
            <Panel title={t('decision.checks')}>
              {draft.diagnostics.length > 0 ? (
                <DiagnosticList diagnostics={draft.diagnostics} />
              ) : (
                <Typography variant="body2" sx={{ p: 2 }}>
                  {t('decision.clean')}
                </Typography>
              )}
            </Panel>
          </Box>
        )}
      </Box>
    </Box>
  )
}

function UndoButtons({ file }: { file: Undo<string> }) {
  const { t } = useTranslation('studio')
  return (
    <>
      <Tooltip title={t('decision.undo')}>
        <span>
          <IconButton aria-label={t('decision.undo')} disabled={!file.canUndo} onClick={file.undo}>
            <Undo2 size={16} />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={t('decision.redo')}>
        <span>
          <IconButton aria-label={t('decision.redo')} disabled={!file.canRedo} onClick={file.redo}>
            <Redo2 size={16} />
          </IconButton>
        </span>
      </Tooltip>
    </>
  )
}
