/**
 * The tables as Kysely sees them, the same on both databases. JSON is text, instants are ISO 8601 in UTC, days are ISO dates in
 * Asia/Ho_Chi_Minh, yes and no are 1 and 0, money is whole đồng. Every row of a case leads with `case_id`.
 */
export interface Tables {
  meta: { name: string; value: string }
  setting: { name: string; value: string }
  counter: { name: string; value: number }
  command: CommandTable
  case_: CaseTable
  case_state: { case_id: string; state: string }
  submission: SubmissionTable
  case_mention: { case_id: string; person: string }
  event: EventTable
  task: TaskTable
  task_role: { case_id: string; task_id: string; role: string }
  draft: DraftTable
  job: JobTable
  timer: TimerTable
  subscription: SubscriptionTable
  called_case: CalledCaseTable
  delivery: DeliveryTable
  webhook: WebhookTable
  outbox: OutboxTable
  message: MessageTable
  start_timer: StartTimerTable
  posting: PostingTable
  opinion: OpinionTable
  document: DocumentTable
  blob: { hash: string; bytes: Uint8Array }
  incident: IncidentTable
  suspension: SuspensionTable
  anchor: AnchorTable
  anchor_head: AnchorHeadTable
  revision: RevisionTable
  definition_draft: DefinitionDraftTable
  bundle: { hash: string; content: string }
  register_record: RegisterRecordTable
  org_unit: { unit_id: string; name: string; kind: string; from_day: string; to_day: string | null }
  org_edge: { unit_id: string; parent_id: string; from_day: string; to_day: string | null }
  person: { user_id: string; name: string; email: string }
  membership: MembershipTable
  migration: MigrationTable
  migration_case: MigrationCaseTable
}

/** A command that was answered; the same id again gives the same answer. */
export interface CommandTable {
  command_id: string
  kind: string
  by_user: string | null
  request_hash: string
  answer: string | null
  at: string
}

/** The projection of a case's log, with the facts that access and lists look at. */
export interface CaseTable {
  case_id: string
  number: string
  workflow: string
  /** The process of the workflow's file; null for its main one. */
  process: string | null
  /** The case that called this one, and its wait for it. */
  parent_case: string | null
  parent_wait: string | null
  plugin: string
  title: string
  unit: string
  proposer: string
  status: string
  started_at: string
  ended_at: string | null
  governing_date: string
  /** Numbers of the regulations in force on the governing date, JSON. */
  regime: string
  bundle: string
  /** `CaseState`, JSON; empty when it is large and lies in `case_state`. */
  state: string
  state_format: number
  /** The event after which `state` was written, and how long changes may still grow before it is written again. */
  state_seq: number
  state_credit: number
  /** Names the state the case is in. */
  state_hash: string
  version: number
  /** The end of its log. */
  last_seq: number
  last_hash: string
  /** Earliest deadline among the open tasks. */
  due: string | null
  /** Instant since which it takes no answers. */
  suspended_at: string | null
  search_text: string
}

/** What the rules said of a form when it was last submitted in a case; told by the log too. */
export interface SubmissionTable {
  case_id: string
  form: string
  errors: number
  warnings: number
}

/** One row of the log. `hash` covers every other column, so that a changed row shows. */
export interface EventTable {
  case_id: string
  seq: number
  format: number
  at: string
  type: string
  element: string | null
  by_user: string | null
  on_behalf_of: string | null
  command_id: string | null
  /** What came in, JSON. */
  input: string
  /** What the step could know of the world, JSON. */
  env: string
  /** What was read beside it: revisions, records, rules that answered; JSON. */
  read: string
  /** Changes of the state, effects and trace, JSON. */
  outcome: string
  state_hash: string
  prev_hash: string
  hash: string
}

export interface TaskTable {
  case_id: string
  task_id: string
  wait: string
  element: string
  step: string
  form: string | null
  decides: number
  unit: string
  workflow: string
  number: string
  assignee: string | null
  /** Whose work it is, where its assignee does it for him. */
  delegated_by: string | null
  due: string | null
  state: string
  since: string
  ended_at: string | null
  ended_by: string | null
  errors: number
  warnings: number
  returned: string | null
  version: number
  search_text: string
}

export interface DraftTable {
  case_id: string
  task_id: string
  data: string
  version: number
  saved_at: string
  saved_by: string
}

export interface JobTable {
  case_id: string
  job_id: string
  wait: string
  element: string
  type: string
  headers: string
  input: string
  state: string
  attempts: number
  max_attempts: number
  run_at: string
  /** Who holds it, and until when; a result under another lease is refused. */
  lease: string | null
  leased_until: string | null
  /** The worker outside that holds it; null for a process of the engine. */
  worker: string | null
  last_error: string | null
  /** Instant since which it waits. */
  since: string
}

export interface TimerTable {
  case_id: string
  wait: string
  element: string
  due: string
  state: string
}

/** A wait for a message or a signal. */
export interface SubscriptionTable {
  case_id: string
  wait: string
  element: string
  kind: 'message' | 'signal'
  name: string
  since: string
  correlation_key: string | null
}

/** A wait for a called process: the case that does it, from the moment it is asked for. */
export interface CalledCaseTable {
  case_id: string
  wait: string
  element: string
  process: string
  called: string
  /** `open`, `answered`, `cancelled`. */
  state: string
}

/** Something one case does to another, until it is done. `case_id` is the case it is done to; a signal to all is its sender's, or nobody's. */
export interface DeliveryTable {
  case_id: string
  delivery_id: string
  kind: string
  /** JSON, by `kind`. */
  payload: string
  at: string
  /** Order among those of one instant. */
  seq: number
  run_at: string
  attempts: number
  /** `waiting`, or `failed` with an incident. */
  state: string
  last_error: string | null
}

/** Who is told what happens, outside: an address, the secret it knows us by, and the types of events, JSON. */
export interface WebhookTable {
  webhook_id: string
  url: string
  secret: string
  events: string
  created_at: string
  created_by: string
}

/** An event on its way to a webhook; gone once it was taken. Within a case and webhook they go in the order of `seq`. */
export interface OutboxTable {
  case_id: string
  webhook_id: string
  seq: number
  /** The same at every attempt. */
  message_id: string
  type: string
  /** What is sent, JSON. */
  body: string
  at: string
  run_at: string
  attempts: number
  /** `waiting`, `sending` under a lease, or `failed`. */
  state: string
  lease: string | null
  leased_until: string | null
  last_error: string | null
}

/** A message that found nobody yet: `new` until it was looked for once, then `kept` until somebody waits for it or it expires. */
export interface MessageTable {
  message_id: string
  name: string
  correlation_key: string | null
  variables: string
  /** The case that published it; null from outside. */
  source_case: string | null
  unit: string | null
  at: string
  expires_at: string
  state: 'new' | 'kept'
}

/** A start event with a timer, by the revision it stands in. Without `due` it has nothing left to start. */
export interface StartTimerTable {
  workflow: string
  process: string
  element: string
  hash: string
  due: string | null
  /** What is left of its repetitions, the next one included, as ISO 8601. */
  cycle: string | null
  last_error: string | null
}

export interface PostingTable {
  case_id: string
  posting_id: string
  wait: string
  number: string
  unit: string
  title: string
  items: string
  from_at: string
  to_at: string
  state: string
}

export interface OpinionTable {
  case_id: string
  opinion_id: string
  posting_id: string
  name: string
  contact: string
  text: string
  at: string
}

export interface DocumentTable {
  case_id: string
  document_id: string
  name: string
  media_type: string
  size_bytes: number
  hash: string
  template: string | null
  element: string | null
  created_at: string
  by_user: string | null
}

export interface IncidentTable {
  case_id: string
  incident_id: string
  kind: string
  element: string
  /** The instance it stands in, for a step that failed. */
  instance: string | null
  wait: string | null
  code: string
  params: string
  at: string
  state: string
  resolved_at: string | null
}

/** That all cases of a workflow take no answers, or all there are (no name); without `ended_at` it holds. */
export interface SuspensionTable {
  suspension_id: string
  scope: 'workflow' | 'all'
  workflow: string
  at: string
  by_user: string
  reason: string
  ended_at: string | null
  ended_by: string | null
  ended_reason: string | null
}

/** Seals the ends of the logs that moved since the anchor before. */
export interface AnchorTable {
  number: number
  at: string
  cases: number
  /** Hash over the ends it seals, in the order of their cases. */
  heads: string
  prev_hash: string
  hash: string
}

/** The end of a case's log as an anchor found it. */
export interface AnchorHeadTable {
  case_id: string
  number: number
  seq: number
  hash: string
}

/** One immutable state of a definition. `content` is its text, or null for a document template, whose bytes lie in `blob`. */
export interface RevisionTable {
  kind: string
  id: string
  number: number
  hash: string
  plugin: string
  content: string | null
  effective_from: string
  published_at: string
  published_by: string | null
  basis: string | null
  note: string | null
}

export interface DefinitionDraftTable {
  kind: string
  id: string
  plugin: string
  content: string
  version: number
  saved_at: string
  saved_by: string
}

export interface RegisterRecordTable {
  register: string
  record_id: string
  version: number
  /** 1 for the newest version of a record. */
  newest: number
  data: string
  subject: string | null
  label: string
  search_text: string
  recorded_at: string
  case_id: string | null
  by_user: string | null
}

export interface MembershipTable {
  membership_id: string
  user_id: string
  role: string
  unit: string
  from_day: string
  to_day: string | null
}

/** Open cases of a workflow on their way to another revision of it. */
export interface MigrationTable {
  migration_id: string
  workflow: string
  to_number: number
  /** What a person decided where elements do not say it by themselves, JSON. */
  mapping: string
  state: 'running' | 'paused' | 'done' | 'undoing' | 'undone'
  at: string
  /** null: from the command line. */
  by_user: string | null
  ended_at: string | null
}

/** One case of a migration. */
export interface MigrationCaseTable {
  case_id: string
  migration_id: string
  number: string
  /** `waiting`, then `moved` or `left` where it is; taken back `undone`, or `kept` where that was not possible any more. */
  state: 'waiting' | 'moved' | 'left' | 'undone' | 'kept'
  /** Why it was left or kept, JSON. */
  reasons: string
  /** The event in its log that moved it. */
  seq: number | null
  at: string | null
}
