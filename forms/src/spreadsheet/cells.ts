import type { JsonValue } from '../json.ts'
import { formatDay, parseDay } from '../text/day.ts'
import { parseMoney, parseNumber } from '../text/number.ts'
import { plain } from '../text/plain.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'
import type { WrittenCell } from './write-workbook.ts'

/** The value a cell means in a column. `read` is false when it is not of the column's kind: then its text itself is kept. */
export function readCell(cell: SheetCell, column: SheetColumn): { value: JsonValue; read: boolean } {
  const found = typeof cell === 'number' ? numberValue(cell, column) : cellValue(textOf(cell), column)
  return found === undefined ? { value: textOf(cell).trim(), read: false } : { value: found, read: true }
}

/** What an export writes for a value, so that {@link readCell} gives the value back. */
export function writeCell(value: JsonValue | undefined, column: SheetColumn): WrittenCell {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return listText(value.map((one) => shown(one, column)))
  switch (column.kind) {
    case 'date':
      return typeof value === 'string' && parseDay(formatDay(value)) === value ? { day: value } : textual(value)
    case 'number':
    case 'integer':
    case 'money':
      // A spreadsheet keeps fifteen digits; a longer whole number is kept as text.
      return typeof value === 'number' && !isLong(String(value)) ? value : textual(value)
    case 'yes-no':
      return value === true ? 'Có' : value === false ? 'Không' : textual(value)
    default:
      return shown(value, column)
  }
}

/** The values of one cell of a list, each once, in the order given. What is no number stays text, for the check to name. */
export function listOf(text: string, numeric: boolean): JsonValue[] {
  // Parts that hold a comma themselves stand one below the other.
  const parts = text.split(text.includes('\n') ? /\n/ : /[,;\t]/).map((part) => part.trim())
  const values = parts.filter((part) => part !== '').map((part) => (numeric ? (parseNumber(part) ?? part) : part))
  return [...new Set(values)]
}

function cellValue(raw: string, column: SheetColumn): JsonValue | undefined {
  const text = raw.trim()
  if (column.list) return listValue(raw, column)
  switch (column.kind) {
    case 'number':
    case 'integer':
      return parseNumber(text) ?? longNumber(text)
    case 'money':
      return parseMoney(text) ?? longNumber(text)
    case 'date':
      return parseDay(text) ?? isoDay(text)
    case 'yes-no':
      return yesNo(plain(text))
    case 'choice':
      return optionOf(text, column)
    case 'code-list':
      // A list that could not be had speaks against no cell.
      return column.options.length === 0 ? text : optionOf(text, column)
    case 'text':
    case 'long-text':
    case 'register':
      return text
    default:
      return undefined
  }
}

function numberValue(cell: number, column: SheetColumn): JsonValue | undefined {
  if (column.list) return column.numeric ? [cell] : cellValue(String(cell), column)
  if (['number', 'integer', 'money'].includes(column.kind)) return Number.isFinite(cell) ? cell : undefined
  // A bare number in a column of days is a year or a day without its look: neither is guessed.
  return column.kind === 'date' ? undefined : cellValue(String(cell), column)
}

function listValue(text: string, column: SheetColumn): JsonValue | undefined {
  const parts = listOf(text, column.numeric)
  if (column.options.length === 0) return parts
  const values = parts.map((part) => optionOf(String(part), column))
  return values.some((value) => value === undefined) ? undefined : (values as JsonValue[])
}

function optionOf(text: string, { options }: SheetColumn): JsonValue | undefined {
  const wanted = plain(text)
  const exact = options.find(({ title, value }) => title === text || String(value) === text)
  return (exact ?? options.find(({ title }) => plain(title) === wanted))?.value
}

/** The title of a value where it leads back to this value and no other. */
function shown(value: JsonValue, { options }: SheetColumn): string {
  const option = options.find((candidate) => candidate.value === value)
  const leadsBack = options.filter(
    ({ title, value: other }) => title === option?.title || String(other) === option?.title,
  )
  return option && leadsBack.length === 1 ? option.title : textual(value)
}

function listText(texts: readonly string[]): string {
  if (texts.every((text) => !/[,;\n\t]/.test(text))) return texts.join('; ')
  return texts.map((text) => text.replaceAll('\n', ' ')).join('\n') + (texts.length === 1 ? '\n' : '')
}

function textual(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function textOf(cell: SheetCell): string {
  return typeof cell === 'boolean' ? (cell ? 'Có' : 'Không') : String(cell)
}

function isLong(text: string): boolean {
  return /^-?\d{16,}$/.test(text)
}

function longNumber(text: string): number | undefined {
  return isLong(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined
}

function isoDay(text: string): string | undefined {
  return parseDay(formatDay(text)) === text ? text : undefined
}

function yesNo(text: string): boolean | undefined {
  if (['co', 'x', '1', 'yes', 'true', 'v', 'dung'].includes(text)) return true
  return ['khong', '0', 'no', 'false', 'sai'].includes(text) ? false : undefined
}
