import { type Kysely, PostgresAdapter, PostgresDialect } from 'kysely'
import pg from 'pg'

/** Eight-byte integers come as text from the driver; ours are counts and whole đồng, below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers JavaScript can hold`)
  return value
})

/** Kysely on PostgreSQL, a pool of connections for `databaseUrl`. */
export function openPostgres(databaseUrl: string): { dialect: PostgresDialect; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  // An idle connection that breaks would end the process; the next query reports it instead.
  pool.on('error', () => {})
  // So would one that breaks in the middle of a transaction; there the query under way fails as well.
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return { dialect: new PostgresDialect({ pool }), pool }
}

/** Whether rows that somebody else has locked can be passed over here; on SQLite there is one writer, and nothing to pass over. */
export function canSkipLocked<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

const retryable = new Set(['40001', '40P01'])

/** A transaction PostgreSQL gave up for another's sake; it may run again. */
export function isSerializationFailure(error: unknown): boolean {
  return error instanceof pg.DatabaseError && retryable.has(error.code ?? '')
}

/** What an error of PostgreSQL or of the way to it means for the caller, as `sqliteFailure` says it. */
export function postgresFailure(error: unknown): 'busy' | 'full' | 'broken' | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '53100') return 'full'
  // Where the connection itself ended, the driver gives no code.
  if (error instanceof Error && /^Connection terminated|is not queryable$/.test(error.message)) return 'busy'
  if (/^(57P0[1-3]|08...|53300|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT)$/.test(code)) return 'busy'
  return /^XX00[12]$/.test(code) ? 'broken' : null
}
