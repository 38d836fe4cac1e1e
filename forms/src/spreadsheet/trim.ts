import type { SheetCell, SheetLimits, SheetProblem } from './sheet.ts'

/** Rows without the empty ones at the end and the empty cells at the end of each. */
export function withoutBlankEnd(rows: readonly SheetCell[][]): SheetCell[][] {
  const trimmed = rows.map((row) => row.slice(0, lastFilled(row) + 1))
  let end = trimmed.length
  while (end > 0 && trimmed[end - 1]?.length === 0) end -= 1
  return trimmed.slice(0, end)
}

/** What speaks against the size of a sheet. */
export function sheetProblem(rows: readonly SheetCell[][], limits: SheetLimits): SheetProblem | null {
  if (rows.length === 0) return { code: 'sheet-empty', params: {} }
  // One more than the data, for the heading.
  if (rows.length > limits.rows + 1) return { code: 'sheet-too-many-rows', params: { limit: limits.rows } }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return width > limits.columns ? { code: 'sheet-too-many-columns', params: { limit: limits.columns } } : null
}

/** Whether a cell holds nothing that could be read. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function lastFilled(row: readonly SheetCell[]): number {
  let last = row.length - 1
  while (last >= 0 && isBlank(row[last])) last -= 1
  return last
}
