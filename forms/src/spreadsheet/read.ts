import { archiveProblem } from './archive.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { type ReadResult, type SheetLimits, sheetLimits } from './sheet.ts'

/**
 * Reads a .xlsx or .csv file, told apart by its content and never by its name. Nothing in it is run: of a formula the stored result is
 * taken. Whatever the bytes are, it gives a sheet or a problem and never throws.
 *
 * @param sheet the name of the sheet to read; without it the first one that is shown and has something in it
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  sheet?: string,
  limits: SheetLimits = sheetLimits,
): Promise<ReadResult> {
  const refuse = (code: 'file-empty' | 'file-too-large' | 'file-old-excel' | 'file-not-spreadsheet') => ({
    ok: false as const,
    problem: { code, params: { limit: Math.round(limits.fileBytes / 1_000_000) } },
  })
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > limits.fileBytes) return refuse('file-too-large')
  // Excel 97-2003, and a workbook locked by a password, are the same kind of container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('file-old-excel')
  if (startsWith(bytes, [0x50, 0x4b])) {
    const problem = archiveProblem(bytes, limits)
    return problem ? { ok: false, problem } : readWorkbook(bytes, sheet, limits)
  }
  return looksLikeText(bytes) ? readCsv(bytes, limits) : refuse('file-not-spreadsheet')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const head = bytes.subarray(0, 4_096)
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  // A page or a picture in text form is no table, whatever it is called.
  return !/^\s*(<|\{|%PDF|\{\\rtf)/.test(String.fromCharCode(...head.subarray(0, 64)).replace(/^ï»¿/, ''))
}
