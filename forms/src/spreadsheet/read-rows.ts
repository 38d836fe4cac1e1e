import type { JsonObject } from '../json.ts'
import { readCell } from './cells.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'
import { isBlank } from './trim.ts'

/** A cell that is not of its column's kind. */
export interface UnreadCell {
  column: string
  text: string
}

/** A row of a sheet as a row of a form. */
export interface ReadRow {
  /** Its number in the file, from 1. */
  number: number
  cells: SheetCell[]
  value: JsonObject
  unread: UnreadCell[]
}

/**
 * The rows below a heading. Rows with nothing in a matched column, the row that only numbers the columns, and headings printed again
 * are no data. A field whose column is there and whose cell is empty is empty; a field without a column takes its default.
 *
 * @param matched the field of each column, `null` for none
 * @param blank a new row with its defaults
 */
export function readRows(
  rows: readonly SheetCell[][],
  heading: number | null,
  matched: readonly (string | null)[],
  columns: readonly SheetColumn[],
  blank: JsonObject,
): ReadRow[] {
  const places = matched.map((name) => columns.find((column) => column.name === name) ?? null)
  const defaults = Object.fromEntries(Object.entries(blank).filter(([name]) => !matched.includes(name)))
  const first = heading === null ? 0 : heading + 1
  return rows.slice(first).flatMap((cells, offset) => {
    const isData = places.some((column, place) => column !== null && !isBlank(cells[place]))
    if (!isData || numbersColumns(cells) || isHeading(cells, heading === null ? undefined : rows[heading])) return []
    return [{ ...readRow(cells, places, defaults), number: first + offset + 1, cells }]
  })
}

function readRow(cells: readonly SheetCell[], places: readonly (SheetColumn | null)[], defaults: JsonObject) {
  const value: JsonObject = { ...defaults }
  const unread: UnreadCell[] = []
  places.forEach((column, place) => {
    const cell = cells[place]
    if (!column || cell === undefined || isBlank(cell)) return
    const { value: found, read } = readCell(cell, column)
    value[column.name] = found
    if (!read) unread.push({ column: column.name, text: String(found) })
  })
  return { value, unread }
}

/** Reports number their columns below the heading: 1, 2, 3 or (1), (2), (3) or A, B, 1, 2. */
function numbersColumns(cells: readonly SheetCell[]): boolean {
  const marks = cells.filter((cell) => !isBlank(cell)).map((cell) => String(cell).replace(/[()\s]/g, ''))
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number)
  if (marks.length < 3 || numbers.length < 2 || marks.some((mark) => !/^([A-Z]|\d{1,2})$/.test(mark))) return false
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1)
}

function isHeading(cells: readonly SheetCell[], heading: readonly SheetCell[] | undefined): boolean {
  return (
    heading !== undefined &&
    heading.length > 1 &&
    cells.length === heading.length &&
    cells.every((cell, at) => cell === heading[at])
  )
}
