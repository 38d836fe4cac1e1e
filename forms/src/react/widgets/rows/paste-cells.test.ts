import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell } from '../../../spreadsheet/cells.ts'
import { findHeading, matchHeadings } from '../../../spreadsheet/headings.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { parseCells } from './paste-cells.ts'

const columns: SheetColumn[] = (
  [
    ['name', 'Họ và tên', 'text'],
    ['born', 'Ngày sinh', 'date'],
    ['bonus', 'Mức thưởng', 'money'],
    ['direct', 'Lao động trực tiếp', 'yes-no'],
    ['years', 'Các năm', 'tags'],
    ['unit', 'Đơn vị', 'code-list'],
  ] as const
).map(([name, title, kind]) => ({
  name,
  title,
  kind,
  options: kind === 'code-list' ? [{ value: 'DH', title: 'UBND xã Đông Hưng' }] : [],
  numeric: kind === 'tags',
  list: kind === 'tags',
}))
const column = (name: string) => columns.find((candidate) => candidate.name === name)!

describe('rows copied in Excel', () => {
  it('reads back every table it can be given', () => {
    const quote = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
    const cell = fc.string({ minLength: 1 }).map((text) => `${text.trim()}.`)
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseCells(rows.map((row) => row.map(quote).join('\t')).join('\r\n'))).toEqual(rows)
      }),
    )
  })

  it('always comes to an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a') }), (text) => {
        expect(Array.isArray(parseCells(text))).toBe(true)
      }),
    )
  })

  it('knows a heading without accents and in another order', () => {
    const rows = [
      ['don vi', 'HỌ VÀ TÊN', 'Ghi chú'],
      ['X', 'Nguyễn Văn A', ''],
    ]
    expect(findHeading(rows, columns)).toBe(0)
    expect(matchHeadings(rows[0]!, columns)).toEqual(['unit', 'name', null])
    expect(findHeading([['Nguyễn Văn A', '01/02/1990']], columns)).toBeNull()
  })

  it.each([
    ['born', '05/03/1984', '1984-03-05'],
    ['bonus', '1.490.000', 1490000],
    ['direct', 'x', true],
    ['direct', 'Không', false],
    ['years', '2023, 2024', [2023, 2024]],
    ['unit', 'ubnd xa dong hung', 'DH'],
  ])('reads %s from "%s"', (name, text, value) => {
    expect(readCell(text, column(name))).toEqual({ value, read: true })
  })

  it('keeps the text of a cell of the wrong kind', () => {
    expect(readCell('31/02/1984', column('born'))).toEqual({ value: '31/02/1984', read: false })
  })
})
