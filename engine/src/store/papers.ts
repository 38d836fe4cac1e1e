import type { Db, Tx } from './store.ts'
import type { DocumentTable, OpinionTable, PostingTable } from './tables.ts'

/** Keeps bytes under their hash; the same bytes twice take one place. */
export async function putBlob(trx: Tx, hash: string, bytes: Uint8Array): Promise<void> {
  await trx
    .insertInto('blob')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export async function findBlob(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('blob').select('bytes').where('hash', '=', hash).executeTakeFirst()
  return row?.bytes
}

export async function insertDocument(trx: Tx, row: DocumentTable): Promise<void> {
  await trx.insertInto('document').values(row).execute()
}

export function findDocument(db: Db, documentId: string): Promise<DocumentTable | undefined> {
  return db.selectFrom('document').selectAll().where('document_id', '=', documentId).executeTakeFirst()
}

/** The newest document with this content that a user added to a case under this name. */
export function findUpload(
  db: Db,
  upload: { case: string; by: string; name: string; hash: string },
): Promise<DocumentTable | undefined> {
  return db
    .selectFrom('document')
    .selectAll()
    .where('case_id', '=', upload.case)
    .where('by_user', '=', upload.by)
    .where('name', '=', upload.name)
    .where('hash', '=', upload.hash)
    .where('template', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function documentsOf(db: Db, caseId: string): Promise<DocumentTable[]> {
  return db
    .selectFrom('document')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('document_id')
    .execute()
}

export async function insertPosting(trx: Tx, row: PostingTable): Promise<void> {
  await trx.insertInto('posting').values(row).execute()
}

export async function closePosting(trx: Tx, caseId: string, wait: string): Promise<void> {
  await trx
    .updateTable('posting')
    .set({ state: 'ended' })
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .execute()
}

export function findPosting(db: Db, postingId: string): Promise<PostingTable | undefined> {
  return db.selectFrom('posting').selectAll().where('posting_id', '=', postingId).executeTakeFirst()
}

/** What is on the public board, with the plugin of its case and the number of opinions received. */
export function openPostings(db: Db) {
  return db
    .selectFrom('posting')
    .innerJoin('case_', 'case_.case_id', 'posting.case_id')
    .selectAll('posting')
    .select('case_.plugin')
    .select((eb) =>
      eb
        .selectFrom('opinion')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('opinion.case_id', '=', 'posting.case_id')
        .whereRef('opinion.posting_id', '=', 'posting.posting_id')
        .as('opinions'),
    )
    .where('posting.state', '=', 'open')
    .orderBy('from_at', 'desc')
    .orderBy('posting_id')
    .execute()
}

export async function insertOpinion(trx: Tx, row: OpinionTable): Promise<void> {
  await trx.insertInto('opinion').values(row).execute()
}

export function opinionsOf(db: Db, caseId: string): Promise<OpinionTable[]> {
  return db.selectFrom('opinion').selectAll().where('case_id', '=', caseId).orderBy('at').execute()
}
