import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { SheetCell } from './sheet.ts'

/** What is written into a cell: a text is text whatever it begins with, a day is an ISO day. */
export type WrittenCell = SheetCell | { day: string }

/** A column to write: its heading, its width in letters, and how its cells are shown. */
export interface WrittenColumn {
  heading: string
  width: number
  format: 'text' | 'number' | 'money' | 'day'
  /** Choices that Excel offers in the cells of this column. */
  choices?: readonly string[]
  hidden?: boolean
  /** Filled, to be seen at once. */
  marked?: boolean
}

/** A sheet to write: one heading row, then the rows. */
export interface WrittenSheet {
  name: string
  columns: WrittenColumn[]
  rows: WrittenCell[][]
}

const formats = { text: '@', number: 'General', money: '#,##0', day: 'dd/mm/yyyy' } as const
/** Excel takes a list of choices only as long as this, and with no comma within one. */
const longestChoices = 250

/** A .xlsx of one sheet. No formula is ever written: what people typed stays text, also when it begins with `=`. */
export async function writeWorkbook(sheet: WrittenSheet): Promise<Uint8Array> {
  const styles = sheet.columns.map(styleOf)
  const cells = new Map<string, Partial<Cell>>()
  sheet.columns.forEach((column, x) => {
    cells.set(`0,${x}`, { value: clean(column.heading), type: 'string', style: headingStyle })
  })
  sheet.rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (cell === '') return
      const value = writtenValue(cell)
      // A text in a column of numbers or days is text there too, so that Excel does not read it anew.
      const style = typeof value === 'string' ? { ...styles[x], numFmt: formats.text } : (styles[x] ?? {})
      cells.set(`${y + 1},${x}`, { value, type: typeOf(value), style })
    })
  })
  const written: WriteSheet = {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ width, hidden }, x) => ({
      width,
      ...(hidden ? { hidden } : {}),
      ...(styles[x] ? { style: styles[x] } : {}),
    })),
    rows: [sheet.columns.map(() => null), ...sheet.rows.map((row) => row.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    dataValidations: sheet.columns.flatMap((column, x) => choicesOf(column, x, sheet.rows.length)),
  }
  return writeXlsx({ sheets: [written] })
}

const headingStyle: CellStyle = {
  font: { bold: true },
  numFmt: formats.text,
  alignment: { wrapText: true, vertical: 'top' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
}

function styleOf({ format, marked }: WrittenColumn): CellStyle {
  return {
    numFmt: formats[format],
    alignment: { vertical: 'top', ...(format === 'text' ? { wrapText: true } : {}) },
    ...(marked ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF3D6' } } } : {}),
  }
}

/** The first day that all spreadsheets count alike; Excel takes 1900 for a leap year. */
const firstDay = '1900-03-01'

function writtenValue(cell: WrittenCell): CellValue {
  if (typeof cell !== 'object') return typeof cell === 'string' ? clean(cell) : cell
  return cell.day < firstDay ? cell.day : new Date(`${cell.day}T00:00:00Z`)
}

function typeOf(value: CellValue): Cell['type'] {
  if (value instanceof Date) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

function choicesOf(
  { choices = [] }: WrittenColumn,
  x: number,
  rows: number,
): NonNullable<WriteSheet['dataValidations']> {
  const fits =
    choices.length > 0 && choices.join(',').length < longestChoices && !choices.some((text) => /[",]/.test(text))
  if (!fits || x > 25) return []
  const letter = String.fromCharCode(65 + x)
  return [
    {
      type: 'list',
      values: [...choices],
      allowBlank: true,
      // Another value is told by the import, with its reason, and not refused in the middle of the work.
      showErrorMessage: false,
      range: `${letter}2:${letter}${Math.max(rows, 500) + 1}`,
    },
  ]
}

// Signs that no XML may hold would make the whole file unreadable.
function clean(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

// Excel refuses these signs and more than 31 letters in the name of a sheet.
function sheetName(name: string): string {
  return (
    name
      .replace(/[*?:\\/[\]']/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  )
}
