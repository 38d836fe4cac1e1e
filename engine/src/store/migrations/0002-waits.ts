import { type Kysely, sql } from 'kysely'
import type { ColumnTypes, Step } from './step.ts'

/** What the whole vocabulary waits for: signals, called cases, messages that nobody waits for yet, starts by the clock, and what goes between cases. */
export const waits: Step = {
  name: '0002-waits',
  up: async (db, types) => {
    await columns(db, types)
    await tables(db, types)
    await indexes(db)
  },
}

async function columns(db: Kysely<unknown>, { text }: ColumnTypes) {
  const optional: [table: string, column: string][] = [
    ['case_', 'process'],
    ['case_', 'parent_case'],
    ['case_', 'parent_wait'],
    ['incident', 'instance'],
  ]
  for (const [table, column] of optional) await db.schema.alterTable(table).addColumn(column, sql.raw(text)).execute()
  const filled: [column: string, value: string][] = [
    ['kind', 'message'],
    ['since', ''],
  ]
  for (const [column, value] of filled)
    await db.schema
      .alterTable('subscription')
      .addColumn(column, sql.raw(text), (c) => c.notNull().defaultTo(value))
      .execute()
}

async function tables(db: Kysely<unknown>, types: ColumnTypes) {
  const [text, integer] = [sql.raw(types.text), sql.raw(types.integer)]
  await db.schema
    .createTable('called_case')
    .addColumn('case_id', text, (c) => c.notNull())
    .addColumn('wait', text, (c) => c.notNull())
    .addColumn('element', text, (c) => c.notNull())
    .addColumn('process', text, (c) => c.notNull())
    .addColumn('called', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('called_case_key', ['case_id', 'wait'] as never[])
    .execute()
  await db.schema
    .createTable('delivery')
    .addColumn('case_id', text, (c) => c.notNull())
    .addColumn('delivery_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('seq', integer, (c) => c.notNull())
    .addColumn('run_at', text, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('last_error', text)
    .addPrimaryKeyConstraint('delivery_key', ['case_id', 'delivery_id'] as never[])
    .execute()
  await db.schema
    .createTable('message')
    .addColumn('message_id', text, (c) => c.primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('correlation_key', text)
    .addColumn('variables', text, (c) => c.notNull())
    .addColumn('source_case', text)
    .addColumn('unit', text)
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('start_timer')
    .addColumn('workflow', text, (c) => c.notNull())
    .addColumn('process', text, (c) => c.notNull())
    .addColumn('element', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('due', text)
    .addColumn('cycle', text)
    .addColumn('last_error', text)
    .addPrimaryKeyConstraint('start_timer_key', ['workflow', 'process', 'element'] as never[])
    .execute()
}

async function indexes(db: Kysely<unknown>) {
  const wanted: [on: string, columns: string[]][] = [
    ['delivery', ['state', 'run_at']],
    ['message', ['state', 'at']],
    ['message', ['expires_at']],
    ['subscription', ['kind', 'name']],
    ['start_timer', ['due']],
    ['case_', ['parent_case']],
  ]
  for (const [on, names] of wanted)
    await db.schema
      .createIndex(`${on}_${names.join('_')}`)
      .on(on)
      .columns(names)
      .execute()
}
