import type { Db, Tx } from './store.ts'
import type { DefinitionDraftTable, RevisionTable } from './tables.ts'

export async function insertRevision(trx: Tx, row: RevisionTable): Promise<void> {
  await trx.insertInto('revision').values(row).execute()
}

/** All revisions of a definition, newest number first. */
export function revisionsOf(db: Db, kind: string, id: string): Promise<RevisionTable[]> {
  return db
    .selectFrom('revision')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('number', 'desc')
    .execute()
}

export type RevisionHead = Omit<RevisionTable, 'content'>

/** All revisions without their content, in the order in which a later one takes over from an earlier one. */
export function revisionHeads(db: Db): Promise<RevisionHead[]> {
  return db
    .selectFrom('revision')
    .select([
      'kind',
      'id',
      'number',
      'hash',
      'plugin',
      'effective_from',
      'published_at',
      'published_by',
      'basis',
      'note',
    ])
    .orderBy('kind')
    .orderBy('id')
    .orderBy('effective_from')
    .orderBy('number')
    .execute()
}

export function findRevision(db: Db, kind: string, id: string, number: number): Promise<RevisionTable | undefined> {
  return db
    .selectFrom('revision')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The revision in force on a day: the one that took effect last, of several on one day the newest. */
export function effectiveOn(db: Db, kind: string, id: string, day: string): Promise<RevisionTable | undefined> {
  return db
    .selectFrom('revision')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function putBundle(trx: Tx, hash: string, content: string): Promise<void> {
  await trx
    .insertInto('bundle')
    .values({ hash, content })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export async function findBundle(db: Db, hash: string): Promise<string | undefined> {
  const row = await db.selectFrom('bundle').select('content').where('hash', '=', hash).executeTakeFirst()
  return row?.content
}

export function findDefinitionDraft(db: Db, kind: string, id: string): Promise<DefinitionDraftTable | undefined> {
  return db.selectFrom('definition_draft').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst()
}

export function definitionDrafts(db: Db): Promise<DefinitionDraftTable[]> {
  return db.selectFrom('definition_draft').selectAll().orderBy('kind').orderBy('id').execute()
}

export async function putDefinitionDraft(trx: Tx, row: DefinitionDraftTable): Promise<void> {
  const { kind, id, ...rest } = row
  await trx
    .insertInto('definition_draft')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(rest))
    .execute()
}

export async function deleteDefinitionDraft(trx: Tx, kind: string, id: string): Promise<void> {
  await trx.deleteFrom('definition_draft').where('kind', '=', kind).where('id', '=', id).execute()
}

/** The content of a revision, found by its hash: text, or the bytes of a template. */
export async function contentByHash(db: Db, kind: string, hash: string): Promise<string | Uint8Array | undefined> {
  const row = await db
    .selectFrom('revision')
    .leftJoin('blob', 'blob.hash', 'revision.hash')
    .select(['revision.content', 'blob.bytes'])
    .where('revision.kind', '=', kind)
    .where('revision.hash', '=', hash)
    .limit(1)
    .executeTakeFirst()
  return row?.content ?? row?.bytes ?? undefined
}
