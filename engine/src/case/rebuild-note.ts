import type { Finding, JsonObject } from '@statecraft/forms'
import type { Tx } from '../store/store.ts'
import { putSubmission } from '../store/submissions.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { findTask, updateTask } from '../store/tasks.ts'
import { countsOf } from './finding-counts.ts'

/** Does again what an event did that moved nothing: who has a task, whether the case is suspended. Gives what it changes of the case's row. */
export async function takeNote(trx: Tx, event: EventTable, input: JsonObject): Promise<Partial<CaseTable>> {
  const { type, at, by_user } = event
  const user = typeof input.user === 'string' ? input.user : null
  if (type === 'suspended') return { suspended_at: at }
  if (type === 'resumed') return { suspended_at: null }
  if (type === 'claimed') await give(trx, input, by_user)
  if (type === 'released' || type === 'assigned') await give(trx, input, user)
  if (type === 'delegated') await give(trx, input, user, input.for as string)
  return {}
}

async function give(trx: Tx, { task: id }: JsonObject, assignee: string | null, delegatedBy?: string): Promise<void> {
  const task = await findTask(trx, String(id))
  if (!task) return
  const isHis = task.assignee === assignee
  const delegated_by = delegatedBy ?? (isHis ? task.delegated_by : null)
  await updateTask(trx, task, { assignee, delegated_by })
}

/** What the rules said of the form that a person submitted. */
export async function keepSubmission(trx: Tx, { case_id, by_user, read }: EventTable): Promise<void> {
  const { form, rules = [] } = JSON.parse(read) as { form?: { id: string }; rules?: { findings: Finding[] }[] }
  if (!form || by_user === null) return
  await putSubmission(trx, { case_id, form: form.id, ...countsOf(rules.flatMap(({ findings }) => findings)) })
}
