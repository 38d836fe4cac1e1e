import '../words.ts'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { newCommandId, type PublicationPreview } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Rocket } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { publicationPreview } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { PageHead } from '../../frame/PageHead.tsx'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { formatDay } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'

/** Phát hành: what changed, the checks, the open cases, from when and by what. Nothing else publishes. */
export function PublishPage() {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { data, error, refetch } = useQuery(publicationPreview())
  return (
    <Box sx={{ p: { xs: 2, sm: 3 } }}>
      <PageHead title={t('pages.publish')} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.drafts.length === 0 && (
        <EmptyState icon={Rocket} tone="secondary" title={s('publish.nothing')} text={s('publish.nothingText')} />
      )}
      {data && data.drafts.length > 0 && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 352px' },
          }}
        >
          <Changes preview={data} />
          <PublishForm preview={data} />
        </Box>
      )}
    </Box>
  )
}

function Changes({ preview }: { preview: PublicationPreview }) {
  const { t: s } = useTranslation('studio')
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h1">{s('publish.question')}</Typography>
      <Panel title={s('publish.changes')} padded>
        {preview.changes.map((change) => (
          <Box key={`${change.kind} ${change.id} ${change.element} ${change.sentence}`} sx={{ py: '6px' }}>
            <Typography variant="subtitle2">{change.sentence}</Typography>
            <Typography variant="caption" color="textSecondary">
              {change.where}
            </Typography>
          </Box>
        ))}
      </Panel>
      <Panel title={s('publish.checks')}>
        {preview.checks.map((check) => (
          <Box key={check.title} sx={{ display: 'flex', gap: 1.5, px: 2, py: 1 }}>
            <FindingIcon severity={check.passed ? 'passed' : 'error'} />
            <Typography variant="body2">{check.title}</Typography>
          </Box>
        ))}
        <DiagnosticList diagnostics={preview.diagnostics} />
      </Panel>
      <Panel title={s('publish.cases')} padded>
        <Typography>{s('publish.casesText', preview.openCases)}</Typography>
      </Panel>
    </Box>
  )
}

function PublishForm({ preview }: { preview: PublicationPreview }) {
  const { t: s } = useTranslation('studio')
  const tell = useNotice()
  const [effectiveFrom, setEffectiveFrom] = useState(() =>
    new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }),
  )
  const [basis, setBasis] = useState('')
  const [asked, setAsked] = useState(false)
  const publish = useMutation({
    mutationFn: () =>
      api.publications.publish({
        commandId: newCommandId(),
        drafts: preview.drafts.map(({ kind, id }) => ({ kind, id })),
        effectiveFrom,
        basis: basis.trim(),
        note: '',
      }),
    onSuccess: async ({ revisions }) => {
      tell({ text: s('publish.done', { count: revisions.length }) })
      await queryClient.invalidateQueries()
    },
  })
  const missing = asked && basis.trim() === ''
  const press = () => {
    setAsked(true)
    if (basis.trim()) publish.mutate()
  }
  return (
    <Panel title={s('publish.when')} padded>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          type="date"
          label={s('publish.from')}
          value={effectiveFrom}
          onChange={(event) => setEffectiveFrom(event.target.value)}
        />
        <TextField
          required
          label={s('publish.basis')}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
          error={missing}
          helperText={missing ? s('publish.basisMissing') : undefined}
        />
        {publish.error && <ProblemNote error={publish.error} />}
        <Button variant="contained" size="large" onClick={press} loading={publish.isPending}>
          {s('publish.now', { day: formatDay(effectiveFrom) })}
        </Button>
      </Box>
    </Panel>
  )
}
