import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { writeCell } from './cells.ts'
import { headingOf } from './headings.ts'
import type { ReadRow } from './read-rows.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'
import type { WrittenColumn, WrittenSheet } from './write-workbook.ts'

/** The rows of a table as a sheet that imports back unchanged. Files are left out: a sheet holds none. */
export function sheetOfRows(name: string, rows: readonly JsonValue[], columns: readonly SheetColumn[]): WrittenSheet {
  const written = columns.filter(({ kind }) => kind !== 'file')
  return {
    name,
    columns: written.map((column) => ({ ...lookOf(column), heading: headingOf(column, written) })),
    rows: rows.map((row) => {
      const object: JsonObject = isObject(row) ? row : {}
      return written.map((column) => writeCell(object[column.name], column))
    }),
  }
}

/** A row that was not taken, and why, in the words people read. */
export interface BadRow {
  row: ReadRow
  reasons: readonly string[]
}

/** Headings of what a list of bad rows adds to the columns of the file it comes from. */
export interface BadRowHeadings {
  reasons: string
  number: string
}

/**
 * The rows that were not taken, as they stood in the file, with the reasons in front. Mended, the same sheet is imported again: its
 * headings are those of the file it came from.
 */
export function sheetOfBadRows(
  name: string,
  bad: readonly BadRow[],
  heading: readonly SheetCell[],
  added: BadRowHeadings,
): WrittenSheet {
  const width = Math.max(heading.length, ...bad.map(({ row }) => row.cells.length))
  const taken = Array.from({ length: width }, (_, place) => place).filter((place) => {
    const text = String(heading[place] ?? '')
    return text !== added.reasons && text !== added.number
  })
  const column = (text: string, more: Partial<WrittenColumn> = {}): WrittenColumn => ({
    heading: text,
    width: 24,
    format: 'text',
    ...more,
  })
  return {
    name,
    columns: [
      column(added.number, { width: 12, format: 'number' }),
      column(added.reasons, { width: 60, marked: true }),
      ...taken.map((place) => column(String(heading[place] ?? ''))),
    ],
    rows: bad.map(({ row, reasons }) => [
      row.number,
      reasons.join('\n'),
      ...taken.map((place) => row.cells[place] ?? ''),
    ]),
  }
}

function lookOf(column: SheetColumn): Omit<WrittenColumn, 'heading'> {
  const format =
    column.list || column.kind === 'yes-no'
      ? 'text'
      : column.kind === 'date'
        ? 'day'
        : column.kind === 'money'
          ? 'money'
          : column.kind === 'number' || column.kind === 'integer'
            ? 'number'
            : 'text'
  const choices =
    column.kind === 'yes-no'
      ? ['Có', 'Không']
      : column.kind === 'choice' || (column.kind === 'code-list' && !column.list)
        ? column.options.map(({ title }) => title)
        : []
  return {
    format,
    choices,
    width: column.kind === 'long-text' ? 60 : ['text', 'code-list', 'choice'].includes(column.kind) ? 26 : 16,
    // The id of a record says nothing to people; it is kept for coming back.
    hidden: column.kind === 'register',
  }
}
