import type { Db, Tx } from './store.ts'

/** The text of a state that lies in a row of its own. */
export async function findStateText(db: Db, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('case_state').select('state').where('case_id', '=', caseId).executeTakeFirst()
  return row?.state
}

export async function putStateText(trx: Tx, caseId: string, state: string): Promise<void> {
  await trx
    .insertInto('case_state')
    .values({ case_id: caseId, state })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ state }))
    .execute()
}

export async function deleteStateText(trx: Tx, caseId: string): Promise<void> {
  await trx.deleteFrom('case_state').where('case_id', '=', caseId).execute()
}

/** Outcomes of the events after a number, up to another, in order. */
export async function outcomesBetween(db: Db, caseId: string, after: number, upTo: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('outcome')
    .where('case_id', '=', caseId)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.outcome)
}
