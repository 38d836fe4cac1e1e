import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseOf, me as meQuery } from '../../api/queries.ts'
import { DocumentList } from '../../parts/DocumentList.tsx'
import { History } from '../../parts/History.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'

const lines = 4

/** The case's papers and last steps, side by side. Left out where the case itself may not be read. */
export function CaseGlance({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(caseOf(caseId))
  const { data: me } = useQuery(meQuery())
  if (!data) return null
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))' }}>
      <Panel
        title={t('task.tabs.documents')}
        aside={
          <Typography variant="body2" color="textSecondary">
            {data.documents.length}
          </Typography>
        }
      >
        <DocumentList documents={data.documents.slice(0, lines)} />
      </Panel>
      <Panel
        title={t('history.recent')}
        aside={
          <RouterLink to="/cases/$case" params={{ case: caseId }} variant="body2">
            {t('history.toCase')}
          </RouterLink>
        }
      >
        <History entries={newestFirst(data.history).slice(0, lines)} now={me?.now ?? new Date().toISOString()} />
      </Panel>
    </Box>
  )
}

const newestFirst = <Entry extends { seq: number }>(entries: Entry[]) => [...entries].sort((a, b) => b.seq - a.seq)
