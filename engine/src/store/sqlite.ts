import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** The oldest SQLite without the WAL-reset defect that could corrupt a file. */
const oldestSafe = [3, 51, 3] as const

/**
 * Opens a SQLite file for durable use: WAL, every commit synced, foreign keys, waiting 5 s for a lock. `:memory:` serves tests.
 * Throws when SQLite is too old or the file would not be synced.
 */
export function openSqlite(file: string, options: { readOnly?: boolean } = {}): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly: options.readOnly ?? false,
    enableForeignKeyConstraints: true,
    timeout: 5000,
  })
  const version = String(database.prepare('select sqlite_version() as v').get()?.v)
  if (!isSafe(version))
    throw new Error(`SQLite ${version} can corrupt a WAL file; ${oldestSafe.join('.')} or newer is needed.`)
  if (!options.readOnly) database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  // Some builds fall back to NORMAL once the file was read, so it is asserted only afterwards.
  database.prepare('select count(*) from sqlite_schema').get()
  const synchronous = Number(database.prepare('pragma synchronous').get()?.synchronous)
  if (synchronous < 2) throw new Error(`SQLite does not sync each commit (synchronous=${synchronous}).`)
  return database
}

function isSafe(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [place, least] of oldestSafe.entries()) {
    const part = parts[place] ?? 0
    if (part !== least) return part > least
  }
  return true
}

/** Kysely on `node:sqlite`: one connection, used by one caller at a time. */
export class NodeSqliteDialect implements Dialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#database)
  }
  createQueryCompiler() {
    return new SqliteQueryCompiler()
  }
  createAdapter() {
    return new SharedConnectionAdapter()
  }
  createIntrospector(db: ConstructorParameters<typeof SqliteIntrospector>[0]) {
    return new SqliteIntrospector(db)
  }
}

/** Says that callers may ask at once: the driver below makes them wait, after the guard has looked at who asks. */
class SharedConnectionAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #connection: NodeSqliteConnection
  /** The caller's turn: who awaits it holds the connection next. */
  #turn: Promise<void> = Promise.resolve()
  #release: () => void = () => {}
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#connection = new NodeSqliteConnection(database)
  }

  async init() {}

  async acquireConnection() {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    this.#release = resolve
    return this.#connection
  }

  async releaseConnection() {
    this.#release()
  }

  /** Takes the write lock at once: a read upgraded later fails at once instead of waiting. */
  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }
  /** After a full disk SQLite may have rolled back already. */
  async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
  async destroy() {
    if (this.#database.isOpen) this.#database.close()
  }
}

/** Runs queries on an open database, statements kept. */
export class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; reads: boolean }>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, reads } = this.#prepare(query.sql)
    const values = query.parameters as SQLInputValue[]
    if (reads) return { rows: statement.all(...values) as R[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#prepare(query.sql).statement.iterate(...(query.parameters as SQLInputValue[]))) {
      yield { rows: [row as R] }
    }
  }

  /** Statements are kept: preparing costs more than running. The oldest makes room, as lists of values make many texts. */
  #prepare(sql: string) {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const made = { statement, reads: statement.columns().length > 0 }
    if (this.#statements.size >= 500) this.#statements.delete(this.#statements.keys().next().value as string)
    this.#statements.set(sql, made)
    return made
  }
}

/**
 * What an error of SQLite means for the caller: `busy` may be tried again, `full` needs space (a full disk also shows as a failed write),
 * `broken` needs a person; null when it is the caller's own.
 */
export function sqliteFailure(error: unknown): 'busy' | 'full' | 'broken' | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  // The lower byte is the kind, the rest says more of it.
  const kinds: Record<number, 'busy' | 'full' | 'broken'> = {
    5: 'busy',
    6: 'busy',
    10: 'full',
    11: 'broken',
    13: 'full',
    26: 'broken',
  }
  return kinds[error.errcode & 0xff] ?? null
}
