import type { Db, Tx } from './store.ts'
import type { OutboxTable, WebhookTable } from './tables.ts'

export function webhooks(db: Db): Promise<WebhookTable[]> {
  return db.selectFrom('webhook').selectAll().orderBy('created_at').orderBy('webhook_id').execute()
}

export function findWebhook(db: Db, id: string): Promise<WebhookTable | undefined> {
  return db.selectFrom('webhook').selectAll().where('webhook_id', '=', id).executeTakeFirst()
}

export async function insertWebhook(trx: Tx, row: WebhookTable): Promise<void> {
  await trx.insertInto('webhook').values(row).execute()
}

/** Takes a webhook away, and what was on its way to it; false when there is none. */
export async function deleteWebhook(trx: Tx, id: string): Promise<boolean> {
  await trx.deleteFrom('outbox').where('webhook_id', '=', id).execute()
  const gone = await trx.deleteFrom('webhook').where('webhook_id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Puts an event behind those of its case that are still on their way to the same webhook. The caller holds the lock of the case. */
export async function insertOutbox(trx: Tx, row: Omit<OutboxTable, 'seq'>): Promise<void> {
  const last = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('case_id', '=', row.case_id)
    .where('webhook_id', '=', row.webhook_id)
    .executeTakeFirst()
  await trx
    .insertInto('outbox')
    .values({ ...row, seq: Number(last?.seq ?? 0) + 1 })
    .execute()
}

/** The event that waits longest: due, or held under a lease that ran out, and the first of its case on the way to its webhook. */
export function nextOutbox(db: Db, now: string, busy: string[]): Promise<OutboxTable | undefined> {
  let query = db
    .selectFrom('outbox')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([
        and([eb('state', '=', 'waiting'), eb('run_at', '<=', now)]),
        and([eb('state', '=', 'sending'), eb('leased_until', '<=', now)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as before')
            .select('before.seq')
            .whereRef('before.case_id', '=', 'outbox.case_id')
            .whereRef('before.webhook_id', '=', 'outbox.webhook_id')
            .whereRef('before.seq', '<', 'outbox.seq'),
        ),
      ),
    )
  if (busy.length > 0) query = query.where('webhook_id', 'not in', busy)
  return query.orderBy('run_at').orderBy('message_id').limit(1).executeTakeFirst()
}

/** Leases an event as it was found; false when another was quicker. */
export async function leaseOutbox(
  trx: Tx,
  row: OutboxTable,
  lease: { token: string; until: string },
): Promise<boolean> {
  const taken = await ofRow(trx.updateTable('outbox'), row)
    .set({ state: 'sending', lease: lease.token, leased_until: lease.until, attempts: Number(row.attempts) + 1 })
    .where('state', '=', row.state)
    .where('attempts', '=', row.attempts)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

type Key = Pick<OutboxTable, 'case_id' | 'webhook_id' | 'seq'>

function ofRow<Query extends { where(column: keyof Key, is: '=', value: string | number): Query }>(
  query: Query,
  row: Key,
) {
  return query.where('case_id', '=', row.case_id).where('webhook_id', '=', row.webhook_id).where('seq', '=', row.seq)
}

/** An event that was taken is gone, if the lease is still the sender's. */
export async function deleteOutbox(trx: Tx, row: Key, lease: string): Promise<void> {
  await ofRow(trx.deleteFrom('outbox'), row).where('lease', '=', lease).execute()
}

/** An event that was not taken waits for its next attempt or, after the last, for a person; those behind it wait as long. */
export async function putBackOutbox(
  trx: Tx,
  row: Key,
  lease: string,
  change: Pick<OutboxTable, 'state' | 'run_at' | 'last_error'>,
): Promise<void> {
  const put = await ofRow(trx.updateTable('outbox'), row)
    .set({ ...change, lease: null, leased_until: null })
    .where('lease', '=', lease)
    .executeTakeFirst()
  if (put.numUpdatedRows !== 1n) return
  await trx
    .updateTable('outbox')
    .set({ run_at: change.run_at })
    .where('case_id', '=', row.case_id)
    .where('webhook_id', '=', row.webhook_id)
    .where('seq', '>', row.seq)
    .where('run_at', '<', change.run_at)
    .execute()
}

/** Lets what a webhook did not take be sent again, or drops it; returns how many. */
export async function settleFailed(trx: Tx, webhookId: string, at: string, how: 'retry' | 'discard'): Promise<number> {
  if (how === 'discard') {
    const dropped = await trx
      .deleteFrom('outbox')
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'failed')
      .executeTakeFirst()
    return Number(dropped.numDeletedRows)
  }
  const again = await trx
    .updateTable('outbox')
    .set({ state: 'waiting', attempts: 0, run_at: at })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return Number(again.numUpdatedRows)
}

export interface OutboxStock {
  webhook_id: string
  state: string
  count: number
  last_error: string | null
}

/** How many events are on their way to each webhook, by where they stand. */
export async function outboxStock(db: Db): Promise<OutboxStock[]> {
  const rows = await db
    .selectFrom('outbox')
    .select([
      'webhook_id',
      'state',
      (eb) => eb.fn.countAll<number>().as('n'),
      (eb) => eb.fn.max('last_error').as('error'),
    ])
    .groupBy(['webhook_id', 'state'])
    .execute()
  return rows.map(({ webhook_id, state, n, error }) => ({ webhook_id, state, count: Number(n), last_error: error }))
}
