import type { ExpressionBuilder } from 'kysely'
import { dueOfEachType, dueOfType, lapsedOfType } from './jobs.ts'
import { keptQuery } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { IncidentTable, JobTable, SubscriptionTable, Tables, TimerTable } from './tables.ts'

export async function insertTimer(trx: Tx, row: TimerTable): Promise<void> {
  await trx.insertInto('timer').values(row).execute()
}

export async function closeTimer(trx: Tx, caseId: string, wait: string, state: 'fired' | 'cancelled'): Promise<void> {
  await trx
    .updateTable('timer')
    .set({ state })
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', 'in', ['waiting', 'failed', 'suspended'])
    .execute()
}

/** The timer that is due first, of those due by `now`. */
export function nextDueTimer(db: Db, now: string): Promise<TimerTable | undefined> {
  return db
    .selectFrom('timer')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('due', '<=', now)
    .orderBy('due')
    .orderBy('case_id')
    .orderBy('wait')
    .limit(1)
    .executeTakeFirst()
}

export async function isTimerWaiting(db: Db, caseId: string, wait: string): Promise<boolean> {
  const row = await db
    .selectFrom('timer')
    .select('wait')
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertSubscription(trx: Tx, row: SubscriptionTable): Promise<void> {
  await trx.insertInto('subscription').values(row).execute()
}

export async function deleteSubscription(trx: Tx, caseId: string, wait: string): Promise<void> {
  await trx.deleteFrom('subscription').where('case_id', '=', caseId).where('wait', '=', wait).execute()
}

/** Who waits for a message of this name; one without a key waits for any. The one that waits longest comes first. */
export function findSubscription(db: Db, name: string, key: string | null): Promise<SubscriptionTable | undefined> {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('kind', '=', 'message')
    .where('name', '=', name)
    .where((eb) =>
      eb.or([eb('correlation_key', 'is', null), ...(key === null ? [] : [eb('correlation_key', '=', key)])]),
    )
    .orderBy('case_id')
    .orderBy('wait')
    .limit(1)
    .executeTakeFirst()
}

export async function insertJob(trx: Tx, row: JobTable): Promise<void> {
  await trx.insertInto('job').values(row).execute()
}

/** Who takes jobs, until when, and under which token; `worker` names one that is outside this process. */
export interface JobLease {
  token: string
  /** Which types it takes; all unless given. */
  takes?: (type: string) => boolean
  worker?: string
  now: string
  until: string
}

/**
 * Leases the job that waits longest: waiting and due, or held under a lease that ran out. Of two workers that reach for the same job,
 * the second finds the first's lease and gets another or nothing.
 */
export async function leaseJob(trx: Tx, lease: JobLease): Promise<JobTable | undefined> {
  for (const found of await dueOfEachType(trx, lease.now, lease.takes)) {
    const job = found.state === 'running' ? found : (await dueOfType(trx, found.type, lease.now, 1))[0]
    const taken = job && (await takeJob(trx, job, lease))
    if (taken) return taken
  }
  return undefined
}

/** Leases so many jobs of these types at most, of each type its oldest, the types by turns. */
export async function leaseJobs(trx: Tx, types: string[], most: number, lease: JobLease): Promise<JobTable[]> {
  const found: JobTable[] = []
  const ofTypes: JobTable[][] = []
  for (const type of new Set(types)) {
    const lapsed = await lapsedOfType(trx, type, lease.now, most)
    ofTypes.push([...lapsed, ...(await dueOfType(trx, type, lease.now, most))])
  }
  for (let turn = 0; turn < most; turn += 1) found.push(...ofTypes.flatMap((jobs) => jobs[turn] ?? []))
  const taken: JobTable[] = []
  for (const job of found.slice(0, most)) {
    const mine = await takeJob(trx, job, lease)
    if (mine) taken.push(mine)
  }
  return taken
}

async function takeJob(trx: Tx, { case_id, job_id }: JobTable, lease: JobLease): Promise<JobTable | undefined> {
  const { token, now, until, worker = null } = lease
  return trx
    .updateTable('job')
    .set((eb) => ({ state: 'running', lease: token, leased_until: until, worker, attempts: eb('attempts', '+', 1) }))
    .where('case_id', '=', case_id)
    .where('job_id', '=', job_id)
    .where(({ or, and, eb: is }) =>
      or([
        and([is('state', '=', 'waiting'), is('run_at', '<=', now)]),
        and([is('state', '=', 'running'), is('leased_until', '<=', now)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
}

export function findJob(db: Db, jobId: string): Promise<JobTable | undefined> {
  return db.selectFrom('job').selectAll().where('job_id', '=', jobId).executeTakeFirst()
}

/** The jobs that a process of the engine holds, or held when it ended; those of workers outside are not among them. */
export function runningJobs(db: Db): Promise<JobTable[]> {
  return db.selectFrom('job').selectAll().where('state', '=', 'running').where('worker', 'is', null).execute()
}

export async function updateJob(trx: Tx, job: { case_id: string; job_id: string }, change: Partial<JobTable>) {
  await trx.updateTable('job').set(change).where('case_id', '=', job.case_id).where('job_id', '=', job.job_id).execute()
}

/** Ends the job of a wait that was answered or given up. */
export async function closeJob(trx: Tx, caseId: string, wait: string, state: 'done' | 'cancelled'): Promise<void> {
  await trx
    .updateTable('job')
    .set({ state, lease: null, leased_until: null, worker: null })
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', 'in', ['waiting', 'running', 'failed', 'suspended'])
    .execute()
}

export async function insertIncident(trx: Tx, row: IncidentTable): Promise<void> {
  await trx.insertInto('incident').values(row).execute()
}

export function findIncident(db: Db, incidentId: string): Promise<IncidentTable | undefined> {
  return db.selectFrom('incident').selectAll().where('incident_id', '=', incidentId).executeTakeFirst()
}

export function incidentsOf(db: Db, caseId: string): Promise<IncidentTable[]> {
  return db
    .selectFrom('incident')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('incident_id')
    .execute()
}

/** Resolves open incidents of a case: one by its id, all those of a wait, or those of a step that failed at an element. */
export async function resolveIncidents(
  trx: Tx,
  caseId: string,
  which: { incident: string } | { wait: string } | { element: string; instance: string } | 'all',
  at: string,
): Promise<void> {
  let update = trx
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at: at })
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
  if (which !== 'all') {
    if ('wait' in which) update = update.where('wait', '=', which.wait)
    else if ('incident' in which) update = update.where('incident_id', '=', which.incident)
    else
      update = update.where('kind', '=', 'step').where('element', '=', which.element).where(inInstance(which.instance))
  }
  await update.execute()
}

/** The open incident of a kind about one thing (a wait or a rule). */
export function openIncidentOf(
  db: Db,
  caseId: string,
  kind: string,
  about: string,
): Promise<IncidentTable | undefined> {
  return db
    .selectFrom('incident')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('wait', '=', about)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/** Whether an incident, by its id, or any step incident at the same element is open. */
export async function isIncidentOpen(
  db: Db,
  which: string | { case_id: string; element: string; instance: string | null },
): Promise<boolean> {
  let query = db.selectFrom('incident').select('incident_id').where('state', '=', 'open')
  query =
    typeof which === 'string'
      ? query.where('incident_id', '=', which)
      : query.where('case_id', '=', which.case_id).where('element', '=', which.element).where('kind', '=', 'step')
  if (typeof which !== 'string' && which.instance !== null) query = query.where(inInstance(which.instance))
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

/** Lets a failed job try again from the beginning. */
export async function reopenJob(trx: Tx, caseId: string, wait: string, at: string): Promise<void> {
  await trx
    .updateTable('job')
    .set({ state: 'waiting', attempts: 0, run_at: at, lease: null, leased_until: null, worker: null })
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', '=', 'failed')
    .execute()
}

/** Resolves the open incidents of a case's rules, once all of them answer again. */
export async function resolveRuleIncidents(trx: Tx, caseId: string, at: string): Promise<void> {
  await resolveRules(trx, { case_id: caseId, resolved_at: at })
}

const resolveRules = keptQuery((db, { case_id, resolved_at }: Pick<IncidentTable, 'case_id' | 'resolved_at'>) =>
  db
    .updateTable('incident')
    .set({ state: 'resolved', resolved_at })
    .where('case_id', '=', case_id)
    .where('kind', '=', 'rule')
    .where('state', '=', 'open'),
)

/** Sets a timer that could not be fired aside, or lets it try again. */
export async function setTimerState(trx: Tx, caseId: string, wait: string, state: 'waiting' | 'failed'): Promise<void> {
  await trx.updateTable('timer').set({ state }).where('case_id', '=', caseId).where('wait', '=', wait).execute()
}

/** Of an instance, or kept before incidents told theirs. */
const inInstance = (instance: string) => (eb: ExpressionBuilder<Tables, 'incident'>) =>
  eb.or([eb('instance', '=', instance), eb('instance', 'is', null)])
