import type { DatabaseSync } from 'node:sqlite'
import { DefaultQueryExecutor, type Kysely, Transaction } from 'kysely'
import type { Writer } from './group-commit.ts'
import { insideTransaction } from './guard.ts'
import { NodeSqliteConnection, NodeSqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** A handle was used after its transaction had ended: what it wrote would have been another's. */
export class TransactionEnded extends Error {
  constructor() {
    super('A transaction was used after it had ended; wait for all of its queries before it returns.')
  }
}

/** The writing side of a SQLite database: `kysely` lends the connection, each member of a group gets a handle of its own. */
export function sqliteWriter(database: DatabaseSync, kysely: Kysely<Tables>): Writer {
  const connection = new NodeSqliteConnection(database)
  const dialect = new NodeSqliteDialect(database)
  const driver = dialect.createDriver()
  const [compiler, adapter] = [dialect.createQueryCompiler(), dialect.createAdapter()]
  return {
    database,
    alone: (run) => kysely.connection().execute(run),
    handled: async (work) => {
      let hasEnded = false
      const executor = new DefaultQueryExecutor(compiler, adapter, {
        provideConnection: async (use) => {
          if (hasEnded) throw new TransactionEnded()
          return use(connection)
        },
      })
      const trx = new Transaction<Tables>({ config: { dialect }, dialect, driver, executor })
      try {
        return await insideTransaction(() => work(trx))
      } finally {
        hasEnded = true
      }
    },
  }
}
