import type { TaskDetail } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/api.ts'
import { submissions as submissionsQuery } from '../../api/queries.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { SubmissionList } from './SubmissionList.tsx'
import type { SubmissionPlace } from './submitted.ts'

export interface TaskSubmissionsProps {
  task: TaskDetail
  place: SubmissionPlace | null
}

/** Hồ sơ đã nộp: what whoever appraises, gives an opinion or signs reads before the own form. Nothing where nothing was submitted yet. */
export function TaskSubmissions({ task, place }: TaskSubmissionsProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(submissionsQuery(task.case.id))
  // Who may do the task but not read the case is shown the task alone.
  if (problemOf(error)?.status === 404) return null
  if (error && !data) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t('submissions.task')}>
      <SubmissionList
        caseId={task.case.id}
        submissions={data.items}
        rules={task.rules.filter(({ form }) => form.id !== task.form?.id)}
        openFirst={data.items[0]?.form.id !== task.form?.id}
        place={place}
      />
    </Panel>
  )
}
