import type { Db, Tx } from './store.ts'
import type { CalledCaseTable, CaseTable, DeliveryTable } from './tables.ts'

const rowsAtOnce = 500

export async function insertDeliveries(trx: Tx, rows: DeliveryTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('delivery')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

/** The delivery that waits longest, of those due by `now`. */
export function nextDelivery(db: Db, now: string): Promise<DeliveryTable | undefined> {
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('at')
    .orderBy('seq')
    .orderBy('delivery_id')
    .limit(1)
    .executeTakeFirst()
}

type DeliveryKey = Pick<DeliveryTable, 'case_id' | 'delivery_id'>

/** Takes a delivery for good; false when another did. It comes back when the transaction does not hold. */
export async function takeDelivery(trx: Tx, { case_id, delivery_id }: DeliveryKey): Promise<boolean> {
  const taken = await trx
    .deleteFrom('delivery')
    .where('case_id', '=', case_id)
    .where('delivery_id', '=', delivery_id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return taken.numDeletedRows === 1n
}

/** Drops what was still to be done to a case; true when there was anything. */
export async function dropDeliveries(trx: Tx, caseId: string, kind: string): Promise<boolean> {
  const dropped = await trx
    .deleteFrom('delivery')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return dropped.numDeletedRows > 0n
}

export async function updateDelivery(
  trx: Tx,
  { case_id, delivery_id }: DeliveryKey,
  change: Partial<DeliveryTable>,
): Promise<void> {
  await trx
    .updateTable('delivery')
    .set(change)
    .where('case_id', '=', case_id)
    .where('delivery_id', '=', delivery_id)
    .execute()
}

export async function insertCalledCase(trx: Tx, row: CalledCaseTable): Promise<void> {
  await trx.insertInto('called_case').values(row).execute()
}

/** Ends the row of a called case and names the case; undefined when it was ended before. */
export async function closeCalledCase(
  trx: Tx,
  caseId: string,
  wait: string,
  state: 'answered' | 'cancelled',
): Promise<string | undefined> {
  const row = await trx
    .updateTable('called_case')
    .set({ state })
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', '=', 'open')
    .returning('called')
    .executeTakeFirst()
  return row?.called
}

export function findCalledCase(db: Db, caseId: string, wait: string): Promise<CalledCaseTable | undefined> {
  return db
    .selectFrom('called_case')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .executeTakeFirst()
}

/** Lets a delivery that failed be tried again. */
export async function reopenDelivery(trx: Tx, deliveryId: string, at: string): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ state: 'waiting', attempts: 0, run_at: at })
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'failed')
    .execute()
}

/** What could not be done to another case is not to be done any more. */
export async function dropFailedDelivery(trx: Tx, deliveryId: string): Promise<void> {
  await trx.deleteFrom('delivery').where('delivery_id', '=', deliveryId).where('state', '=', 'failed').execute()
}

/** Cases that a case called, in the order it called them. */
export function calledCases(db: Db, caseId: string): Promise<Pick<CaseTable, 'case_id' | 'number' | 'parent_wait'>[]> {
  return db
    .selectFrom('case_')
    .select(['case_id', 'number', 'parent_wait'])
    .where('parent_case', '=', caseId)
    .orderBy('case_id')
    .execute()
}
