import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { hashOfParts } from './canonical.ts'
import type { Db, Tx } from './store.ts'
import type { AnchorHeadTable, AnchorTable } from './tables.ts'

/** Ends sealed by one anchor, at most; the rest follow with the next. */
const mostHeads = 20_000
const pageSize = 1_000

export function lastAnchor(db: Db): Promise<AnchorTable | undefined> {
  return db.selectFrom('anchor').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
}

export function anchorsAfter(db: Db, number: number, limit: number): Promise<AnchorTable[]> {
  return db.selectFrom('anchor').selectAll().where('number', '>', number).orderBy('number').limit(limit).execute()
}

/** Cases whose log has moved since it was sealed last. */
const moved = (db: Db) =>
  db
    .selectFrom('case_')
    .where('last_seq', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('anchor_head')
            .select('anchor_head.case_id')
            .whereRef('anchor_head.case_id', '=', 'case_.case_id')
            .whereRef('anchor_head.seq', '=', 'case_.last_seq'),
        ),
      ),
    )

/** Whether any log has moved since the last anchor. */
export async function hasMoved(db: Db): Promise<boolean> {
  return (await moved(db).select('case_id').limit(1).executeTakeFirst()) !== undefined
}

/** Writes down the ends that a new anchor seals; returns how many. */
export async function takeHeads(trx: Tx, number: number): Promise<number> {
  const taken = await trx
    .insertInto('anchor_head')
    .columns(['case_id', 'number', 'seq', 'hash'])
    .expression(() =>
      moved(trx)
        .select(['case_id', sql<number>`${sql.lit(number)}`.as('number'), 'last_seq as seq', 'last_hash as hash'])
        .orderBy('case_id')
        .limit(mostHeads),
    )
    .executeTakeFirst()
  return Number(taken.numInsertedOrUpdatedRows ?? 0)
}

export async function insertAnchor(trx: Tx, row: AnchorTable): Promise<void> {
  await trx.insertInto('anchor').values(row).execute()
}

/** The ends that an anchor sealed, beside the hash that their events have now; a page after a case. */
export function headsOf(
  db: Db,
  number: number,
  after: string,
): Promise<(Pick<AnchorHeadTable, 'case_id' | 'seq' | 'hash'> & { found: string | null })[]> {
  return db
    .selectFrom('anchor_head')
    .leftJoin('event', (join) =>
      join.onRef('event.case_id', '=', 'anchor_head.case_id').onRef('event.seq', '=', 'anchor_head.seq'),
    )
    .select(['anchor_head.case_id', 'anchor_head.seq', 'anchor_head.hash', 'event.hash as found'])
    .where('number', '=', number)
    .where('anchor_head.case_id', '>', after)
    .orderBy('anchor_head.case_id')
    .limit(pageSize)
    .execute()
}

/** The hash over the ends of an anchor as the log has them now, and each that is not what was sealed. */
export async function readHeads(
  db: Db,
  number: number,
): Promise<{ heads: string; cases: number; differing: { caseId: string; seq: number }[] }> {
  const hash = createHash('sha256')
  const differing: { caseId: string; seq: number }[] = []
  let cases = 0
  for (let after = ''; ; ) {
    const page = await headsOf(db, number, after)
    for (const { case_id: caseId, seq, hash: sealed, found } of page) {
      hash.update(`${caseId.length}:${caseId}${seq}:${found ?? ''};`)
      if (found !== sealed) differing.push({ caseId, seq: Number(seq) })
    }
    cases += page.length
    if (page.length < pageSize) return { heads: hash.digest('hex'), cases, differing }
    after = page.at(-1)!.case_id
  }
}

/** What names an anchor: its ends, its moment and the anchor before. */
export const anchorHash = ({ number, at, cases, heads, prev_hash }: Omit<AnchorTable, 'hash'>): string =>
  hashOfParts([String(number), at, String(cases), heads, prev_hash])
