import { detectDelimiter, parseCsv } from 'hucre/csv'
import type { ReadResult, SheetCell, SheetLimits, SheetNote } from './sheet.ts'
import { sheetProblem, withoutBlankEnd } from './trim.ts'

/** A text file of comma-, semicolon- or tab-separated values as a sheet; every cell stays text, so that codes keep their zeros. */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): ReadResult {
  const notes: SheetNote[] = []
  const text = decode(bytes, notes)
  try {
    const read = parseCsv(text, { delimiter: detectDelimiter(text.slice(0, 20_000)), maxRows: limits.rows + 2 })
    const rows = withoutBlankEnd(read.map((row) => row.map((cell): SheetCell => String(cell ?? '').normalize('NFC'))))
    const problem = sheetProblem(rows, limits)
    if (problem) return { ok: false, problem }
    return { ok: true, read: { sheets: ['CSV'], sheet: 'CSV', table: { rows, hidden: [] }, notes } }
  } catch {
    return { ok: false, problem: { code: 'file-unreadable', params: {} } }
  }
}

/** UTF-8 and UTF-16 as marked; what is neither is what Excel on a Vietnamese Windows calls "CSV". */
function decode(bytes: Uint8Array, notes: SheetNote[]): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    notes.push({ code: 'old-encoding', count: 1 })
    return new TextDecoder('windows-1258').decode(bytes)
  }
}
