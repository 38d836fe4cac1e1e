import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type Dialect, Kysely, sql, type Transaction } from 'kysely'
import { EngineError } from '../errors.ts'
import { copyDatabase } from './backup.ts'
import { type GroupBounds, GroupCommit } from './group-commit.ts'
import { guardDialect, insideTransaction, mustBeOutside } from './guard.ts'
import { type ColumnTypes, migrate } from './migrate.ts'
import { isSerializationFailure, openPostgres, postgresFailure } from './postgres.ts'
import { NodeSqliteDialect, openSqlite, sqliteFailure } from './sqlite.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import type { Tables } from './tables.ts'

/** What reads: the store's `read`, or a transaction. */
export type Db = Kysely<Tables>
/** What writes: only a transaction does. */
export type Tx = Transaction<Tables>

/** The database of an engine, SQLite or PostgreSQL; above this folder nobody can tell which. */
export interface Store {
  /** Sees what is committed; never waits for a writer. */
  readonly read: Db
  /** The connection behind it, for libraries that bring their own tables (accounts). `type` is the word they know it by. */
  readonly kysely: Db
  readonly type: 'sqlite' | 'postgres'
  /**
   * Runs `work` in one transaction and commits before it returns; whatever `work` throws rolls everything back. On SQLite callers that
   * come together share one commit. `work` may run again when the database gave it up for another's sake, so it does nothing outside the
   * database.
   */
  transaction<T>(work: (trx: Tx) => Promise<T>): Promise<T>
  /** Copies a running SQLite database to a new file; PostgreSQL has its own tools and refuses. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

const sqliteTypes: ColumnTypes = { text: 'text', integer: 'integer', bytes: 'blob' }
const postgresTypes: ColumnTypes = { text: 'text', integer: 'bigint', bytes: 'bytea' }

/** Opens the database at `databaseUrl` (PostgreSQL), else the SQLite `file` (`:memory:` for tests), and brings it to the newest format. */
export async function openStore(options: { databaseUrl?: string; file?: string }): Promise<Store> {
  return options.databaseUrl ? openPostgresStore(options.databaseUrl) : openSqliteStore(options.file ?? ':memory:')
}

/** A store on a SQLite file, with another connection that writes or other bounds of its groups where they are measured. */
export async function openSqliteStore(
  file: string,
  options: { writer?: DatabaseSync; bounds?: GroupBounds } = {},
): Promise<Store> {
  const inMemory = file === ':memory:'
  if (!inMemory) mkdirSync(dirname(file), { recursive: true })
  const writer = options.writer ?? openSqlite(file)
  const kysely = open(new NodeSqliteDialect(writer), sqliteFailure)
  await migrateOrClose(kysely, sqliteTypes, async () => {})
  // A database in memory is its connection's own, so there the reader is the writer.
  const read = inMemory ? kysely : open(new NodeSqliteDialect(openSqlite(file, { readOnly: true })), sqliteFailure)
  const groups = new GroupCommit(sqliteWriter(writer, kysely), options.bounds)
  return {
    read,
    kysely,
    type: 'sqlite',
    transaction: (work) =>
      named(sqliteFailure, async () => {
        mustBeOutside()
        return groups.transaction(work)
      }),
    backup: (to) => copyDatabase(writer, to),
    close: async () => {
      await groups.idle()
      if (!inMemory) await read.destroy()
      await kysely.destroy()
    },
  }
}

async function openPostgresStore(databaseUrl: string): Promise<Store> {
  const kysely = open(openPostgres(databaseUrl).dialect, (error) =>
    // A transaction given up for another's sake is tried again before anybody hears of it.
    isSerializationFailure(error) ? null : postgresFailure(error),
  )
  // Two nodes starting together must not both create the tables.
  await migrateOrClose(kysely, postgresTypes, async (db) => {
    await sql`select pg_advisory_xact_lock(7261502)`.execute(db)
  })
  return {
    read: kysely,
    kysely,
    type: 'postgres',
    transaction: (work) => named(postgresFailure, () => retried(() => begun(kysely, work))),
    backup: async () => {
      throw new Error('A PostgreSQL database is copied with pg_dump; this command copies the SQLite file.')
    },
    close: () => kysely.destroy(),
  }
}

const open = (dialect: Dialect, failureOf: FailureOf): Db =>
  new Kysely<Tables>({ dialect: guardDialect(dialect, (run) => named(failureOf, run)) })

async function migrateOrClose(db: Db, types: ColumnTypes, lock: (db: Kysely<unknown>) => Promise<void>) {
  try {
    await migrate(db as unknown as Kysely<unknown>, types, lock)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

const begun = <T>(db: Db, work: (trx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((trx) => insideTransaction(() => work(trx)))

type FailureOf = (error: unknown) => 'busy' | 'full' | 'broken' | null

/** Turns what the database says of its own trouble into errors of the engine's table; the rest passes as it is. */
async function named<T>(failureOf: FailureOf, run: () => Promise<T>) {
  try {
    return await run()
  } catch (error) {
    const failure = error instanceof EngineError ? null : failureOf(error)
    if (failure === null) throw error
    const why = error instanceof Error ? error.message : String(error)
    if (failure === 'busy') throw new EngineError('store-busy', {}, { cause: error })
    if (failure === 'full') throw new EngineError('store-full', { why }, { cause: error })
    throw new EngineError('store-broken', { what: why }, { cause: error })
  }
}

const attempts = 5

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt === attempts || !isSerializationFailure(error)) throw error
    }
  }
}
