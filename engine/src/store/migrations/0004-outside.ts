import { type Kysely, sql } from 'kysely'
import type { ColumnTypes, Step } from './step.ts'

/** Workers outside hold jobs, which are leased by their type; webhooks and what is on its way to them. */
export const outside: Step = {
  name: '0004-outside',
  up: async (db, types) => {
    await jobs(db, types)
    await webhooks(db, types)
  },
}

async function jobs(db: Kysely<unknown>, types: ColumnTypes) {
  const text = sql.raw(types.text)
  await db.schema.alterTable('job').addColumn('worker', text).execute()
  await db.schema
    .alterTable('job')
    .addColumn('since', text, (c) => c.notNull().defaultTo(''))
    .execute()
  await sql`update job set since = run_at`.execute(db)
  await db.schema
    .createIndex('job_state_type_run_at')
    .on('job')
    .columns(['state', 'type', 'run_at', 'job_id'])
    .execute()
}

async function webhooks(db: Kysely<unknown>, types: ColumnTypes) {
  const [text, integer] = [sql.raw(types.text), sql.raw(types.integer)]
  let webhook = db.schema.createTable('webhook').addColumn('webhook_id', text, (c) => c.primaryKey())
  for (const column of ['url', 'secret', 'events', 'created_at', 'created_by'])
    webhook = webhook.addColumn(column, text, (c) => c.notNull())
  await webhook.execute()
  let outbox = db.schema.createTable('outbox')
  for (const column of ['case_id', 'webhook_id', 'message_id', 'type', 'body', 'at', 'run_at', 'state'])
    outbox = outbox.addColumn(column, text, (c) => c.notNull())
  for (const column of ['seq', 'attempts']) outbox = outbox.addColumn(column, integer, (c) => c.notNull())
  for (const column of ['lease', 'leased_until', 'last_error']) outbox = outbox.addColumn(column, text)
  await outbox.addPrimaryKeyConstraint('outbox_key', ['case_id', 'webhook_id', 'seq'] as never[]).execute()
  await db.schema
    .createIndex('outbox_state_webhook_id_run_at')
    .on('outbox')
    .columns(['state', 'webhook_id', 'run_at'])
    .execute()
}
