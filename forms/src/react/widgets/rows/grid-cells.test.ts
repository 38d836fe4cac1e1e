import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../json.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { clearBlock, copyBlock, fillBlockDown, pasteBlock } from './grid-cells.ts'

const column = (name: string, kind: SheetColumn['kind']): SheetColumn => ({
  name,
  title: name,
  kind,
  options: [],
  numeric: false,
  list: false,
})
const columns = [column('name', 'text'), column('born', 'date'), null, column('bonus', 'money')]
const rows: JsonValue[] = [
  { name: 'A', born: '1990-02-01', bonus: 1_490_000, file: 'F1' },
  { name: 'B\nC', born: '31/02/1990' },
  { name: 'D' },
]
const grid = { rows, order: [0, 1, 2], columns }
const all = { top: 0, bottom: 2, left: 0, right: 3 }

describe('cells of a table', () => {
  it('are copied as Excel takes them, and pasted elsewhere are the same', () => {
    const text = copyBlock(grid, all)
    expect(text).toBe('A\t01/02/1990\t\t1490000\n"B\nC"\t31/02/1990\t\t\nD\t\t\t')
    const empty: JsonValue[] = [{ file: 'F9' }, {}, {}]
    const into = { ...grid, rows: empty }
    expect(pasteBlock(into, all, text, {}, 3)).toEqual([
      { name: 'A', born: '1990-02-01', bonus: 1_490_000, file: 'F9' },
      { name: 'B\nC', born: '31/02/1990' },
      { name: 'D' },
    ])
  })

  it('go into the rows that are shown, in the order they are shown in', () => {
    const shown = { ...grid, order: [2, 0] }
    expect(pasteBlock(shown, { top: 0, bottom: 0, left: 0, right: 0 }, 'X\nY', {}, 3)).toMatchObject([
      { name: 'Y' },
      { name: 'B\nC' },
      { name: 'X' },
    ])
  })

  it('make rows at the end, as many as the table takes', () => {
    const pasted = pasteBlock(grid, { top: 2, bottom: 2, left: 0, right: 0 }, 'X\nY\nZ', { kind: 'new' }, 4)
    expect(pasted.slice(2)).toEqual([{ name: 'X' }, { name: 'Y', kind: 'new' }])
  })

  it('fill a block with one, go down and go away', () => {
    expect(pasteBlock(grid, { top: 0, bottom: 2, left: 3, right: 3 }, '2.000', {}, 3)).toMatchObject(
      rows.map(() => ({ bonus: 2_000 })),
    )
    expect(fillBlockDown(grid, all).map((row) => row)).toEqual([
      rows[0],
      { name: 'A', born: '1990-02-01', bonus: 1_490_000 },
      { name: 'A', born: '1990-02-01', bonus: 1_490_000 },
    ])
    expect(clearBlock(grid, all)).toEqual([{ file: 'F1' }, {}, {}])
  })
})
