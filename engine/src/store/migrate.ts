import { type Kysely, sql } from 'kysely'
import { first } from './migrations/0001-first.ts'
import { waits } from './migrations/0002-waits.ts'
import { largeStates } from './migrations/0003-large-states.ts'
import { outside } from './migrations/0004-outside.ts'
import { operations } from './migrations/0005-operations.ts'
import { revisions } from './migrations/0007-revisions.ts'
import type { ColumnTypes, Step } from './migrations/step.ts'

export type { ColumnTypes }

const steps: Step[] = [first, waits, largeStates, outside, operations, revisions]

/** The format of the database this version writes: the number of its steps. */
export const formatVersion = steps.length

/**
 * Brings a database to the newest format by the steps it lacks. A database from a newer version is refused rather than guessed at.
 */
export async function migrate(db: Kysely<unknown>, types: ColumnTypes, lock: (db: Kysely<unknown>) => Promise<void>) {
  await db.transaction().execute(async (trx) => {
    await lock(trx)
    await sql`create table if not exists meta (name text primary key, value text not null)`.execute(trx)
    const found = await sql<{ value: string }>`select value from meta where name = 'format'`.execute(trx)
    const from = Number(found.rows[0]?.value ?? 0)
    if (from > steps.length) throw new NewerFormat(from)
    if (from === steps.length) return
    for (const step of steps.slice(from)) await step.up(trx, types)
    await sql`insert into meta (name, value) values ('format', ${String(steps.length)})
      on conflict (name) do update set value = excluded.value`.execute(trx)
  })
}

/** The database was written by a newer version of the engine. */
export class NewerFormat extends Error {
  readonly found: number

  constructor(found: number) {
    super(
      `The database has format ${found}, this version knows up to ${steps.length}; start a newer version of Statecraft.`,
    )
    this.found = found
  }
}
