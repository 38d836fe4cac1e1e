import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import type { DefinitionDetail, DiagnosticView } from '@statecraft/engine/client'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CountPill } from '../../parts/CountPill.tsx'
import { DraftStatus } from '../draft/DraftStatus.tsx'
import type { Draft } from '../draft/use-draft.ts'
import { service } from './services.ts'

export type WorkflowTab = 'diagram' | 'table' | 'history'

interface DesignerBarProps {
  modeler: Modeler | null
  tab: WorkflowTab
  onTab: (tab: WorkflowTab) => void
  steps: number
  draft: Draft
  diagnostics: DiagnosticView[]
  detail: DefinitionDetail
  disabled: boolean
}

/** The tabs of the designer, one step back and forward, the draft's state and the way to publishing. */
export function DesignerBar({ modeler, tab, onTab, steps, draft, diagnostics, detail, disabled }: DesignerBarProps) {
  const { t } = useTranslation('studio-workflow')
  const stack = modeler && service(modeler, 'commandStack')
  const step = (label: 'undo' | 'redo', can: boolean, run: () => void) => {
    const Icon = label === 'undo' ? Undo2 : Redo2
    return (
      <Tooltip title={t(label)}>
        <span>
          <IconButton aria-label={t(label)} disabled={!can} onClick={run}>
            <Icon size={16} />
          </IconButton>
        </span>
      </Tooltip>
    )
  }
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        minHeight: 48,
        px: 1,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
      }}
    >
      <Tabs
        value={tab}
        onChange={(_, next: WorkflowTab) => onTab(next)}
        aria-label={t('tabs.label')}
        sx={{ mr: 'auto' }}
      >
        <Tab value="diagram" label={t('tabs.diagram')} />
        <Tab
          value="table"
          label={
            <span>
              {t('tabs.table')} <CountPill count={steps} />
            </span>
          }
        />
        <Tab value="history" label={t('tabs.history')} />
      </Tabs>
      {stack && !disabled && (
        <>
          {step('undo', stack.canUndo(), () => stack.undo())}
          {step('redo', stack.canRedo(), () => stack.redo())}
        </>
      )}
      <DraftStatus draft={draft} diagnostics={diagnostics} detail={detail} canPublish={!disabled} />
    </Box>
  )
}
