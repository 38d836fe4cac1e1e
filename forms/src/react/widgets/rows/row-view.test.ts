import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JsonValue } from '../../../json.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { orderOf, rowsWith, totalOf } from './row-view.ts'

const column = (name: string, kind: SheetColumn['kind']): SheetColumn => ({
  name,
  title: name,
  kind,
  options: [],
  numeric: false,
  list: false,
})
const columns = [column('name', 'text'), column('born', 'date'), column('bonus', 'money')]
const rows: JsonValue[] = [
  { name: 'Ấn', bonus: 20, born: '2001-01-01' },
  { name: 'An', bonus: 100, born: '1999-12-31' },
  { name: '' },
  { name: 'Đào', bonus: 3, born: '2000-05-01' },
]

it('sorts as Vietnamese does, numbers as numbers, days as days, empty cells last both ways', () => {
  const by = (name: string, down = false) => orderOf(rows, null, { name, down }, columns)
  expect(by('name')).toEqual([1, 0, 3, 2])
  expect(by('bonus')).toEqual([3, 0, 1, 2])
  expect(by('born', true)).toEqual([0, 3, 1, 2])
})

it('shows the rows with findings, and every row once', () => {
  const findings = [
    { path: '/list/3/name', severity: 'error' as const, title: '' },
    { path: '/list/0', severity: 'warning' as const, title: '' },
    { path: '/list', severity: 'error' as const, title: '' },
  ]
  expect(orderOf(rows, rowsWith(findings, 'error', '/list'), null, columns)).toEqual([3])
  expect(orderOf(rows, rowsWith(findings, 'warning', '/list'), null, columns)).toEqual([0])
})

it('adds decimals as people do', () => {
  expect(totalOf([{ n: 0.1 }, { n: 0.2 }, { n: '7' }, {}], 'n')).toBe(0.3)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
      const sum = cents.reduce((total, value) => total + value, 0)
      expect(
        totalOf(
          cents.map((value) => ({ n: value / 100 })),
          'n',
        ),
      ).toBe(sum / 100)
    }),
  )
})
