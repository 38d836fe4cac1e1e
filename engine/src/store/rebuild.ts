import type { Db, Tx } from './store.ts'
import type { JobTable, TaskTable, TimerTable } from './tables.ts'

/** Ids of all cases that have a log, in order, a page at a time. */
export async function caseIdsWithLog(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('case_id')
    .where('seq', '=', 1)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
}

/** Rows that are made again from the log. Those of drafts, documents, incidents, opinions and what is on its way to others stay. */
const madeAgain = [
  'case_',
  'case_state',
  'task',
  'task_role',
  'job',
  'timer',
  'subscription',
  'posting',
  'submission',
] as const

export async function dropRows(trx: Tx, caseId: string): Promise<void> {
  for (const table of madeAgain) await trx.deleteFrom(table).where('case_id', '=', caseId).execute()
}

/** What no log tells of the rows of a case: what was said of drafts, and how far its work has got. */
export interface WorkInHand {
  tasks: Pick<TaskTable, 'task_id' | 'errors' | 'warnings' | 'version'>[]
  jobs: JobTable[]
  timers: TimerTable[]
}

export async function readWorkInHand(trx: Tx, caseId: string): Promise<WorkInHand> {
  const tasks = await trx
    .selectFrom('task')
    .select(['task_id', 'errors', 'warnings', 'version'])
    .where('case_id', '=', caseId)
    .execute()
  const jobs = await trx.selectFrom('job').selectAll().where('case_id', '=', caseId).execute()
  const timers = await trx
    .selectFrom('timer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', 'in', ['failed', 'suspended'])
    .execute()
  return { tasks, jobs, timers }
}

/** States of a job that is not done; which of them it is in, the log does not tell. */
const openStates = ['waiting', 'running', 'failed', 'suspended']

/** Lays what no log tells over rows that were made again. */
export async function putWorkInHand(trx: Tx, case_id: string, { tasks, jobs, timers }: WorkInHand): Promise<void> {
  for (const { task_id, ...said } of tasks)
    await trx.updateTable('task').set(said).where('case_id', '=', case_id).where('task_id', '=', task_id).execute()
  for (const job of jobs) {
    const { state, attempts, max_attempts, run_at, last_error, lease, leased_until, worker } = job
    const far = { attempts, max_attempts, run_at, last_error }
    const update = trx.updateTable('job').where('case_id', '=', case_id).where('job_id', '=', job.job_id)
    await update.set(far).execute()
    if (openStates.includes(state))
      await update.set({ state, lease, leased_until, worker }).where('state', '=', 'waiting').execute()
  }
  for (const { wait, state } of timers)
    await trx
      .updateTable('timer')
      .set({ state })
      .where('case_id', '=', case_id)
      .where('wait', '=', wait)
      .where('state', '=', 'waiting')
      .execute()
}
