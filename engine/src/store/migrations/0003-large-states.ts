import { type Kysely, sql } from 'kysely'
import type { ColumnTypes, Step } from './step.ts'

/**
 * A large state lies in a row of its own that is seldom written anew; the case row knows the end of its log; what the rules said of a form
 * submitted last is kept beside the case.
 */
export const largeStates: Step = {
  name: '0003-large-states',
  up: async (db, types) => {
    await columns(db, types)
    await tables(db, types)
    await db.schema.createIndex('task_case_id_state_due').on('task').columns(['case_id', 'state', 'due']).execute()
    await sql`update case_ set
      last_seq = coalesce((select max(seq) from event where event.case_id = case_.case_id), 0),
      state_hash = coalesce((select state_hash from event where event.case_id = case_.case_id order by seq desc limit 1), '')`.execute(
      db,
    )
    await fillSubmissions(db)
  },
}

async function columns(db: Kysely<unknown>, { text, integer }: ColumnTypes) {
  for (const column of ['last_seq', 'state_seq', 'state_credit'])
    await db.schema
      .alterTable('case_')
      .addColumn(column, sql.raw(integer), (c) => c.notNull().defaultTo(0))
      .execute()
  await db.schema
    .alterTable('case_')
    .addColumn('state_hash', sql.raw(text), (c) => c.notNull().defaultTo(''))
    .execute()
}

async function tables(db: Kysely<unknown>, types: ColumnTypes) {
  const [text, integer] = [sql.raw(types.text), sql.raw(types.integer)]
  await db.schema
    .createTable('case_state')
    .addColumn('case_id', text, (c) => c.primaryKey())
    .addColumn('state', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('submission')
    .addColumn('case_id', text, (c) => c.notNull())
    .addColumn('form', text, (c) => c.notNull())
    .addColumn('errors', integer, (c) => c.notNull())
    .addColumn('warnings', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_key', ['case_id', 'form'] as never[])
    .execute()
}

interface Completion {
  case_id: string
  seq: number
  read: string
}

const pageSize = 500

/** From the log, where each completion kept what the rules of its form said. */
async function fillSubmissions(db: Kysely<unknown>) {
  for (let after = { case_id: '', seq: 0 }; ; ) {
    const { rows } = await sql<Completion>`select case_id, seq, read from event
      where type = 'complete' and by_user is not null
        and (case_id > ${after.case_id} or (case_id = ${after.case_id} and seq > ${after.seq}))
      order by case_id, seq limit ${pageSize}`.execute(db)
    for (const row of rows) await fillOne(db, row)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = { case_id: last.case_id, seq: Number(last.seq) }
  }
}

async function fillOne(db: Kysely<unknown>, { case_id, read }: Completion) {
  const { form, rules = [] } = JSON.parse(read) as {
    form?: { id: string }
    rules?: { findings: { severity: string }[] }[]
  }
  if (!form) return
  const found = rules.flatMap(({ findings }) => findings)
  const count = (severity: string) => found.filter((one) => one.severity === severity).length
  await sql`insert into submission (case_id, form, errors, warnings)
    values (${case_id}, ${form.id}, ${count('error')}, ${count('warning')})
    on conflict (case_id, form) do update set errors = excluded.errors, warnings = excluded.warnings`.execute(db)
}
