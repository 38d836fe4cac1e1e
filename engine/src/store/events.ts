import { hashOfParts } from './canonical.ts'
import { keptQuery } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { EventTable } from './tables.ts'

/**
 * Format of the log's rows; raised when their meaning changes. 2: changes may name a place of a list, and `state_hash` goes on from the one
 * before by the changes; in 1 it was that of the whole state.
 */
export const eventFormat = 2

/** The hash before the first event of a case. */
export const noHash = ''

/** A log row before it has its hash. */
export type NewEvent = Omit<EventTable, 'hash'>

/** Hash of a row over everything else in it, the hash of the row before included. */
export function eventHash(row: NewEvent): string {
  return hashOfParts([
    String(row.format),
    row.prev_hash,
    row.case_id,
    String(row.seq),
    row.at,
    row.type,
    ...[row.element, row.by_user, row.on_behalf_of, row.command_id].map((value) =>
      value === null ? '-' : `+${value}`,
    ),
    row.input,
    row.env,
    row.read,
    row.outcome,
    row.state_hash,
  ])
}

const insert = keptQuery((db, row: EventTable) => db.insertInto('event').values(row))

/** Appends to a case's chain; `unique (case_id, seq)` makes a fork impossible. */
export async function appendEvent(trx: Tx, row: NewEvent): Promise<EventTable> {
  const whole = { ...row, hash: eventHash(row) }
  await insert(trx, whole)
  return whole
}

export function eventsOf(db: Db, caseId: string): Promise<EventTable[]> {
  return db.selectFrom('event').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
}

/** Tasks that people completed, in order; what completes otherwise is work of machines. */
export function completionsOf(db: Db, caseId: string): Promise<EventTable[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('type', '=', 'complete')
    .where('by_user', 'is not', null)
    .orderBy('seq')
    .execute()
}

/** The last event's number and hashes, 0 and none before the first. */
export async function endOfChain(db: Db, caseId: string): Promise<Pick<EventTable, 'seq' | 'hash' | 'state_hash'>> {
  const row = await db
    .selectFrom('event')
    .select(['seq', 'hash', 'state_hash'])
    .where('case_id', '=', caseId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { seq: 0, hash: noHash, state_hash: noHash }
}
