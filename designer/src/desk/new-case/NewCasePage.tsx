import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { newCommandId } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isOffline } from '../../api/api.ts'
import { entryPoints } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { EntryPointCard } from './EntryPointCard.tsx'

/** Lập hồ sơ: which kind, by which law, for which unit. */
export function NewCasePage() {
  const { t } = useTranslation()
  const { workflow: wanted } = useSearch({ from: '/signed-in/new' })
  const navigate = useNavigate()
  const command = useRef<string | null>(null)
  const { data, error, refetch } = useQuery(entryPoints())
  const start = useMutation({
    mutationFn: ({ workflow, unit }: { workflow: string; unit: string }) => {
      command.current ??= newCommandId()
      return api.cases.start({ commandId: command.current, workflow, unit })
    },
    onError: (failure) => {
      if (!isOffline(failure)) command.current = null
    },
    onSuccess: async (started) => {
      command.current = null
      await Promise.all(['tasks', 'cases', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
      if (started.task) await navigate({ to: '/tasks/$task', params: { task: started.task } })
      else await navigate({ to: '/cases/$case', params: { case: started.case.id } })
    },
  })
  const points = (data?.items ?? []).filter(({ units }) => units.length > 0)
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, maxWidth: 880, display: 'grid', gap: 2 }}>
      <PageHead title={t('newCase.title')} crumbs={[{ label: t('pages.cases'), to: '/cases' }]} />
      <Typography variant="h1">{t('newCase.question')}</Typography>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {start.error && <ProblemNote error={start.error} />}
      {!data && !error && <Waiting />}
      {data && points.length === 0 && (
        <EmptyState icon={FilePlus2} tone="secondary" title={t('newCase.none')} text={t('newCase.noneText')} />
      )}
      {points.map((point) => (
        <EntryPointCard
          key={point.workflow}
          point={point}
          marked={point.workflow === wanted}
          starting={start.isPending && start.variables.workflow === point.workflow}
          onStart={(unit) => start.mutate({ workflow: point.workflow, unit })}
        />
      ))}
    </Box>
  )
}
