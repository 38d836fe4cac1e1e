import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unitTree } from './unit-tree.ts'

const unit = (id: string, parent: string | null, name = id) => ({
  id,
  name,
  kind: 'office',
  parent,
  from: '2025-07-01',
  to: null,
})

it('stands each unit under the one it belongs to, by name', () => {
  const rows = unitTree([unit('xa-b', 'tinh', 'Xã Bình'), unit('tinh', null, 'Tỉnh'), unit('xa-a', 'tinh', 'Xã An')])
  expect(rows.map(({ unit, depth }) => `${depth} ${unit.name}`)).toEqual(['0 Tỉnh', '1 Xã An', '1 Xã Bình'])
})

it('loses no unit and doubles none, whatever belongs to what', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const units = fc.uniqueArray(fc.record({ id, parent: fc.option(id) }), { selector: (one) => one.id })
  fc.assert(
    fc.property(units, (list) => {
      const rows = unitTree(list.map(({ id, parent }) => unit(id, parent)))
      expect(rows.map((row) => row.unit.id).sort()).toEqual(list.map(({ id }) => id).sort())
    }),
  )
})
