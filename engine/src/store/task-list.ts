import type { AccessFilter } from '../access/principal.ts'
import { workCondition } from './access-condition.ts'
import { likeAnywhere } from './search-text.ts'
import type { Db } from './store.ts'
import type { TaskTable } from './tables.ts'

/** Whose inbox it is: the user, and for each of his roles what he may work on by it. */
export interface InboxOf {
  user: string
  byRole: Map<string, AccessFilter>
}

export type InboxFilter = 'all' | 'mine' | 'unassigned' | 'done'

export interface TaskPage {
  filter: InboxFilter
  search?: string | undefined
  workflow?: string | undefined
  sort: 'due' | 'newest'
  /** Sort key and id of the last row of the page before. */
  after: [key: string, id: string] | null
  limit: number
}

export type TaskRow = TaskTable & { title: string; sort_key: string }

/** Later than any deadline: tasks without one come last. */
const never = '9999-12-31T23:59:59.999Z'

/** One row more than `limit`, so that the caller knows whether there is a next page. */
export async function taskPage(db: Db, of: InboxOf, page: TaskPage): Promise<TaskRow[]> {
  let query = inbox(db, of, page.filter)
    .selectAll('task')
    .select('case_.title')
    .select((eb) =>
      (page.sort === 'due' ? eb.fn.coalesce('task.due', eb.val(never)) : eb.ref('task.since')).as('sort_key'),
    )
  if (page.search) {
    const found = likeAnywhere(page.search)
    query = query.where((eb) => eb.or([eb('task.search_text', 'like', found), eb('case_.search_text', 'like', found)]))
  }
  if (page.workflow) query = query.where('task.workflow', '=', page.workflow)
  const [key, id] = page.after ?? []
  if (key !== undefined && id !== undefined) {
    query = query.where((eb) => {
      const at = page.sort === 'due' ? eb.fn.coalesce('task.due', eb.val(never)) : eb.ref('task.since')
      const beyond = page.sort === 'due' ? '>' : '<'
      return eb.or([eb(at, beyond, key), eb.and([eb(at, '=', key), eb('task.task_id', '>', id)])])
    })
  }
  const rows = await query
    .orderBy('sort_key', page.sort === 'due' ? 'asc' : 'desc')
    .orderBy('task.task_id')
    .limit(page.limit + 1)
    .execute()
  return rows as TaskRow[]
}

/** How many tasks each part of the inbox holds. */
export async function inboxCounts(db: Db, of: InboxOf): Promise<Record<InboxFilter, number>> {
  const count = async (filter: InboxFilter) => {
    const row = await inbox(db, of, filter)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const [all, mine, unassigned, done] = [
    await count('all'),
    await count('mine'),
    await count('unassigned'),
    await count('done'),
  ]
  return { all, mine, unassigned, done }
}

function inbox(db: Db, { user, byRole }: InboxOf, filter: InboxFilter) {
  const tasks = db.selectFrom('task').innerJoin('case_', 'case_.case_id', 'task.case_id')
  if (filter === 'done') return tasks.where('task.state', '=', 'completed').where('task.ended_by', '=', user)
  const open = tasks.where('task.state', '=', 'open').where((eb) => workCondition(eb, byRole, user))
  if (filter === 'mine') return open.where('task.assignee', '=', user)
  return filter === 'unassigned' ? open.where('task.assignee', 'is', null) : open
}
