import { HttpProblem } from './problem.ts'

/** Where a page ended: the sort key and the id of its last row, so that rows that come or go in between shift nothing. */
export type Cursor = [key: string, id: string]

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Reads what `writeCursor` wrote; anything else is refused. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string'))
      return value as Cursor
  } catch {
    // Falls through to the refusal.
  }
  throw new HttpProblem('query-invalid', { path: '/cursor' })
}

/** A page of `limit` from rows of which one more was read, and where it ended. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  key: (row: Row) => Cursor,
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? writeCursor(key(last)) : null }
}
