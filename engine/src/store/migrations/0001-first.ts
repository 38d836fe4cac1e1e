import { type Kysely, sql } from 'kysely'
import type { ColumnTypes, Step } from './step.ts'

type Columns = Record<string, string>

/** A table from its columns: `name: 'text'`, a question mark for what may be null. The types are words of both databases. */
async function table(db: Kysely<unknown>, name: string, key: string[], columns: Columns, types: ColumnTypes) {
  let builder = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    const plain = type.replace('?', '') as keyof ColumnTypes
    builder = builder.addColumn(column, sql.raw(types[plain]), (c) => (type.endsWith('?') ? c : c.notNull()))
  }
  await builder.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute()
}

async function index(db: Kysely<unknown>, on: string, columns: string[], unique = false) {
  const builder = db.schema
    .createIndex(`${on}_${columns.join('_')}`)
    .on(on)
    .columns(columns)
  await (unique ? builder.unique() : builder).execute()
}

/** The tables of the first version. */
export const first: Step = {
  name: '0001-first',
  up: async (db, types) => {
    const make = (name: string, key: string[], columns: Columns) => table(db, name, key, columns, types)
    await common(make)
    await cases(make)
    await waits(make)
    await papers(make)
    await definitions(make)
    await people(make)
    await indexes(db)
  },
}

type Make = (name: string, key: string[], columns: Columns) => Promise<void>

async function common(make: Make) {
  await make('setting', ['name'], { name: 'text', value: 'text' })
  await make('counter', ['name'], { name: 'text', value: 'integer' })
  await make('command', ['command_id'], {
    command_id: 'text',
    kind: 'text',
    by_user: 'text?',
    request_hash: 'text',
    answer: 'text?',
    at: 'text',
  })
}

async function cases(make: Make) {
  await make('case_', ['case_id'], {
    case_id: 'text',
    number: 'text',
    workflow: 'text',
    plugin: 'text',
    title: 'text',
    unit: 'text',
    proposer: 'text',
    status: 'text',
    started_at: 'text',
    ended_at: 'text?',
    governing_date: 'text',
    regime: 'text',
    bundle: 'text',
    state: 'text',
    state_format: 'integer',
    version: 'integer',
    last_hash: 'text',
    due: 'text?',
    search_text: 'text',
  })
  await make('case_mention', ['case_id', 'person'], { case_id: 'text', person: 'text' })
  await make('event', ['case_id', 'seq'], {
    case_id: 'text',
    seq: 'integer',
    format: 'integer',
    at: 'text',
    type: 'text',
    element: 'text?',
    by_user: 'text?',
    on_behalf_of: 'text?',
    command_id: 'text?',
    input: 'text',
    env: 'text',
    read: 'text',
    outcome: 'text',
    state_hash: 'text',
    prev_hash: 'text',
    hash: 'text',
  })
}

async function waits(make: Make) {
  await make('task', ['case_id', 'task_id'], {
    case_id: 'text',
    task_id: 'text',
    wait: 'text',
    element: 'text',
    step: 'text',
    form: 'text?',
    decides: 'integer',
    unit: 'text',
    workflow: 'text',
    number: 'text',
    assignee: 'text?',
    due: 'text?',
    state: 'text',
    since: 'text',
    ended_at: 'text?',
    ended_by: 'text?',
    errors: 'integer',
    warnings: 'integer',
    returned: 'text?',
    version: 'integer',
    search_text: 'text',
  })
  await make('task_role', ['case_id', 'task_id', 'role'], { case_id: 'text', task_id: 'text', role: 'text' })
  await make('draft', ['case_id', 'task_id'], {
    case_id: 'text',
    task_id: 'text',
    data: 'text',
    version: 'integer',
    saved_at: 'text',
    saved_by: 'text',
  })
  await make('job', ['case_id', 'job_id'], {
    case_id: 'text',
    job_id: 'text',
    wait: 'text',
    element: 'text',
    type: 'text',
    headers: 'text',
    input: 'text',
    state: 'text',
    attempts: 'integer',
    max_attempts: 'integer',
    run_at: 'text',
    lease: 'text?',
    leased_until: 'text?',
    last_error: 'text?',
  })
  await make('timer', ['case_id', 'wait'], {
    case_id: 'text',
    wait: 'text',
    element: 'text',
    due: 'text',
    state: 'text',
  })
  await make('subscription', ['case_id', 'wait'], {
    case_id: 'text',
    wait: 'text',
    element: 'text',
    name: 'text',
    correlation_key: 'text?',
  })
}

async function papers(make: Make) {
  await make('posting', ['case_id', 'posting_id'], {
    case_id: 'text',
    posting_id: 'text',
    wait: 'text',
    number: 'text',
    unit: 'text',
    title: 'text',
    items: 'text',
    from_at: 'text',
    to_at: 'text',
    state: 'text',
  })
  await make('opinion', ['case_id', 'opinion_id'], {
    case_id: 'text',
    opinion_id: 'text',
    posting_id: 'text',
    name: 'text',
    contact: 'text',
    text: 'text',
    at: 'text',
  })
  await make('document', ['case_id', 'document_id'], {
    case_id: 'text',
    document_id: 'text',
    name: 'text',
    media_type: 'text',
    size_bytes: 'integer',
    hash: 'text',
    template: 'text?',
    element: 'text?',
    created_at: 'text',
    by_user: 'text?',
  })
  await make('blob', ['hash'], { hash: 'text', bytes: 'bytes' })
  await make('incident', ['case_id', 'incident_id'], {
    case_id: 'text',
    incident_id: 'text',
    kind: 'text',
    element: 'text',
    wait: 'text?',
    code: 'text',
    params: 'text',
    at: 'text',
    state: 'text',
    resolved_at: 'text?',
  })
}

async function definitions(make: Make) {
  await make('revision', ['kind', 'id', 'number'], {
    kind: 'text',
    id: 'text',
    number: 'integer',
    hash: 'text',
    plugin: 'text',
    content: 'text?',
    effective_from: 'text',
    published_at: 'text',
    published_by: 'text?',
    basis: 'text?',
    note: 'text?',
  })
  await make('definition_draft', ['kind', 'id'], {
    kind: 'text',
    id: 'text',
    plugin: 'text',
    content: 'text',
    version: 'integer',
    saved_at: 'text',
    saved_by: 'text',
  })
  await make('bundle', ['hash'], { hash: 'text', content: 'text' })
}

async function people(make: Make) {
  await make('register_record', ['register', 'record_id', 'version'], {
    register: 'text',
    record_id: 'text',
    version: 'integer',
    newest: 'integer',
    data: 'text',
    subject: 'text?',
    label: 'text',
    search_text: 'text',
    recorded_at: 'text',
    case_id: 'text?',
    by_user: 'text?',
  })
  await make('org_unit', ['unit_id'], {
    unit_id: 'text',
    name: 'text',
    kind: 'text',
    from_day: 'text',
    to_day: 'text?',
  })
  await make('org_edge', ['unit_id', 'from_day'], {
    unit_id: 'text',
    parent_id: 'text',
    from_day: 'text',
    to_day: 'text?',
  })
  await make('person', ['user_id'], { user_id: 'text', name: 'text', email: 'text' })
  await make('membership', ['membership_id'], {
    membership_id: 'text',
    user_id: 'text',
    role: 'text',
    unit: 'text',
    from_day: 'text',
    to_day: 'text?',
  })
}

async function indexes(db: Kysely<unknown>) {
  await index(db, 'case_', ['number'], true)
  await index(db, 'case_', ['started_at', 'case_id'])
  await index(db, 'case_mention', ['person'])
  await index(db, 'task', ['task_id'], true)
  await index(db, 'task', ['case_id', 'wait'], true)
  await index(db, 'task', ['state', 'due'])
  await index(db, 'task_role', ['role', 'task_id'])
  await index(db, 'job', ['state', 'run_at'])
  await index(db, 'job', ['job_id'], true)
  await index(db, 'timer', ['state', 'due'])
  await index(db, 'subscription', ['name', 'correlation_key'])
  await index(db, 'posting', ['state', 'from_at'])
  await index(db, 'document', ['document_id'], true)
  await index(db, 'incident', ['state', 'at'])
  await index(db, 'revision', ['kind', 'id', 'effective_from'])
  await index(db, 'register_record', ['register', 'newest', 'label'])
  await index(db, 'register_record', ['register', 'subject'])
  await index(db, 'membership', ['user_id'])
}
