import type { Kysely } from 'kysely'

/** The words for the few types we use, one set a database. */
export interface ColumnTypes {
  text: string
  integer: string
  bytes: string
}

/** One numbered step; it runs once, in a transaction of its own, and is never changed afterwards. */
export interface Step {
  name: string
  up: (db: Kysely<unknown>, types: ColumnTypes) => Promise<void>
}
