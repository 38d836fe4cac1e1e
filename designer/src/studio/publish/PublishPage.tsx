import '../words.ts'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { PublicationPreview } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { Rocket } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publicationPreview } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { formatDay } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CasesPanel } from './CasesPanel.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import type { Done } from './done.ts'
import { PublicationHistory } from './PublicationHistory.tsx'
import { PublishForm } from './PublishForm.tsx'

/** Phát hành: what changed, the checks, the open cases, from when and by what. Nothing else publishes. */
export function PublishPage() {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { data, error, refetch } = useQuery(publicationPreview())
  const [done, setDone] = useState<Done | null>(null)
  const only = data?.drafts.length === 1 ? data.drafts[0] : undefined
  const crumbs = only ? [{ label: t('pages.publish'), to: '/publish' }] : []
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 1240, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={only?.title ?? t('pages.publish')} crumbs={crumbs} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {done && <DonePanel done={done} />}
      {data?.drafts.length === 0 && !done && (
        <EmptyState
          icon={Rocket}
          tone="secondary"
          title={s('publish.nothing')}
          text={s('publish.nothingText')}
          actions={<ToStudio />}
        />
      )}
      {data && data.drafts.length > 0 && <Question preview={data} onDone={setDone} />}
      <PublicationHistory />
    </Box>
  )
}

/** What to publish at the left, from when and by what at the right; one column under 1200 px, in the same order. */
function Question({ preview, onDone }: { preview: PublicationPreview; onDone: (done: Done) => void }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@media (min-width: 1200px)': { gridTemplateColumns: 'minmax(0, 1fr) 352px' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ChangesPanel preview={preview} />
        <ChecksPanel preview={preview} />
        <CasesPanel preview={preview} />
      </Box>
      <PublishForm preview={preview} onDone={onDone} />
    </Box>
  )
}

function DonePanel({ done }: { done: Done }) {
  const { t } = useTranslation('studio')
  const list = done.revisions
    .map((one) => t('publish.item', { title: `“${one.title}”`, number: one.number }))
    .join('; ')
  return (
    <Panel padded>
      <Box role="status" sx={{ display: 'flex', gap: 1.5 }}>
        <FindingIcon severity="passed" />
        <Box>
          <Typography component="h2" variant="h3">
            {t('publish.done')}
          </Typography>
          <Typography variant="body2">
            {done.now
              ? t('publish.doneToday', { list })
              : t('publish.doneLater', { list, day: formatDay(done.effectiveFrom) })}{' '}
            {t('publish.doneOpen')}
          </Typography>
        </Box>
      </Box>
    </Panel>
  )
}

function ToStudio() {
  const { t } = useTranslation('studio')
  return (
    <RouterLink to="/studio" underline="none">
      <Button component="span">{t('publish.toStudio')}</Button>
    </RouterLink>
  )
}
