import { optionsOf, typeOf } from '../../../field.ts'
import type { JsonValue } from '../../../json.ts'
import { isObject } from '../../../pointer.ts'
import { parseDay } from '../../../text/day.ts'
import { parseMoney, parseNumber } from '../../../text/number.ts'
import { plain } from '../../../text/plain.ts'
import { tagsOf } from '../tag-values.ts'
import type { Column } from './columns.ts'

/** Rows of cells out of what Excel puts on the clipboard: tabs between cells, quotes around a cell that holds a line break. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) {
      // A quote within a cell that does not begin with one: take the line as it stands.
      const end = text.slice(cell.lastIndex).search(/[\t\r\n]/)
      const stop = end < 0 ? text.length : cell.lastIndex + end
      return [...rows, ...parseCells(text.slice(stop))]
    }
    rows.at(-1)!.push(unquoted(match[1]!).trim())
    if (match[2] !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return rows.filter((row) => row.some((content) => content !== ''))
}

/** Which field each pasted column is, by its heading without accents; `null` for none. */
export function matchColumns(heading: readonly string[], columns: readonly Column[]): (string | null)[] {
  const taken = new Set<string>()
  return heading.map((text) => {
    const wanted = plain(text)
    const found = columns.find(
      (column) =>
        !taken.has(column.name) && wanted !== '' && (plain(column.title) === wanted || plain(column.name) === wanted),
    )
    if (found) taken.add(found.name)
    return found?.name ?? null
  })
}

/** Whether the first row is a heading: at least two of its cells, or its only one, name a field. */
export function hasHeading(rows: readonly string[][], columns: readonly Column[]): boolean {
  const matched = matchColumns(rows[0] ?? [], columns).filter(Boolean).length
  return matched >= Math.min(2, rows[0]?.length ?? 0) && matched > 0
}

/** The value a pasted cell means in a column. `read` is false when it is not of the column's kind: then the text itself is kept. */
export function readCell(
  text: string,
  column: Column,
  codes: readonly { code: string; title: string }[],
): { value: JsonValue; read: boolean } {
  const found = cellValue(text, column, codes)
  return found === undefined ? { value: text, read: false } : { value: found, read: true }
}

function cellValue(
  text: string,
  column: Column,
  codes: readonly { code: string; title: string }[],
): JsonValue | undefined {
  switch (column.kind) {
    case 'number':
    case 'integer':
      return parseNumber(text)
    case 'money':
      return parseMoney(text)
    case 'date':
      return parseDay(text) ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)
    case 'yes-no':
      return yesNo(plain(text))
    case 'choice':
      return optionsOf(column.schema).find(
        (option) => plain(option.title) === plain(text) || String(option.value) === text,
      )?.value
    case 'code-list':
      return codes.find((entry) => plain(entry.title) === plain(text) || entry.code === text)?.code
    case 'tags':
      return tagsOf(
        [text],
        ['integer', 'number'].includes(typeOf(isObject(column.schema.items) ? column.schema.items : {}) ?? ''),
      )
    case 'text':
    case 'long-text':
      return text
    default:
      return undefined
  }
}

function yesNo(text: string): boolean | undefined {
  if (['co', 'x', '1', 'yes', 'true', 'v'].includes(text)) return true
  return ['khong', '0', 'no', 'false'].includes(text) ? false : undefined
}

function unquoted(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
