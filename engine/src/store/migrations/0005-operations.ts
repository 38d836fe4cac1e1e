import { type Kysely, sql } from 'kysely'
import type { ColumnTypes, Step } from './step.ts'

/** Cases are suspended, tasks delegated, and the ends of all logs are anchored from time to time. */
export const operations: Step = {
  name: '0005-operations',
  up: async (db, types) => {
    const [text, integer] = [sql.raw(types.text), sql.raw(types.integer)]
    await db.schema.alterTable('case_').addColumn('suspended_at', text).execute()
    await db.schema.alterTable('task').addColumn('delegated_by', text).execute()
    await suspension(db, types)
    await db.schema
      .createTable('anchor')
      .addColumn('number', integer, (c) => c.primaryKey())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('cases', integer, (c) => c.notNull())
      .addColumn('heads', text, (c) => c.notNull())
      .addColumn('prev_hash', text, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('anchor_head')
      .addColumn('case_id', text, (c) => c.notNull())
      .addColumn('number', integer, (c) => c.notNull())
      .addColumn('seq', integer, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('anchor_head_key', ['case_id', 'seq'] as never[])
      .execute()
    await db.schema.createIndex('anchor_head_number').on('anchor_head').columns(['number', 'case_id']).execute()
  },
}

async function suspension(db: Kysely<unknown>, types: ColumnTypes) {
  const text = sql.raw(types.text)
  let table = db.schema.createTable('suspension').addColumn('suspension_id', text, (c) => c.primaryKey())
  for (const column of ['scope', 'workflow', 'at', 'by_user', 'reason'])
    table = table.addColumn(column, text, (c) => c.notNull())
  for (const column of ['ended_at', 'ended_by', 'ended_reason']) table = table.addColumn(column, text)
  await table.execute()
  await db.schema.createIndex('suspension_ended_at').on('suspension').columns(['ended_at', 'workflow']).execute()
}
