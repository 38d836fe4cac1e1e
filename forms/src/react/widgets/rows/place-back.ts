import type { JsonValue } from '../../../json.ts'

/** Which row of a file each row of a table came from; rows that people changed since are not known any more. */
export type RowOrigins = WeakMap<object, number>

/** Says where rows came from. */
export function remember(origins: RowOrigins, rows: readonly JsonValue[], numbers: readonly number[]): void {
  rows.forEach((row, index) => {
    const number = numbers[index]
    if (typeof row === 'object' && row !== null && number !== undefined) origins.set(row, number)
  })
}

/**
 * Rows that were mended and come back go to where they stood in the first file, each before the first row that came after it there;
 * without such a row they go to the end.
 */
export function placedBack(
  table: readonly JsonValue[],
  rows: readonly JsonValue[],
  numbers: readonly (number | null)[],
  origins: RowOrigins,
): JsonValue[] {
  const placed = [...table]
  rows.forEach((row, index) => {
    const number = numbers[index] ?? null
    const after = number === null ? -1 : placed.findIndex((other) => originOf(other, origins) > number)
    if (after < 0) placed.push(row)
    else placed.splice(after, 0, row)
    if (number !== null) remember(origins, [row], [number])
  })
  return placed
}

function originOf(row: JsonValue, origins: RowOrigins): number {
  return typeof row === 'object' && row !== null ? (origins.get(row) ?? -1) : -1
}
