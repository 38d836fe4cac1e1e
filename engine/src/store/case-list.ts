import type { AccessFilter } from '../access/principal.ts'
import { caseCondition } from './access-condition.ts'
import { likeAnywhere } from './search-text.ts'
import type { Db } from './store.ts'
import type { CaseTable } from './tables.ts'

export interface CasePage {
  search?: string | undefined
  status?: string | undefined
  workflow?: string | undefined
  /** Start instant and id of the last row of the page before. */
  after: [startedAt: string, id: string] | null
  limit: number
}

/** Cases a user may read, newest first; one row more than `limit`. */
export function casePage(db: Db, filter: AccessFilter, user: string, page: CasePage): Promise<CaseTable[]> {
  let query = db
    .selectFrom('case_')
    .selectAll()
    .where((eb) => caseCondition(eb, filter, user))
  if (page.search) query = query.where('search_text', 'like', likeAnywhere(page.search))
  if (page.status) query = query.where('status', '=', page.status)
  if (page.workflow) query = query.where('workflow', '=', page.workflow)
  const [startedAt, id] = page.after ?? []
  if (startedAt !== undefined && id !== undefined) {
    query = query.where((eb) =>
      eb.or([eb('started_at', '<', startedAt), eb.and([eb('started_at', '=', startedAt), eb('case_id', '>', id)])]),
    )
  }
  return query
    .orderBy('started_at', 'desc')
    .orderBy('case_id')
    .limit(page.limit + 1)
    .execute()
}

/** Cases by their ids. */
export async function casesByIds(db: Db, caseIds: string[]): Promise<Map<string, CaseTable>> {
  const ids = [...new Set(caseIds)]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('case_').selectAll().where('case_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.case_id, row]))
}

/** Cases by status, of those a user may read, started in a span of instants. */
export function caseCounts(db: Db, filter: AccessFilter, user: string, span: { from: string; to: string }) {
  return db
    .selectFrom('case_')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .where((eb) => caseCondition(eb, filter, user))
    .where('started_at', '>=', span.from)
    .where('started_at', '<', span.to)
    .groupBy('status')
    .orderBy('status')
    .execute()
}

/** Tasks completed in a span, in time or late. */
export async function onTimeCounts(db: Db, filter: AccessFilter, user: string, span: { from: string; to: string }) {
  const completed = db
    .selectFrom('task')
    .innerJoin('case_', 'case_.case_id', 'task.case_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => caseCondition(eb, filter, user))
    .where('task.state', '=', 'completed')
    .where('task.ended_at', '>=', span.from)
    .where('task.ended_at', '<', span.to)
  const late = await completed.where((eb) => eb('task.ended_at', '>', eb.ref('task.due'))).executeTakeFirstOrThrow()
  const all = await completed.executeTakeFirstOrThrow()
  return { done: Number(all.n) - Number(late.n), late: Number(late.n) }
}
