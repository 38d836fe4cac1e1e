import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseConnection, Dialect, Driver } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/** Runs the work of a transaction; until it ends, only the transaction's own handle may reach the database. */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

/** Throws {@link OutsideTransaction} where a transaction is open already. */
export function mustBeOutside(): void {
  if (inside.getStore()) throw new OutsideTransaction()
}

/** The database was reached past the transaction that was open: on one connection that would wait for itself for ever. */
export class OutsideTransaction extends Error {
  constructor() {
    super('The outer database was used inside a transaction; pass the transaction on and use it instead.')
  }
}

/** Runs something and turns what the database says of its own trouble into words of ours. */
export type Named = <T>(run: () => Promise<T>) => Promise<T>

/**
 * A dialect whose outer connection refuses, at once and by name, to be used inside a transaction. Trouble of a query outside any is `named`
 * here, as nobody else would: a transaction names its own when all its tries are over.
 */
export function guardDialect(dialect: Dialect, named: Named): Dialect {
  return {
    createDriver: () => guardDriver(dialect.createDriver(), named),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

function guardDriver(driver: Driver, named: Named): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  const guarded = new WeakSet<DatabaseConnection>()
  driver.acquireConnection = async (options) => {
    mustBeOutside()
    const connection = await named(() => acquire(options))
    if (!guarded.has(connection)) nameTrouble(connection, named)
    guarded.add(connection)
    return connection
  }
  return driver
}

function nameTrouble(connection: DatabaseConnection, named: Named): void {
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = (...query) => (inside.getStore() ? execute(...query) : named(() => execute(...query)))
}
