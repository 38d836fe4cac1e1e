import type { ExpressionBuilder } from 'kysely'
import { likeAnywhere } from './search-text.ts'
import type { Db, Tx } from './store.ts'
import type { RegisterRecordTable, Tables } from './tables.ts'

/** Adds a version of a record; the version before stays and is the newest no more. */
export async function addRecordVersion(trx: Tx, row: Omit<RegisterRecordTable, 'version' | 'newest'>): Promise<number> {
  const before = await findRecord(trx, row.register, row.record_id)
  if (before) {
    await trx
      .updateTable('register_record')
      .set({ newest: 0 })
      .where('register', '=', row.register)
      .where('record_id', '=', row.record_id)
      .where('newest', '=', 1)
      .execute()
  }
  const version = (before?.version ?? 0) + 1
  await trx
    .insertInto('register_record')
    .values({ ...row, version, newest: 1 })
    .execute()
  return version
}

/** The newest version of a record. */
export function findRecord(db: Db, register: string, recordId: string): Promise<RegisterRecordTable | undefined> {
  return db
    .selectFrom('register_record')
    .selectAll()
    .where('register', '=', register)
    .where('record_id', '=', recordId)
    .where('newest', '=', 1)
    .executeTakeFirst()
}

/** All versions of a record, newest first. */
export function recordVersions(db: Db, register: string, recordId: string): Promise<RegisterRecordTable[]> {
  return db
    .selectFrom('register_record')
    .selectAll()
    .where('register', '=', register)
    .where('record_id', '=', recordId)
    .orderBy('version', 'desc')
    .execute()
}

/** Newest versions of the records about these subjects, or with these ids; oldest first. */
export async function recordsAbout(db: Db, register: string, subjects: string[]): Promise<RegisterRecordTable[]> {
  if (subjects.length === 0) return []
  return db
    .selectFrom('register_record')
    .selectAll()
    .where('register', '=', register)
    .where('newest', '=', 1)
    .where((eb) => eb.or([eb('subject', 'in', subjects), eb('record_id', 'in', subjects)]))
    .orderBy('recorded_at')
    .orderBy('record_id')
    .execute()
}

/** A page of newest records by label; `search` finds without accents, or by the whole id of a record. */
export function recordPage(
  db: Db,
  register: string,
  page: { search?: string | undefined; after?: { label: string; id: string } | undefined; limit: number },
): Promise<RegisterRecordTable[]> {
  let query = db.selectFrom('register_record').selectAll().where('register', '=', register).where('newest', '=', 1)
  if (page.search) query = query.where(found(page.search))
  const after = page.after
  if (after) {
    query = query.where((eb) =>
      eb.or([eb('label', '>', after.label), eb.and([eb('label', '=', after.label), eb('record_id', '>', after.id)])]),
    )
  }
  return query.orderBy('label').orderBy('record_id').limit(page.limit).execute()
}

export async function countRecords(db: Db, register: string, search?: string): Promise<number> {
  let query = db
    .selectFrom('register_record')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('register', '=', register)
    .where('newest', '=', 1)
  if (search) query = query.where(found(search))
  return Number((await query.executeTakeFirstOrThrow()).n)
}

function found(search: string) {
  return (eb: ExpressionBuilder<Tables, 'register_record'>) =>
    eb.or([eb('search_text', 'like', likeAnywhere(search)), eb('record_id', '=', search)])
}
