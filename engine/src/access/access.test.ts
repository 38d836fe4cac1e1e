import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, Grant, RoleDefinition } from '../plugin/manifest.ts'
import { decide } from './decide.ts'
import { filterFor, filtersByRole, passes, passesByRole } from './filter.ts'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import type { CaseFacts, Principal, UnitTree } from './principal.ts'
import { isWithin, subtreeOf, unitTreeOn } from './units.ts'
import { accessWords } from './words.ts'

const role = (id: string, ...permissions: Grant[]): RoleDefinition => ({ id, title: `Vai trò ${id}`, permissions })
const units: UnitTree = new Map([
  ['tinh', null],
  ['so', 'tinh'],
  ['xa-a', 'tinh'],
  ['xa-a1', 'tinh'],
  ['truong', 'xa-a'],
])
const roles = [
  role(
    'can-bo',
    { action: 'case.start', scope: 'unit' },
    { action: 'case.read', scope: 'subtree' },
    { action: 'task.work', scope: 'unit' },
  ),
  role('chu-tich', { action: 'task.work', scope: 'all' }),
  role('nguoi-dan', { action: 'case.read', scope: 'all', relation: 'mentioned' }),
]
const policy = { roles, units, today: '2026-11-24' }
const facts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  unit: 'xa-a',
  proposer: 'b',
  mentioned: [],
  ...changes,
})
const person = (...memberships: { role: string; unit: string; from?: string; to?: string }[]): Principal => ({
  user: { id: 'a', name: 'Nguyễn Văn A' },
  memberships: memberships.map((membership) => ({ from: '2025-07-01', ...membership })),
})
const codes = (...args: Parameters<typeof decide>) => decide(...args).reasons.map((reason) => reason.code)

describe('the policy', () => {
  it('denies by default, and says who can do it instead', () => {
    const decision = decide(policy, person(), 'case.start', facts())
    expect(decision).toEqual({
      allow: false,
      reasons: [{ code: 'no-role', params: { action: 'case.start', roles: 'Vai trò can-bo' } }],
    })
    expect(accessWords(decision.reasons[0]!, 'vi')).toBe(
      'Ông/bà chưa được giao quyền lập hồ sơ. Quyền này thuộc về: Vai trò can-bo.',
    )
  })

  it('keeps to the unit, or to the units below it', () => {
    expect(decide(policy, person({ role: 'can-bo', unit: 'xa-a' }), 'case.start', facts()).allow).toBe(true)
    expect(codes(policy, person({ role: 'can-bo', unit: 'xa-a' }), 'case.start', facts({ unit: 'truong' }))).toEqual([
      'other-unit',
    ])
    expect(decide(policy, person({ role: 'can-bo', unit: 'xa-a' }), 'case.read', facts({ unit: 'truong' })).allow).toBe(
      true,
    )
    // "xa-a1" begins with the letters of "xa-a" and is not below it.
    expect(codes(policy, person({ role: 'can-bo', unit: 'xa-a' }), 'case.read', facts({ unit: 'xa-a1' }))).toEqual([
      'other-unit',
    ])
  })

  it('lets nobody decide on a dossier that he proposed or that names him', () => {
    const chair = person({ role: 'chu-tich', unit: 'tinh' })
    expect(decide(policy, chair, 'task.work', facts({ decides: true })).allow).toBe(true)
    expect(codes(policy, chair, 'task.work', facts({ decides: true, mentioned: ['a'] }))).toEqual(['own-dossier'])
    expect(codes(policy, chair, 'task.work', facts({ decides: true, proposer: 'a' }))).toEqual(['own-dossier'])
    expect(decide(policy, chair, 'task.work', facts({ proposer: 'a' })).allow).toBe(true)
  })

  it('gives a task to its roles and its assignee only', () => {
    const staff = person({ role: 'can-bo', unit: 'xa-a' })
    expect(codes(policy, staff, 'task.work', facts({ taskRoles: ['chu-tich'] }))).toEqual(['task-role'])
    expect(codes(policy, staff, 'task.work', facts({ taskRoles: ['can-bo'], assignee: 'c' }))).toEqual([
      'other-assignee',
    ])
    expect(decide(policy, staff, 'task.work', facts({ taskRoles: ['can-bo'], assignee: 'a' })).allow).toBe(true)
  })

  it('does not mix the role of one membership with the unit of another', () => {
    const both = person({ role: 'can-bo', unit: 'so' }, { role: 'nguoi-dan', unit: 'xa-a' })
    expect(codes(policy, both, 'task.work', facts({ taskRoles: ['can-bo'] }))).toEqual(['other-unit'])
  })

  it('counts only roles held on the day', () => {
    const former = person({ role: 'can-bo', unit: 'xa-a', to: '2026-11-23' })
    expect(codes(policy, former, 'case.start', facts())).toEqual(['role-ended'])
    expect(decide({ ...policy, today: '2026-11-23' }, former, 'case.start', facts()).allow).toBe(true)
    expect(accessWords(decide(policy, former, 'case.start').reasons[0]!, 'vi')).toContain(
      'đã hết hạn từ sau ngày 2026-11-23',
    )
  })

  it('has words for every reason and action in both languages', () => {
    expect(Object.keys(en.reasons)).toEqual(Object.keys(vi.reasons))
    expect(Object.keys(en.actions)).toEqual(Object.keys(vi.actions))
  })
})

describe('units', () => {
  it('stand where the edges of the day put them', () => {
    const edges = [
      { unit: 'xa', parent: 'huyen', from: '2000-01-01', to: '2025-06-30' },
      { unit: 'xa', parent: 'tinh', from: '2025-07-01' },
    ]
    expect(unitTreeOn(edges, '2025-06-30').get('xa')).toBe('huyen')
    expect(unitTreeOn(edges, '2025-07-01').get('xa')).toBe('tinh')
  })

  it('end the climb in a ring', () => {
    const ring: UnitTree = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(isWithin(ring, 'a', 'c')).toBe(false)
    expect(subtreeOf(ring, 'a').sort()).toEqual(['a', 'b'])
  })
})

describe('a list', () => {
  const actions: Action[] = ['case.read', 'task.work', 'register.read']
  const unitNames = ['u0', 'u1', 'u10', 'u2', 'u20']
  const users = ['a', 'b', 'c']
  const roleNames = ['r0', 'r1', 'r2']
  const grant = fc.record(
    {
      action: fc.constantFrom(...actions),
      scope: fc.constantFrom('unit', 'subtree', 'all'),
      relation: fc.constantFrom('proposer', 'assignee', 'mentioned'),
    },
    { requiredKeys: ['action', 'scope'] },
  ) as fc.Arbitrary<Grant>
  const tree = fc
    .tuple(...unitNames.map((_, at) => fc.option(fc.nat({ max: Math.max(0, at - 1) }))))
    .map(
      (parents): UnitTree =>
        new Map(unitNames.map((unit, at) => [unit, at === 0 || parents[at] == null ? null : unitNames[parents[at]]!])),
    )
  const day = fc.constantFrom('2025-06-30', '2025-07-01', '2026-01-01')
  const membership = fc.record(
    { role: fc.constantFrom(...roleNames), unit: fc.constantFrom(...unitNames), from: day, to: day },
    { requiredKeys: ['role', 'unit', 'from'] },
  )
  const row = fc.record(
    {
      unit: fc.constantFrom(...unitNames),
      proposer: fc.constantFrom(...users),
      mentioned: fc.uniqueArray(fc.constantFrom(...users)),
      taskRoles: fc.uniqueArray(fc.constantFrom(...roleNames)),
      assignee: fc.constantFrom(...users),
      decides: fc.boolean(),
    },
    { requiredKeys: ['unit', 'proposer', 'mentioned'] },
  ) as fc.Arbitrary<CaseFacts>
  const world = fc.record({
    roles: fc.tuple(
      ...roleNames.map((id) =>
        fc.array(grant, { maxLength: 4 }).map((permissions) => ({ id, title: id, permissions })),
      ),
    ),
    units: tree,
    memberships: fc.array(membership, { maxLength: 4 }),
    rows: fc.array(row, { minLength: 40, maxLength: 40 }),
    action: fc.constantFrom(...actions),
  })

  // 2,500 worlds of 40 rows: 100,000 decisions.
  it('shows exactly what the detail lets through', () => {
    fc.assert(
      fc.property(world, ({ roles, units, memberships, rows, action }) => {
        const policy = { roles, units, today: '2025-07-01' }
        const principal = { user: { id: 'a', name: 'A' }, memberships }
        const filter = filterFor(policy, principal, action)
        const byRole = filtersByRole(policy, principal, action)
        for (const facts of rows) {
          const allow = decide(policy, principal, action, facts).allow
          if (action === 'task.work') expect(passesByRole(byRole, 'a', facts)).toBe(allow)
          else expect(passes(filter, 'a', facts)).toBe(allow)
        }
      }),
      { numRuns: 2500 },
    )
  })
})
