import type { JsonObject, JsonValue } from '../../../json.ts'
import { isObject } from '../../../pointer.ts'
import { readCell, writeCell } from '../../../spreadsheet/cells.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { isBlank } from '../../../spreadsheet/trim.ts'
import { formatDay } from '../../../text/day.ts'
import { formatNumber } from '../../../text/number.ts'
import { parseCells } from './paste-cells.ts'

/** A block of cells: rows and columns by their places in what is shown, both ends in it. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

/** The rows of a table with the order they are shown in and the columns shown; `null` for a column that takes no text. */
export interface Grid {
  rows: readonly JsonValue[]
  order: readonly number[]
  columns: readonly (SheetColumn | null)[]
}

/** The text of a cell as people type it. */
export function cellText(row: JsonValue | undefined, column: SheetColumn | null): string {
  if (!column || !isObject(row)) return ''
  const written = writeCell(row[column.name], column)
  if (typeof written === 'object') return formatDay(written.day)
  return typeof written === 'number' ? formatNumber(written, false) : String(written)
}

/** A block as the clipboard holds it: tabs between cells, quotes around a cell that holds a line break. */
export function copyBlock({ rows, order, columns }: Grid, block: Block): string {
  return span(block.top, block.bottom)
    .map((place) =>
      columns
        .slice(block.left, block.right + 1)
        .map((column) => quoted(cellText(rows[order[place] ?? -1], column)))
        .join('\t'),
    )
    .join('\n')
}

/**
 * The rows after cells of the clipboard were put in from the block's first cell on; one single cell fills the whole block. Rows the
 * table does not have are made from `blank`, up to `limit`; cells outside the columns are left out.
 */
export function pasteBlock(grid: Grid, block: Block, text: string, blank: JsonObject, limit: number): JsonValue[] {
  const cells = parseCells(text)
  const [only] = cells
  const single = cells.length === 1 && only?.length === 1
  const next = [...grid.rows]
  const height = single ? block.bottom - block.top + 1 : cells.length
  for (let down = 0; down < height; down++) {
    const index = grid.order[block.top + down] ?? next.length
    if (index >= next.length && next.length >= limit) break
    let row: JsonObject = isObject(next[index]) ? next[index] : { ...blank }
    const line = single ? span(block.left, block.right).map(() => only![0]!) : (cells[down] ?? [])
    line.forEach((content, right) => {
      row = withText(row, grid.columns[block.left + right] ?? null, content)
    })
    next[index] = row
  }
  return next
}

/** The rows after the first row of a block was written into all rows below it. */
export function fillBlockDown(grid: Grid, block: Block): JsonValue[] {
  const source = grid.rows[grid.order[block.top] ?? -1]
  return changed(grid, { ...block, top: block.top + 1 }, (row, column) =>
    withValue(row, column.name, isObject(source) ? source[column.name] : undefined),
  )
}

/** The rows after a block was emptied. */
export function clearBlock(grid: Grid, block: Block): JsonValue[] {
  return changed(grid, block, (row, column) => withValue(row, column.name, undefined))
}

/** A row with a typed text in one of its cells. */
export function withText(row: JsonObject, column: SheetColumn | null, text: string): JsonObject {
  if (!column) return row
  return withValue(row, column.name, isBlank(text) ? undefined : readCell(text, column).value)
}

/** A row with one value changed; `undefined` takes it away. */
export function withValue(row: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  const { [name]: _, ...others } = row
  if (value === undefined) return others
  return { ...row, [name]: value }
}

function changed(grid: Grid, block: Block, change: (row: JsonObject, column: SheetColumn) => JsonObject): JsonValue[] {
  const next = [...grid.rows]
  for (const place of span(block.top, block.bottom)) {
    const index = grid.order[place]
    if (index === undefined) continue
    let row: JsonObject = isObject(next[index]) ? next[index] : {}
    for (const column of grid.columns.slice(block.left, block.right + 1)) if (column) row = change(row, column)
    next[index] = row
  }
  return next
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
