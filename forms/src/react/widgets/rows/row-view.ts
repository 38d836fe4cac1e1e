import type { JsonValue } from '../../../json.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import type { ShownFinding } from '../../form-view-props.ts'
import { cellText } from './grid-cells.ts'

/** Which rows are shown. */
export type RowFilter = 'all' | 'error' | 'warning'

/** The column rows are shown by, and whether from the last to the first. */
export interface RowSort {
  name: string
  down: boolean
}

const collator = new Intl.Collator('vi', { numeric: true })

/** The rows with a finding of this weight, by their numbers from 0. */
export function rowsWith(
  findings: readonly ShownFinding[],
  severity: 'error' | 'warning',
  pointer: string,
): ReadonlySet<number> {
  const rows = findings
    .filter((finding) => finding.severity === severity && finding.path.startsWith(`${pointer}/`))
    .map((finding) => Number(finding.path.slice(pointer.length + 1).split('/')[0]))
  return new Set(rows.filter(Number.isInteger))
}

/** The rows in the order they are shown in. Sorting changes what is seen and not the list itself; empty cells come last. */
export function orderOf(
  rows: readonly JsonValue[],
  shown: ReadonlySet<number> | null,
  sort: RowSort | null,
  columns: readonly SheetColumn[],
): number[] {
  const order = rows.map((_, index) => index).filter((index) => shown === null || shown.has(index))
  const column = columns.find(({ name }) => name === sort?.name)
  if (!sort || !column) return order
  const keys = new Map(order.map((index) => [index, keyOf(rows[index], column)]))
  return order.sort((a, b) => {
    const [first = '', second = ''] = [keys.get(a), keys.get(b)]
    if (first === '' || second === '') return (first === '' ? 1 : 0) - (second === '' ? 1 : 0) || a - b
    return (sort.down ? -1 : 1) * compare(first, second) || a - b
  })
}

/** The exact sum of a column's numbers: whole money and decimals alike, with no binary remainder. */
export function totalOf(rows: readonly JsonValue[], name: string): number {
  const numbers = rows
    .map((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? row[name] : undefined))
    .filter((value): value is number => typeof value === 'number')
  const places = numbers.reduce((most, value) => Math.max(most, (String(value).split('.')[1] ?? '').length), 0)
  const scale = 10 ** Math.min(places, 6)
  return numbers.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale
}

function keyOf(row: JsonValue | undefined, column: SheetColumn): string | number {
  const value = typeof row === 'object' && row !== null && !Array.isArray(row) ? row[column.name] : undefined
  if (typeof value === 'number') return value
  // ISO days sort as they stand; what people read of others is what they sort by.
  return column.kind === 'date' && typeof value === 'string' ? value : cellText(row, column)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
