import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type CaseDetail, newCommandId } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { me as meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { formatInstant } from '../../parts/dates.ts'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Refusal } from '../../parts/Refusal.tsx'

/** What stands still in a case and needs a person. */
export function CaseIncidents({ incidents }: { incidents: CaseDetail['incidents'] }) {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery())
  const retry = useMutation({
    mutationFn: (id: string) => api.incidents.retry(id, { commandId: newCommandId() }),
    onSuccess: () =>
      Promise.all(
        ['case', 'incidents', 'tasks', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      ),
  })
  return (
    <Refusal title={t('incidents.title', { count: incidents.length })}>
      <Typography>{t('incidents.text')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, width: '100%', display: 'grid', gap: 1 }}>
        {incidents.map((incident) => (
          <Box component="li" key={incident.id} sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box sx={{ flex: 1 }}>
              <Typography variant="subtitle2">{incident.message}</Typography>
              <Typography variant="caption" color="textSecondary">
                {formatInstant(incident.at)} · {t('errors.code', { code: incident.code })}
              </Typography>
            </Box>
            {me?.actions.includes('operations.manage') && (
              <Button onClick={() => retry.mutate(incident.id)} loading={retry.isPending}>
                {t('incidents.retry')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {retry.error && <ProblemNote error={retry.error} />}
    </Refusal>
  )
}
