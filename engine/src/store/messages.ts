import type { Db, Tx } from './store.ts'
import type { MessageTable } from './tables.ts'

export async function insertMessage(trx: Tx, row: MessageTable): Promise<void> {
  await trx.insertInto('message').values(row).execute()
}

/** The message nobody has looked for a receiver of yet, the oldest first. */
export function nextNewMessage(db: Db, now: string): Promise<MessageTable | undefined> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('state', '=', 'new')
    .where('expires_at', '>', now)
    .orderBy('at')
    .orderBy('message_id')
    .limit(1)
    .executeTakeFirst()
}

/** A kept message that somebody waits for by now, the oldest first. A wait without a key hears any. */
export function nextAwaitedMessage(db: Db, now: string): Promise<MessageTable | undefined> {
  return db
    .selectFrom('message')
    .innerJoin('subscription', 'subscription.name', 'message.name')
    .selectAll('message')
    .where('message.state', '=', 'kept')
    .where('message.expires_at', '>', now)
    .where('subscription.kind', '=', 'message')
    .where((eb) =>
      eb.or([
        eb('subscription.correlation_key', 'is', null),
        eb('subscription.correlation_key', '=', eb.ref('message.correlation_key')),
      ]),
    )
    .orderBy('message.at')
    .orderBy('message.message_id')
    .limit(1)
    .executeTakeFirst()
}

/** Takes a message for good; false when another did. */
export async function takeMessage(trx: Tx, messageId: string): Promise<boolean> {
  const taken = await trx.deleteFrom('message').where('message_id', '=', messageId).executeTakeFirst()
  return taken.numDeletedRows === 1n
}

export async function keepMessage(trx: Tx, messageId: string): Promise<void> {
  await trx.updateTable('message').set({ state: 'kept' }).where('message_id', '=', messageId).execute()
}

/** Forgets the messages that nobody waited for in time. */
export async function forgetMessages(trx: Tx, now: string): Promise<void> {
  await trx.deleteFrom('message').where('expires_at', '<=', now).execute()
}

export async function hasExpiredMessage(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('message_id')
    .where('expires_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Waits for a signal that were open when it was sent, each case once. */
export async function casesAwaitingSignal(db: Db, name: string, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('subscription')
    .select('case_id')
    .distinct()
    .where('kind', '=', 'signal')
    .where('name', '=', name)
    .where('since', '<=', at)
    .orderBy('case_id')
    .execute()
  return rows.map((row) => row.case_id)
}
