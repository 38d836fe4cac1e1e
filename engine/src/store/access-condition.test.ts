import fc from 'fast-check'
import { expect, it } from 'vitest'
import { filterFor, filtersByRole, passes, passesByRole } from '../access/filter.ts'
import type { CaseFacts, Principal } from '../access/principal.ts'
import type { Grant, RoleDefinition } from '../plugin/manifest.ts'
import { casePage } from './case-list.ts'
import { openStore, type Store } from './store.ts'
import type { CaseTable, TaskTable } from './tables.ts'
import { taskPage } from './task-list.ts'

const units = new Map<string, string | null>([
  ['u1', null],
  ['u10', 'u1'],
  ['u2', null],
])
const user = fc.constantFrom('a', 'b', 'c')
const unit = fc.constantFrom(...units.keys())
const role = fc.constantFrom('r1', 'r2')

const grant: fc.Arbitrary<Grant> = fc.record(
  {
    action: fc.constantFrom('case.read', 'task.work'),
    scope: fc.constantFrom('unit', 'subtree', 'all'),
    relation: fc.constantFrom('proposer', 'assignee', 'mentioned'),
  },
  { requiredKeys: ['action', 'scope'] },
)
const roles = fc
  .tuple(fc.array(grant, { maxLength: 3 }), fc.array(grant, { maxLength: 3 }))
  .map(([first, second]): RoleDefinition[] => [
    { id: 'r1', title: 'r1', permissions: first },
    { id: 'r2', title: 'r2', permissions: second },
  ])
const principal: fc.Arbitrary<Principal> = fc.record({
  user: user.map((id) => ({ id, name: id })),
  memberships: fc.array(fc.record({ role, unit, from: fc.constant('2026-01-01') }), { maxLength: 3 }),
})
const facts = fc.record(
  {
    unit,
    proposer: user,
    mentioned: fc.uniqueArray(user),
    taskRoles: fc.uniqueArray(role),
    assignee: user,
    decides: fc.boolean(),
  },
  { requiredKeys: ['unit', 'proposer', 'mentioned', 'taskRoles', 'decides'] },
)

it('finds in the database exactly what the policy allows row by row', async () => {
  const property = fc.asyncProperty(
    roles,
    principal,
    fc.array(facts, { minLength: 1, maxLength: 6 }),
    async (held, by, rows) => {
      const store = await storeWith(rows)
      const policy = { roles: held, units, today: '2026-11-24' }
      const id = by.user.id
      const byRole = filtersByRole(policy, by, 'task.work')
      const read = filterFor(policy, by, 'case.read')
      const tasks = await taskPage(
        store.read,
        { user: id, byRole },
        { filter: 'all', sort: 'due', after: null, limit: 100 },
      )
      const cases = await casePage(store.read, read, id, { after: null, limit: 100 })
      await store.close()
      const named = (row: CaseFacts) => String(rows.indexOf(row as never))
      expect(tasks.map((row) => row.case_id).sort()).toEqual(
        rows
          .filter((row) => passesByRole(byRole, id, row))
          .map(named)
          .sort(),
      )
      expect(cases.map((row) => row.case_id).sort()).toEqual(
        rows
          .filter((row) => passes(read, id, row))
          .map(named)
          .sort(),
      )
    },
  )
  await fc.assert(property, { numRuns: 150 })
})

/** A case with one open task for each row. */
async function storeWith(rows: CaseFacts[]): Promise<Store> {
  const store = await openStore({})
  await store.transaction(async (trx) => {
    for (const [at, row] of rows.entries()) {
      const id = String(at)
      await trx.insertInto('case_').values(caseRow(id, row)).execute()
      await trx.insertInto('task').values(taskRow(id, row)).execute()
      for (const one of row.taskRoles ?? [])
        await trx.insertInto('task_role').values({ case_id: id, task_id: id, role: one }).execute()
      for (const person of row.mentioned) await trx.insertInto('case_mention').values({ case_id: id, person }).execute()
    }
  })
  return store
}

const instant = '2026-11-24T00:00:00.000Z'

function caseRow(id: string, { unit, proposer }: CaseFacts): CaseTable {
  return {
    case_id: id,
    number: id,
    workflow: 'w',
    process: null,
    parent_case: null,
    parent_wait: null,
    plugin: 'p',
    title: '',
    unit,
    proposer,
    status: 'running',
    started_at: instant,
    ended_at: null,
    governing_date: '2026-11-24',
    regime: '[]',
    bundle: '',
    state: 'null',
    state_format: 1,
    state_seq: 0,
    state_credit: 0,
    state_hash: '',
    last_seq: 0,
    version: 1,
    last_hash: '',
    due: null,
    suspended_at: null,
    search_text: '',
  }
}

function taskRow(id: string, { unit, assignee, decides }: CaseFacts): TaskTable {
  return {
    case_id: id,
    task_id: id,
    wait: id,
    element: 'e',
    step: 'e',
    form: null,
    decides: decides ? 1 : 0,
    unit,
    workflow: 'w',
    number: id,
    assignee: assignee ?? null,
    delegated_by: null,
    due: null,
    state: 'open',
    since: instant,
    ended_at: null,
    ended_by: null,
    errors: 0,
    warnings: 0,
    returned: null,
    version: 0,
    search_text: '',
  }
}
