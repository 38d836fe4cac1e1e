import type { Cell, CellValue, Sheet, SheetFilterInfo } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { ReadResult, SheetCell, SheetLimits, SheetNote } from './sheet.ts'
import { sheetProblem, withoutBlankEnd } from './trim.ts'

/** One sheet of a .xlsx whose archive was found harmless. Of a merged block the rows below take the value of its first row. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
  limits: SheetLimits,
): Promise<ReadResult> {
  try {
    const all: SheetFilterInfo[] = []
    await readXlsx(bytes, { sheets: (info) => all.push(info) < 0 })
    const shown = all.filter((info) => !info.hidden && !info.veryHidden)
    const sheets = (shown.length > 0 ? shown : all).map(({ name }) => name)
    if (wanted !== undefined && !sheets.includes(wanted)) {
      return { ok: false, problem: { code: 'sheet-unknown', params: { name: wanted } } }
    }
    for (const name of wanted === undefined ? sheets.slice(0, 20) : [wanted]) {
      const result = await readSheet(bytes, name, sheets, limits)
      if (result.ok || result.problem.code !== 'sheet-empty' || wanted !== undefined) return result
    }
    return { ok: false, problem: { code: 'sheet-empty', params: {} } }
  } catch {
    return { ok: false, problem: { code: 'file-unreadable', params: {} } }
  }
}

async function readSheet(bytes: Uint8Array, name: string, sheets: string[], limits: SheetLimits): Promise<ReadResult> {
  const workbook = await readXlsx(bytes, { sheets: [name], maxRows: limits.rows + 2, readStyles: true })
  const sheet = workbook.sheets[0]
  if (!sheet) return { ok: false, problem: { code: 'sheet-unknown', params: { name } } }
  const notes: SheetNote[] = []
  const rows = sheet.rows.map((row, y) => row.map((value, x) => cellOf(value, sheet.cells?.get(`${y},${x}`))))
  note(notes, 'merged-cells', fillMerged(rows, sheet))
  note(notes, 'formulas', [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length)
  const table = withoutBlankEnd(rows)
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  const hidden = hiddenColumns(sheet).filter((column) => column < width)
  note(notes, 'hidden-columns', hidden.length)
  note(notes, 'hidden-rows', [...(sheet.rowDefs ?? [])].filter(([y, row]) => row.hidden && y < table.length).length)
  const problem = sheetProblem(table, limits)
  return problem
    ? { ok: false, problem }
    : { ok: true, read: { sheets, sheet: name, table: { rows: table, hidden }, notes } }
}

function note(notes: SheetNote[], code: SheetNote['code'], count: number): void {
  if (count > 0) notes.push({ code, count })
}

function cellOf(value: CellValue | undefined, cell: Cell | undefined): SheetCell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n')
  // A code that Excel shows with zeros in front is the code with its zeros.
  const zeros = typeof value === 'number' ? /^0{2,30}$/.exec(cell?.style?.numFmt ?? '') : null
  return zeros && Number.isSafeInteger(value) && Number(value) >= 0
    ? String(value).padStart(zeros[0].length, '0')
    : value
}

/** A spreadsheet's day knows no time zone; it is read as the day it shows. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const [year, month, inMonth] = day.split('-')
  const clock = time.startsWith('00:00:00') ? '' : ` ${time.slice(0, 5)}`
  return `${inMonth}/${month}/${year}${clock}`
}

const mostFilled = 200_000

function fillMerged(rows: SheetCell[][], sheet: Sheet): number {
  let filled = 0
  let blocks = 0
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const value = rows[startRow]?.[startCol]
    if (value === undefined || value === '' || endRow === startRow) continue
    blocks += 1
    for (let y = startRow + 1; y <= Math.min(endRow, rows.length - 1) && filled < mostFilled; y++, filled++) {
      const row = rows[y]
      if (row && startCol < 1_000) row[startCol] = value
    }
  }
  for (const row of rows) for (let x = 0; x < row.length; x++) row[x] ??= ''
  return blocks
}

function hiddenColumns(sheet: Sheet): number[] {
  return (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index] : []))
}
