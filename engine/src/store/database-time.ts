import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * By how many seconds this machine's clock is ahead of the database's; null on SQLite, which has no clock of its own. The way there and back is
 * halved, so the figure is good to about that long.
 */
export async function secondsAheadOfDatabase({ read, type }: Pick<Store, 'read' | 'type'>): Promise<number | null> {
  if (type === 'sqlite') return null
  const asked = Date.now()
  const { rows } = await sql<{
    ms: number
  }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms`.execute(read)
  return (asked + (Date.now() - asked) / 2 - Number(rows[0]!.ms)) / 1_000
}
