import type { z } from 'zod'
import { actionsHeld, filterFor, filtersByRole } from '../../access/filter.ts'
import { policyNow } from '../../case/access.ts'
import { casePage } from '../../store/case-list.ts'
import { recordPage } from '../../store/registers.ts'
import { searchText } from '../../store/search-text.ts'
import { taskPage } from '../../store/task-list.ts'
import type { AppParts } from '../parts.ts'
import { type SearchHit, SearchHits, SearchQuery } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { definitionTitles } from '../views/definition-titles.ts'
import { lookupItem, registersOf } from '../views/registers.ts'

const perKind = 5
type Hit = z.input<typeof SearchHit>

/** What the command box finds: tasks, cases, people and definitions the user may see. */
export function searchRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/search',
      permission: 'signed-in',
      summary: 'Tasks, cases, people and definitions by any words in them, accents not needed.',
      query: SearchQuery,
      answer: SearchHits,
      handle: async ({ query, by }) => {
        const search = query.q.trim()
        if (search === '') return { items: [] }
        const policy = await policyNow(host, db)
        const may = new Set(actionsHeld(policy, by))
        const inbox = { user: by.user.id, byRole: filtersByRole(policy, by, 'task.work') }
        const page = { search, after: null, limit: perKind }
        const [tasks, cases, people, definitions] = await Promise.all([
          taskPage(db, inbox, { ...page, filter: 'all', sort: 'due' }),
          may.has('case.read') ? casePage(db, filterFor(policy, by, 'case.read'), by.user.id, page) : [],
          may.has('register.read') ? findPeople(search) : [],
          may.has('definition.read') ? findDefinitions(search) : [],
        ])
        const items: Hit[] = [
          ...tasks.slice(0, perKind).map((task) => ({
            kind: 'task' as const,
            id: task.task_id,
            title: task.step,
            detail: `${task.number} · ${task.title}`,
            href: `/tasks/${encodeURIComponent(task.task_id)}`,
          })),
          ...cases.slice(0, perKind).map((row) => ({
            kind: 'case' as const,
            id: row.case_id,
            title: row.number,
            detail: row.title,
            href: `/cases/${encodeURIComponent(row.case_id)}`,
          })),
          ...people,
          ...definitions,
        ]
        return { items }
      },
    }),
  ]

  async function findPeople(search: string): Promise<Hit[]> {
    const register = (await registersOf(host)).get('people')
    if (!register) return []
    const rows = await recordPage(db, register.id, { search, limit: perKind })
    return rows.map((row) => {
      const { id, label, detail } = lookupItem(register, row)
      return { kind: 'person', id, title: label, detail, href: `/registers/people/${encodeURIComponent(id)}` }
    })
  }

  async function findDefinitions(search: string): Promise<Hit[]> {
    const wanted = searchText(search)
    const pages: Record<string, string> = { form: 'forms', workflow: 'workflows', decision: 'decisions' }
    return (await definitionTitles(host))
      .filter(({ kind, id, title }) => pages[kind] && searchText(id, title).includes(wanted))
      .slice(0, perKind)
      .map(({ kind, id, title }) => ({
        kind: 'definition',
        id,
        title,
        detail: kind,
        href: `/studio/${pages[kind]}/${encodeURIComponent(id)}`,
      }))
  }
}
