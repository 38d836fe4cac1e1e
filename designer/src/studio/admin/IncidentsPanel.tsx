import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { newCommandId } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { incidents } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { formatInstant } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'

/** Jobs that gave up, each with its case and a way to run again. */
export function IncidentsPanel() {
  const { t: s } = useTranslation('studio')
  const { data, error } = useQuery(incidents())
  const tell = useNotice()
  const retry = useMutation({
    mutationFn: (id: string) => api.incidents.retry(id, { commandId: newCommandId() }),
    onSuccess: async ({ resolved }) => {
      tell({ text: s(resolved ? 'admin.retried' : 'admin.stillFails') })
      await queryClient.invalidateQueries()
    },
  })
  return (
    <Panel title={s('admin.incidents')}>
      {(error ?? retry.error) && <ProblemNote error={error ?? retry.error} />}
      {data?.items.length === 0 && <EmptyState title={s('admin.noIncidents')} text={s('admin.noIncidentsText')} />}
      {data?.items.map((incident) => (
        <Box
          key={incident.id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            px: 2,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
          }}
        >
          <FindingIcon severity="error" />
          <Box sx={{ flex: 1 }}>
            <Typography variant="body2">{incident.message}</Typography>
            <Typography variant="caption" color="textSecondary">
              <RouterLink to="/cases/$case" params={{ case: incident.case.id }}>
                {incident.case.number}
              </RouterLink>{' '}
              {incident.case.title} · {formatInstant(incident.at)} · {incident.code}
            </Typography>
          </Box>
          <Button
            loading={retry.isPending && retry.variables === incident.id}
            onClick={() => retry.mutate(incident.id)}
          >
            {s('admin.retry')}
          </Button>
        </Box>
      ))}
    </Panel>
  )
}
