import { decide } from '../access/decide.ts'
import type { CaseFacts, Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import { findCase, lockCaseOfTask } from '../store/cases.ts'
import type { Db, Tx } from '../store/store.ts'
import type { CaseTable, TaskTable } from '../store/tables.ts'
import { findTask } from '../store/tasks.ts'
import { factsOf, type Policy, policyNow } from './access.ts'
import type { LockedCase } from './deliver.ts'
import type { Host } from './host.ts'
import { loadLocked } from './locked.ts'

/** A task with its case, and what the policy looks at in both. */
export interface ReadTask {
  task: TaskTable
  row: CaseTable
  facts: CaseFacts
  policy: Policy
}

/** Finds a task that the user may read; throws `task-not-found` alike when there is none and when he may not. */
export async function readTask(host: Host, db: Db, taskId: string, by: Principal): Promise<ReadTask> {
  const task = await findTask(db, taskId)
  const row = task && (await findCase(db, task.case_id))
  if (!task || !row) throw new EngineError('task-not-found', { task: taskId })
  return readable(host, db, by, task, row)
}

async function readable(host: Host, db: Db, by: Principal, task: TaskTable, row: CaseTable): Promise<ReadTask> {
  const policy = await policyNow(host, db)
  const facts = await factsOf(db, row, task)
  if (!decide(policy, by, 'task.read', facts).allow) throw new EngineError('task-not-found', { task: task.task_id })
  return { task, row, facts, policy }
}

/** Locks the case of an open task and loads both; throws `task-not-found`, or `task-closed` when it is no longer open. */
export async function lockTask(
  host: Host,
  trx: Tx,
  taskId: string,
  by: Principal,
): Promise<ReadTask & { locked: LockedCase }> {
  const row = await lockCaseOfTask(trx, taskId)
  if (!row) throw new EngineError('task-not-found', { task: taskId })
  const locked = await loadLocked(host, trx, row)
  const task = await findTask(trx, taskId)
  if (!task) throw new EngineError('task-not-found', { task: taskId })
  const read = await readable(host, trx, by, task, locked.row)
  if (task.state !== 'open') throw new EngineError('task-closed', { task: taskId, step: task.step, state: task.state })
  return { ...read, locked }
}
