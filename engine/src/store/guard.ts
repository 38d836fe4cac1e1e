import { AsyncLocalStorage } from 'node:async_hooks'
import type { Dialect, Driver } from 'kysely'

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

/** A dialect whose outer connection refuses, at once and by name, to be used inside a transaction. */
export function guardDialect(dialect: Dialect): Dialect {
  return {
    createDriver: () => guardDriver(dialect.createDriver()),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

function guardDriver(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = (options) => {
    mustBeOutside()
    return acquire(options)
  }
  return driver
}
