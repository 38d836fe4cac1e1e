import { firstOf, keptQuery, rowsOf } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { CaseTable } from './tables.ts'

type ById = Pick<CaseTable, 'case_id'>

const lock = keptQuery((db, { case_id }: ById) =>
  db
    .updateTable('case_')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('case_id', '=', case_id)
    .returningAll(),
)

const lockByTask = keptQuery((db, { task_id }: { task_id: string }) =>
  db
    .updateTable('case_')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('case_id', '=', (eb) => eb.selectFrom('task').select('case_id').where('task_id', '=', task_id))
    .returningAll(),
)

const find = keptQuery((db, { case_id }: ById) => db.selectFrom('case_').selectAll().where('case_id', '=', case_id))

const update = keptQuery((db, { case_id, ...change }: ById & Partial<CaseTable>) =>
  db.updateTable('case_').set(change).where('case_id', '=', case_id),
)

const mentions = keptQuery((db, { case_id }: ById) =>
  db.selectFrom('case_mention').select('person').where('case_id', '=', case_id).orderBy('person'),
)

/** Locks a case and reads it: raising its version first makes every other writer wait, on both databases. */
export function lockCase(trx: Tx, caseId: string): Promise<CaseTable | undefined> {
  return firstOf(lock(trx, { case_id: caseId }))
}

/** Locks the case of a task, which never changes its case. */
export function lockCaseOfTask(trx: Tx, taskId: string): Promise<CaseTable | undefined> {
  return firstOf(lockByTask(trx, { task_id: taskId }))
}

export function findCase(db: Db, caseId: string): Promise<CaseTable | undefined> {
  return firstOf(find(db, { case_id: caseId }))
}

export async function insertCase(trx: Tx, row: CaseTable): Promise<void> {
  await trx.insertInto('case_').values(row).execute()
}

export async function updateCase(trx: Tx, caseId: string, change: Partial<CaseTable>): Promise<void> {
  await update(trx, { ...change, case_id: caseId })
}

/** The next number of a row of numbers without gaps: a refused command gives its number back with its transaction. */
export async function nextNumber(trx: Tx, name: string): Promise<number> {
  const row = await trx
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return Number(row.value)
}

/** People named in the case, for separation of duties and for "cases that mention me". Names once written stay. */
export async function addMentions(trx: Tx, caseId: string, people: string[]): Promise<void> {
  if (people.length === 0) return
  await trx
    .insertInto('case_mention')
    .values(people.map((person) => ({ case_id: caseId, person })))
    .onConflict((conflict) => conflict.columns(['case_id', 'person']).doNothing())
    .execute()
}

export async function mentionsOf(db: Db, caseId: string): Promise<string[]> {
  return (await rowsOf(mentions(db, { case_id: caseId }))).map((row) => row.person)
}

/** Ids of all cases, in order, a page at a time. */
export async function caseIdsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_')
    .select('case_id')
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.case_id)
}

/** Cases that have a log but no row of their own any more. */
export async function caseIdsWithoutCase(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('case_', 'case_.case_id', 'event.case_id')
    .select('event.case_id')
    .distinct()
    .where('case_.case_id', 'is', null)
    .execute()
  return rows.map((row) => row.case_id)
}
