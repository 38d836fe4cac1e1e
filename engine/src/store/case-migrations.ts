import { sql } from 'kysely'
import type { Db, Tx } from './store.ts'
import type { CaseTable, MigrationCaseTable, MigrationTable } from './tables.ts'

export async function insertMigration(trx: Tx, row: MigrationTable): Promise<void> {
  await trx.insertInto('migration').values(row).execute()
}

/** Every open case of the workflow waits to be moved. */
export async function addOpenCases(trx: Tx, { migration_id, workflow }: MigrationTable): Promise<void> {
  await trx
    .insertInto('migration_case')
    .columns(['case_id', 'migration_id', 'number', 'state', 'reasons'])
    .expression((eb) =>
      eb
        .selectFrom('case_')
        .select([
          'case_id',
          sql<string>`cast(${migration_id} as text)`.as('migration_id'),
          'number',
          sql<'waiting'>`'waiting'`.as('state'),
          sql<string>`'[]'`.as('reasons'),
        ])
        .where('workflow', '=', workflow)
        .where('status', '=', 'running'),
    )
    .execute()
}

export function findMigration(db: Db, id: string): Promise<MigrationTable | undefined> {
  return db.selectFrom('migration').selectAll().where('migration_id', '=', id).executeTakeFirst()
}

export function allMigrations(db: Db): Promise<MigrationTable[]> {
  return db.selectFrom('migration').selectAll().orderBy('at', 'desc').orderBy('migration_id', 'desc').execute()
}

/** Migrations that have something to do now. */
export function activeMigrations(db: Db): Promise<MigrationTable[]> {
  return db
    .selectFrom('migration')
    .selectAll()
    .where('state', 'in', ['running', 'undoing'])
    .orderBy('at')
    .orderBy('migration_id')
    .execute()
}

/** One that is not over keeps others of its workflow waiting. */
export function unfinishedMigration(db: Db, workflow: string): Promise<MigrationTable | undefined> {
  return db
    .selectFrom('migration')
    .selectAll()
    .where('workflow', '=', workflow)
    .where('state', 'in', ['running', 'paused', 'undoing'])
    .limit(1)
    .executeTakeFirst()
}

/** Sets the state of a migration where it is one of those; false where it is another by now. */
export async function setMigrationState(
  trx: Tx,
  id: string,
  from: MigrationTable['state'][],
  change: Pick<MigrationTable, 'state' | 'ended_at'>,
): Promise<boolean> {
  const row = await trx
    .updateTable('migration')
    .set(change)
    .where('migration_id', '=', id)
    .where('state', 'in', from)
    .returning('migration_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function nextMigrationCase(
  db: Db,
  migration: string,
  state: MigrationCaseTable['state'],
): Promise<MigrationCaseTable | undefined> {
  return db
    .selectFrom('migration_case')
    .selectAll()
    .where('migration_id', '=', migration)
    .where('state', '=', state)
    .orderBy('case_id')
    .limit(1)
    .executeTakeFirst()
}

type Id = Pick<MigrationCaseTable, 'case_id' | 'migration_id'>

export function findMigrationCase(db: Db, { case_id, migration_id }: Id): Promise<MigrationCaseTable | undefined> {
  return db
    .selectFrom('migration_case')
    .selectAll()
    .where('case_id', '=', case_id)
    .where('migration_id', '=', migration_id)
    .executeTakeFirst()
}

export async function updateMigrationCase(trx: Tx, id: Id, change: Partial<MigrationCaseTable>): Promise<void> {
  await trx
    .updateTable('migration_case')
    .set(change)
    .where('case_id', '=', id.case_id)
    .where('migration_id', '=', id.migration_id)
    .execute()
}

export async function countMigrationCases(db: Db, migration: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('migration_case')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('migration_id', '=', migration)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

/** Cases that were left where they are, or kept: each with its reasons; a page. */
export function heldBack(db: Db, migration: string, limit: number): Promise<MigrationCaseTable[]> {
  return db
    .selectFrom('migration_case')
    .selectAll()
    .where('migration_id', '=', migration)
    .where('state', 'in', ['left', 'kept'])
    .orderBy('case_id')
    .limit(limit)
    .execute()
}

/** Open cases of a workflow, a page in the order of their ids. */
export function openCasesAfter(db: Db, workflow: string, after: string, limit: number): Promise<CaseTable[]> {
  return db
    .selectFrom('case_')
    .selectAll()
    .where('workflow', '=', workflow)
    .where('status', '=', 'running')
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(limit)
    .execute()
}
