import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { task as taskQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { TaskWork } from './TaskWork.tsx'

/** One task: its form, what the rules say, and the buttons that lead on. */
export function TaskPage() {
  const { t } = useTranslation()
  const { task: id } = useParams({ from: '/signed-in/tasks/$task' })
  // Worked on is only what the server holds now; later reads in the background do not replace what one types.
  const query = useQuery({ ...taskQuery(id), staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' })
  const { error, refetch } = query
  const data = query.isFetchedAfterMount ? query.data : undefined
  const crumbs = [{ label: t('pages.tasks'), to: '/tasks' }]
  if (data)
    return <TaskWork key={`${data.id} ${data.version}`} task={data} crumbs={crumbs} onReload={() => void refetch()} />
  return (
    <>
      <PageHead title={t('task.page')} crumbs={crumbs} />
      {error ? (
        <Box sx={{ p: 3, maxWidth: 720 }}>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </Box>
      ) : (
        <Waiting />
      )}
    </>
  )
}
