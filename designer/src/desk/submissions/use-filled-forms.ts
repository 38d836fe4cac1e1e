import type { TaskDetail } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { submissions as submissionsQuery } from '../../api/queries.ts'
import { type FilledForm, latestOf } from './submitted.ts'

/** The forms of a task's case by id, to say where findings are: its own with `data` as it is now, the others as they were submitted. */
export function useFilledForms(task: TaskDetail, data: TaskDetail['data']): (form: string) => FilledForm | null {
  const others = task.rules.some(({ form }) => form.id !== task.form?.id)
  const { data: submitted } = useQuery({ ...submissionsQuery(task.case.id), enabled: others })
  return (form) => {
    if (form === task.form?.id) return { definition: task.form.definition, data }
    const found = latestOf(submitted?.items ?? [], form)
    return found ? { definition: found.form.definition, data: found.data } : null
  }
}
