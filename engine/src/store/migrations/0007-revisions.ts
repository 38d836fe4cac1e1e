import { sql } from 'kysely'
import type { Step } from './step.ts'

/** Open cases are moved to another revision of their workflow, in batches that can be paused and taken back. */
export const revisions: Step = {
  name: '0007-revisions',
  up: async (db, types) => {
    const [text, integer] = [sql.raw(types.text), sql.raw(types.integer)]
    await db.schema
      .createTable('migration')
      .addColumn('migration_id', text, (c) => c.primaryKey())
      .addColumn('workflow', text, (c) => c.notNull())
      .addColumn('to_number', integer, (c) => c.notNull())
      .addColumn('mapping', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('by_user', text)
      .addColumn('ended_at', text)
      .execute()
    await db.schema.createIndex('migration_state').on('migration').columns(['state', 'workflow']).execute()
    await db.schema
      .createTable('migration_case')
      .addColumn('case_id', text, (c) => c.notNull())
      .addColumn('migration_id', text, (c) => c.notNull())
      .addColumn('number', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('reasons', text, (c) => c.notNull())
      .addColumn('seq', integer)
      .addColumn('at', text)
      .addPrimaryKeyConstraint('migration_case_key', ['case_id', 'migration_id'] as never[])
      .execute()
    await db.schema
      .createIndex('migration_case_state')
      .on('migration_case')
      .columns(['migration_id', 'state', 'case_id'])
      .execute()
  },
}
