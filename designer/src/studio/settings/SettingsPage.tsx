import '../words.ts'
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail } from '@statecraft/engine/client'
import type { JsonSchema } from '@statecraft/forms'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { DesignerPage } from '../definition/DesignerPage.tsx'
import { DraftStatus } from '../draft/DraftStatus.tsx'
import { DraftTroubles } from '../draft/DraftTroubles.tsx'
import { HistoryList } from '../draft/HistoryList.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { StudioBar } from '../parts/StudioBar.tsx'

const SettingsForm = lazy(() => import('./SettingsForm.tsx').then(({ SettingsForm }) => ({ default: SettingsForm })))
const route = getRouteApi('/signed-in/studio/settings/$id')

/** What a province sets of a plugin: a form made from the plugin's schema, published like everything else. */
export function SettingsPage() {
  const { id } = route.useParams()
  return (
    <DesignerPage kind="settings" id={id} wide={false}>
      {(detail, disabled, onReplaced) => <SettingsWork detail={detail} disabled={disabled} onReplaced={onReplaced} />}
    </DesignerPage>
  )
}

function SettingsWork(props: { detail: DefinitionDetail; disabled: boolean; onReplaced: () => void }) {
  const { detail, disabled, onReplaced } = props
  const { t } = useTranslation('studio')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const draft = useDraft(detail)
  const schema = detail.settingsSchema as JsonSchema | null
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <StudioBar actions={<DraftStatus draft={draft} detail={detail} canPublish={!disabled} />}>
        <Tabs
          value={tab === 'history' ? 'history' : 'settings'}
          onChange={(_, next) =>
            void navigate({ search: { tab: next === 'history' ? next : undefined }, replace: true })
          }
        >
          <Tab value="settings" label={t('list.kinds.settings')} />
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
        ) : schema ? (
          <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 800 }}>
            <Panel title={t('settings.title')} padded>
              <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
                {t('settings.text')}
              </Typography>
              <Suspense fallback={<Waiting />}>
                <SettingsForm schema={schema} draft={draft} disabled={disabled} />
              </Suspense>
            </Panel>
          </Box>
        ) : (
          <EmptyState tone="secondary" title={t('settings.noSchema')} />
        )}
      </Box>
    </Box>
  )
}
