import { firstOf, keptQuery, rowsOf } from './kept-query.ts'
import { canSkipLocked } from './postgres.ts'
import type { Db, Tx } from './store.ts'
import type { CaseTable, JobTable } from './tables.ts'

const oldestOfNextType = keptQuery((db, { type }: Pick<JobTable, 'type'>) =>
  db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('type', '>', type)
    .orderBy('type')
    .orderBy('run_at')
    .orderBy('job_id')
    .limit(1),
)

const oldestDue = keptQuery((db, { type, now, most }: Pick<JobTable, 'type'> & { now: string; most: number }) => {
  const query = db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('type', '=', type)
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('job_id')
    .limit(most)
  return canSkipLocked(db) ? query.forUpdate().skipLocked() : query
})

const lapsed = keptQuery((db, { type, now, most }: Pick<JobTable, 'type'> & { now: string; most: number }) =>
  db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'running')
    .where('type', '=', type)
    .where('leased_until', '<=', now)
    .orderBy('leased_until')
    .limit(most),
)

const typesLapsed = keptQuery((db, { now }: { now: string }) =>
  db.selectFrom('job').select('type').where('state', '=', 'running').where('leased_until', '<=', now).groupBy('type'),
)

/**
 * What may be leased: of each type its oldest job that is due, and jobs whose lease ran out; what waits longest first. Goes from type to type, so
 * that it costs the same however many jobs of one type wait.
 */
export async function dueOfEachType(
  db: Db,
  now: string,
  takes: (type: string) => boolean = () => true,
): Promise<JobTable[]> {
  const due: JobTable[] = []
  for (const { type } of await rowsOf(typesLapsed(db, { now })))
    if (takes(type)) due.push(...(await lapsedOfType(db, type, now, 1)))
  let job = await firstOf(oldestOfNextType(db, { type: '' }))
  while (job) {
    if (job.run_at <= now && takes(job.type)) due.push(job)
    job = await firstOf(oldestOfNextType(db, { type: job.type }))
  }
  return due.sort((a, b) => compare(a.run_at, b.run_at) || compare(a.job_id, b.job_id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The oldest jobs of a type that are due; those that another is about to take are passed over where the database can. */
export function dueOfType(trx: Tx, type: string, now: string, most: number): Promise<JobTable[]> {
  return rowsOf(oldestDue(trx, { type, now, most }))
}

/** Jobs of a type whose worker let its lease run out. */
export function lapsedOfType(db: Db, type: string, now: string, most: number): Promise<JobTable[]> {
  return rowsOf(lapsed(db, { type, now, most }))
}

/** How many jobs of each of these types could be leased now, counted no further than `most`. */
export async function countDueJobs(db: Db, types: string[], now: string, most: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const type of new Set(types)) {
    const waiting = await db
      .selectFrom('job')
      .select('job_id')
      .where('state', '=', 'waiting')
      .where('type', '=', type)
      .where('run_at', '<=', now)
      .limit(most)
      .execute()
    counts.set(type, waiting.length + (await lapsedOfType(db, type, now, most)).length)
  }
  return counts
}

export interface JobQuery {
  states: string[]
  type?: string | undefined
  /** The last of the page before. */
  after: [runAt: string, id: string] | null
  limit: number
}

/** Jobs in the order in which they are due, with the case they belong to; one more than the limit, to know whether there are more. */
export function jobPage(
  db: Db,
  { states, type, after, limit }: JobQuery,
): Promise<(JobTable & Pick<CaseTable, 'number' | 'title'>)[]> {
  let query = db
    .selectFrom('job')
    .innerJoin('case_', 'case_.case_id', 'job.case_id')
    .selectAll('job')
    .select(['case_.number', 'case_.title'])
    .where('job.state', 'in', states)
  if (type !== undefined) query = query.where('job.type', '=', type)
  if (after) {
    const [runAt, id] = after
    query = query.where(({ or, and, eb }) =>
      or([eb('job.run_at', '>', runAt), and([eb('job.run_at', '=', runAt), eb('job.job_id', '>', id)])]),
    )
  }
  return query
    .orderBy('job.run_at')
    .orderBy('job.job_id')
    .limit(limit + 1)
    .execute()
}
