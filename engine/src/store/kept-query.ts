import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Db } from './store.ts'

/** Stands for a value that is given only when the query runs. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is built and compiled once for each database and then only filled in: building its text costs several times what running it
 * does. `build` must make the same query whatever the values are; which of them are given (columns of an update) may differ.
 */
export function keptQuery<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>()
  return (db, values) => {
    const executor = db.getExecutor()
    const compiled = kept.get(executor.adapter) ?? new Map<string, CompiledQuery<Row>>()
    kept.set(executor.adapter, compiled)
    const names = Object.keys(values)
    const shape = names.join()
    const query = compiled.get(shape) ?? build(db, slots(names) as Values).compile()
    compiled.set(shape, query)
    const given = values as Record<string, unknown>
    const parameters = query.parameters.map((one) => (one instanceof Slot ? given[one.name] : one))
    return executor.executeQuery({ ...query, parameters })
  }
}

const slots = (names: string[]) => Object.fromEntries(names.map((name) => [name, new Slot(name)]))

/** The one row that a query gives, if it gives any. */
export const firstOf = async <Row>(result: Promise<QueryResult<Row>>): Promise<Row | undefined> =>
  (await result).rows[0]

/** All rows that a query gives. */
export const rowsOf = async <Row>(result: Promise<QueryResult<Row>>): Promise<Row[]> => (await result).rows
