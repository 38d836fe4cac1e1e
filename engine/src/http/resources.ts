import { z } from 'zod'

/**
 * What travels over HTTP, one schema a resource: the server checks by them, OpenAPI is written from them, the app takes its types
 * from them. Instants are ISO 8601 in UTC, days are ISO dates in Asia/Ho_Chi_Minh, money is whole đồng.
 */

const instant = z.iso.datetime()
const day = z.iso.date()
const json = z.json()
const variables = z.record(z.string(), json)

/** A finding or diagnostic with its words in the reader's language. */
export const FindingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** JSON Pointer into the submission. */
  path: z.string(),
  params: variables,
  title: z.string(),
  because: z.string().optional(),
  citation: z.object({ ref: z.string(), text: z.string(), verified: z.boolean() }).optional(),
})

export const DiagnosticView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  element: z.string(),
  /** The element's name as people see it. */
  elementName: z.string().optional(),
  message: z.string(),
  file: z.string().optional(),
  /** What the words were filled from; `trail` is the way through a diagram that shows the fault, ids in order. */
  params: variables.optional(),
  /** A script that `statecraft trace` plays to show the fault. */
  counterExample: variables.optional(),
})

/** The result of one rule over a submission: it passed when it has no findings. */
export const RuleResult = z.object({
  rule: z.string(),
  title: z.string(),
  /** The form whose data it looked at: the task's own, or one submitted before in the same case. */
  form: z.object({ id: z.string(), title: z.string() }),
  cites: z.array(z.object({ ref: z.string(), text: z.string(), verified: z.boolean() })),
  findings: z.array(FindingView),
})

export const CitationView = z.object({
  ref: z.string(),
  text: z.string(),
  verified: z.boolean(),
  provision: z.string().optional(),
})

/** RFC 9457, with a permanent code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string(),
  params: variables.optional(),
  findings: z.array(FindingView).optional(),
  diagnostics: z.array(DiagnosticView).optional(),
})

export const UserRef = z.object({ id: z.string(), name: z.string() })
export const UnitRef = z.object({ id: z.string(), name: z.string() })

/** Who is signed in, and what the frame shows for them. */
export const Me = z.object({
  user: UserRef,
  email: z.string(),
  memberships: z.array(
    z.object({ role: z.string(), roleTitle: z.string(), unit: UnitRef, scope: z.enum(['unit', 'subtree', 'all']) }),
  ),
  /** The actions held in any scope; a hint for menus, the server decides. */
  actions: z.array(z.string()),
  counts: z.object({ tasks: z.number(), postings: z.number(), drafts: z.number(), incidents: z.number() }),
  province: z.string(),
  product: z.string(),
  demo: z.boolean(),
  /** The server's instant: what "today" is on the screens. */
  now: instant,
})

/** What the page before signing in shows. */
export const Welcome = z.object({
  province: z.string(),
  product: z.string(),
  demo: z.boolean(),
  needsFirstAdministrator: z.boolean(),
  /** Sample accounts of the demo province, empty otherwise. */
  accounts: z.array(
    z.object({ name: z.string(), email: z.string(), password: z.string(), roleTitle: z.string(), unit: z.string() }),
  ),
})

/** How urgent a task is, by working days to its deadline. */
export const Due = z.object({
  at: instant,
  /** Working days left; negative when overdue. */
  workingDays: z.number(),
  state: z.enum(['overdue', 'today', 'soon', 'later']),
})

export const TaskSummary = z.object({
  id: z.string(),
  element: z.string(),
  /** Name of the step. */
  step: z.string(),
  case: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  unit: UnitRef,
  due: Due.nullable(),
  assignee: UserRef.nullable(),
  state: z.enum(['open', 'completed', 'cancelled']),
  errors: z.number(),
  warnings: z.number(),
  /** Returned to this step for mending, with the reason. */
  returned: z.string().nullable(),
  since: instant,
  version: z.number(),
})

export const TaskList = z.object({
  items: z.array(TaskSummary),
  counts: z.object({ all: z.number(), mine: z.number(), unassigned: z.number(), done: z.number() }),
  next: z.string().nullable(),
})

export const OutcomeView = z.object({ field: z.string(), value: z.string(), label: z.string(), primary: z.boolean() })

/** The form of a task with all that the browser needs to draw and check it. */
export const FormView = z.object({
  id: z.string(),
  /** SHA-256 of the revision; `/api/forms/<hash>/validator.js` is its validator as a module. */
  hash: z.string(),
  number: z.number(),
  definition: json,
})

export const TaskDetail = TaskSummary.extend({
  form: FormView.nullable(),
  /** The draft, or what the case already knows of the form's fields. */
  data: variables,
  /** What the form's logic may read beside the submission: `settings`, `case`. */
  context: variables,
  draft: z.object({ version: z.number(), savedAt: instant, by: UserRef }).nullable(),
  outcomes: z.array(OutcomeView),
  /** Of the task's own form first, then of the forms submitted before; only the former block. */
  rules: z.array(RuleResult),
  can: z.object({ work: z.boolean(), claim: z.boolean(), assign: z.boolean() }),
  /** Why not, as a sentence, for what `can` denies. */
  why: z.record(z.string(), z.string()),
  stepNumber: z.number(),
  stepCount: z.number(),
  regime: z.string(),
})

export const CaseSummary = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  workflow: z.string(),
  unit: UnitRef,
  status: z.enum(['running', 'completed', 'failed', 'cancelled']),
  /** Names of the steps that wait. */
  steps: z.array(z.string()),
  due: Due.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
})

export const CaseList = z.object({ items: z.array(CaseSummary), next: z.string().nullable() })

export const HistoryEntry = z.object({
  seq: z.number(),
  at: instant,
  /** null for the system. */
  by: UserRef.nullable(),
  onBehalfOf: UserRef.nullable(),
  type: z.string(),
  element: z.string().nullable(),
  /** A sentence in the reader's language: "trình hồ sơ, 14 đề nghị". */
  text: z.string(),
})

export const DocumentView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  createdAt: instant,
  /** Template it was made from, null for an upload. */
  template: z.string().nullable(),
  by: UserRef.nullable(),
})

export const IncidentView = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  element: z.string(),
  code: z.string(),
  message: z.string(),
  at: instant,
})

/** A form as it was last submitted at a user task of a case. */
export const SubmissionView = z.object({
  element: z.string(),
  /** Name of the step. */
  step: z.string(),
  at: instant,
  by: UserRef,
  /** The button pressed, null where there was none to choose. */
  outcome: z.string().nullable(),
  form: FormView,
  data: variables,
  /** What the form's logic may read beside the submission: `settings`, `case`. */
  context: variables,
})

/** A decision as people read it, beside what it read and gave. */
export const DecisionView = z.object({
  element: z.string(),
  name: z.string(),
  decision: z.string(),
  rows: z.array(z.string()),
  output: json,
  /** The output by the plugin's words `data.<name>`, with its unit by `unit.<name>`. */
  values: z.array(z.object({ name: z.string(), title: z.string(), value: json, unit: z.string().nullable() })),
  /** The tables that gave it, each with what its matched rows cite; unverified where nobody has compared such a row. */
  basis: z.array(
    z.object({ decision: z.string(), title: z.string(), verified: z.boolean(), citations: z.array(CitationView) }),
  ),
})

export const CaseRef = z.object({ id: z.string(), number: z.string() })

export const WaitView = z.object({
  element: z.string(),
  name: z.string(),
  kind: z.enum(['task', 'job', 'timer', 'message', 'signal', 'condition', 'case']),
  since: z.string(),
  /** Day it is due. */
  due: day.nullable(),
  /** Name of the message, the signal or the called process; type of the job. */
  about: z.string().nullable(),
})

export const CaseDetail = CaseSummary.extend({
  data: variables,
  responsible: UserRef.nullable(),
  regime: z.object({ label: z.string(), governingDate: day, regulations: z.array(CitationView) }),
  revision: z.number(),
  /** BPMN XML of the revision the case runs on. */
  diagram: z.string(),
  /** Per element: what the diagram shows. */
  progress: z.object({
    done: z.array(z.string()),
    active: z.array(z.string()),
    /** Sequence flows walked. */
    way: z.array(z.string()),
    /** Element -> day it was left, or the deadline it waits for. */
    notes: z.record(z.string(), z.string()),
  }),
  /** What it waits for, people and everything else, oldest first. */
  waits: z.array(WaitView),
  /** The case that called it, and those it called. */
  caller: CaseRef.nullable(),
  called: z.array(CaseRef),
  tasks: z.array(TaskSummary),
  documents: z.array(DocumentView),
  history: z.array(HistoryEntry),
  incidents: z.array(IncidentView),
  /** Decisions taken with what they read: enough to explain them. */
  decisions: z.array(DecisionView),
  can: z.object({ cancel: z.boolean(), upload: z.boolean() }),
  /** Why not, as a sentence, for what the user has no right to. */
  why: z.record(z.string(), z.string()),
})

export const EntryPointView = z.object({
  workflow: z.string(),
  title: z.string(),
  description: z.string(),
  cites: z.array(CitationView),
  /** Units for which the user may start it. */
  units: z.array(UnitRef),
})

export const StartCase = z.object({
  commandId: z.string().min(8).max(64),
  workflow: z.string(),
  unit: z.string(),
  element: z.string().optional(),
})
export const StartedCase = z.object({
  case: z.object({ id: z.string(), number: z.string() }),
  task: z.string().nullable(),
})
export const SaveDraft = z.object({ data: variables, version: z.number().int() })
/** The rules are those of the task's own form; what was submitted before does not change by a draft. */
export const SavedDraft = z.object({ version: z.number(), savedAt: instant, rules: z.array(RuleResult) })
export const CheckData = z.object({ data: variables })
export const CompleteTask = z.object({
  commandId: z.string().min(8).max(64),
  data: variables,
  outcome: z.string().optional(),
})
export const CompletedTask = z.object({
  case: z.object({ id: z.string(), number: z.string(), status: z.string(), steps: z.array(z.string()) }),
  warnings: z.array(FindingView),
})
export const AssignTask = z.object({ commandId: z.string().min(8).max(64), user: z.string() })
export const Command = z.object({ commandId: z.string().min(8).max(64) })
export const CancelCase = z.object({ commandId: z.string().min(8).max(64), reason: z.string().min(1) })

export const RegisterColumn = z.object({
  name: z.string(),
  title: z.string(),
  /** How its values are written; absent for text. Titles of a `code-list` come with each record. */
  format: z.enum(['money', 'date', 'integer', 'number', 'yes-no', 'code-list']).optional(),
})
export const RegisterView = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['register', 'code-list']),
  columns: z.array(RegisterColumn),
  /** What a record has beyond the columns, for its own page. */
  fields: z.array(RegisterColumn),
  count: z.number(),
  canWrite: z.boolean(),
})
export const RecordView = z.object({
  id: z.string(),
  /** Raised by one at each change. */
  version: z.number(),
  data: variables,
  /** Titles of its coded values, by column; several joined by commas. */
  titles: z.record(z.string(), z.string()),
  recordedAt: instant,
  /** The case that wrote it. */
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
})
export const RecordList = z.object({ items: z.array(RecordView), next: z.string().nullable(), total: z.number() })

/** What a look-up field shows and stores. */
export const LookupItem = z.object({ id: z.string(), label: z.string(), detail: z.string(), data: variables })

export const PostingView = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.string() }),
  title: z.string(),
  unit: UnitRef,
  /** What the items have, in the order in which it first occurs, as people call it. */
  columns: z.array(z.object({ name: z.string(), title: z.string() })),
  items: z.array(variables),
  from: day,
  to: day,
  workingDaysLeft: z.number(),
  opinions: z.number(),
})
export const SendOpinion = z.object({
  commandId: z.string().min(8).max(64),
  name: z.string().min(1).max(200),
  contact: z.string().max(200),
  text: z.string().min(1).max(5000),
})

export const Report = z.object({
  year: z.number(),
  casesByState: z.array(z.object({ state: z.string(), title: z.string(), count: z.number() })),
  onTime: z.object({ done: z.number(), late: z.number() }),
  awards: z.array(
    z.object({ award: z.string(), kind: z.string(), count: z.number(), directWorkers: z.number(), bonus: z.number() }),
  ),
})

export const DefinitionKind = z.enum(['workflow', 'form', 'decision', 'document', 'register', 'regulation', 'settings'])

export const DefinitionSummary = z.object({
  kind: DefinitionKind,
  id: z.string(),
  title: z.string(),
  plugin: z.string(),
  revision: z.number(),
  effectiveFrom: day,
  /** A revision that is published but not yet in force. */
  next: z.object({ revision: z.number(), effectiveFrom: day }).nullable(),
  draft: z.object({ version: z.number(), savedAt: instant, by: UserRef }).nullable(),
  openCases: z.number(),
  editable: z.boolean(),
})

export const RevisionView = z.object({
  number: z.number(),
  hash: z.string(),
  effectiveFrom: day,
  publishedAt: instant,
  by: UserRef.nullable(),
  basis: z.string().nullable(),
  note: z.string().nullable(),
})

export const DefinitionDetail = DefinitionSummary.extend({
  /** The newest published content: BPMN or DMN XML as text, everything else JSON as text. */
  content: z.string(),
  draftContent: z.string().nullable(),
  revisions: z.array(RevisionView),
  diagnostics: z.array(DiagnosticView),
  /** JSON Schema of the plugin's settings, for the kind `settings` alone. */
  settingsSchema: json.nullable(),
  /** What panels offer: forms, roles, decisions, templates, jobs, rules, registers by id and title; regulations with provisions. */
  references: z.object({
    forms: z.array(z.object({ id: z.string(), title: z.string() })),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    decisions: z.array(z.object({ id: z.string(), title: z.string() })),
    documents: z.array(z.object({ id: z.string(), title: z.string() })),
    registers: z.array(z.object({ id: z.string(), title: z.string() })),
    rules: z.array(z.object({ id: z.string(), title: z.string(), form: z.string(), cites: z.array(z.string()) })),
    provisions: z.array(z.object({ ref: z.string(), text: z.string() })),
  }),
})

export const SaveDefinitionDraft = z.object({ content: z.string(), version: z.number().int() })
export const SavedDefinitionDraft = z.object({
  version: z.number(),
  savedAt: instant,
  diagnostics: z.array(DiagnosticView),
})

/** One change between the published content and the draft, as a sentence. */
export const ChangeView = z.object({
  kind: DefinitionKind,
  id: z.string(),
  where: z.string(),
  element: z.string(),
  sentence: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  effect: z.enum(['compatible', 'needs-data', 'breaking']),
})

/** All that the publish page shows before anything is published. */
export const PublicationPreview = z.object({
  drafts: z.array(z.object({ kind: DefinitionKind, id: z.string(), title: z.string(), by: UserRef, savedAt: instant })),
  changes: z.array(ChangeView),
  diagnostics: z.array(DiagnosticView),
  checks: z.array(z.object({ title: z.string(), passed: z.boolean() })),
  openCases: z.object({ total: z.number(), keep: z.number() }),
})

export const Publish = z.object({
  commandId: z.string().min(8).max(64),
  drafts: z.array(z.object({ kind: DefinitionKind, id: z.string() })).min(1),
  effectiveFrom: day,
  basis: z.string().min(1),
  note: z.string().default(''),
})
export const Published = z.object({
  revisions: z.array(z.object({ kind: DefinitionKind, id: z.string(), number: z.number() })),
})

/** Revisions that were published together. */
export const PublicationView = z.object({
  publishedAt: instant,
  /** null for what a plugin brought. */
  by: UserRef.nullable(),
  effectiveFrom: day,
  basis: z.string().nullable(),
  note: z.string().nullable(),
  revisions: z.array(z.object({ kind: DefinitionKind, id: z.string(), title: z.string(), number: z.number() })),
})

export const PluginView = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  state: z.enum(['running', 'refused']),
  diagnostics: z.array(DiagnosticView),
})

export const UserView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(
    z.object({ role: z.string(), roleTitle: z.string(), unit: UnitRef, scope: z.enum(['unit', 'subtree', 'all']) }),
  ),
})
export const UnitView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  from: day,
  to: day.nullable(),
})

/** What the command box finds. */
export const SearchHit = z.object({
  kind: z.enum(['case', 'task', 'person', 'definition']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  href: z.string(),
})

// Questions of the lists, as they stand in addresses.

const page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<number>().int().min(1).max(200).default(50),
}
const search = z.string().max(200).optional()

export const TaskQuery = z.object({
  filter: z.enum(['all', 'mine', 'unassigned', 'done']).default('all'),
  search,
  workflow: z.string().max(200).optional(),
  sort: z.enum(['due', 'newest']).default('due'),
  ...page,
})
export const CaseQuery = z.object({
  search,
  status: z.enum(['running', 'completed', 'failed', 'cancelled']).optional(),
  workflow: z.string().max(200).optional(),
  ...page,
})
export const RecordQuery = z.object({ search, ...page })
export const LookupQuery = z.object({ search, limit: z.coerce.number<number>().int().min(1).max(50).default(20) })
export const ReportQuery = z.object({ year: z.coerce.number<number>().int().min(1945).max(9998).optional() })
export const SearchQuery = z.object({ q: z.string().max(200).default('') })

// Bodies and answers of the smaller routes.

export const Health = z.object({ status: z.literal('ok'), version: z.string() })
/** The database answers; `refused` names the plugins that do not run. Otherwise a problem `not-ready`. */
export const Ready = z.object({ status: z.literal('ready'), refused: z.array(z.string()) })
export const FirstAdministrator = z.object({
  token: z.string().min(20).max(200),
  name: z.string().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(128),
})
export const CreatedAdministrator = z.object({ user: UserRef, email: z.string() })
export const SignIn = z.object({ email: z.string().min(1).max(200), password: z.string().min(1).max(128) })
/** What better-auth answers to a sign-in and to get-session; only what the app reads of it. */
export const SignedIn = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) })
export const RuleResults = z.object({ rules: z.array(RuleResult) })
export const RecordVersions = z.object({ versions: z.array(RecordView) })
export const OpinionReceived = z.object({ received: z.literal(true) })
export const RevisionContent = z.object({ content: z.string() })
export const CheckDefinition = z.object({ content: z.string() })
export const DefinitionDiagnostics = z.object({ diagnostics: z.array(DiagnosticView) })
export const RestoreRevision = z.object({ number: z.number().int().min(1) })
export const DraftDiscarded = z.object({ discarded: z.literal(true) })
export const SendMessage = z.object({
  commandId: z.string().min(8).max(64),
  name: z.string().min(1).max(200),
  correlationKey: z.string().max(500).optional(),
  variables: variables.optional(),
  /** How long it is kept when nobody waits for it yet. */
  timeToLiveMs: z.number().int().min(0).optional(),
  /** The unit of a case that it begins. */
  unit: z.string().optional(),
})
export const MessageSent = z.object({
  delivered: z.boolean(),
  /** The case it began. */
  started: z.string().optional(),
  keptUntil: instant.optional(),
})
export const SendSignal = z.object({
  commandId: z.string().min(8).max(64),
  name: z.string().min(1).max(200),
  variables: variables.optional(),
  unit: z.string().optional(),
})
export const SignalSent = z.object({ sent: z.literal(true) })
export const IncidentRetried = z.object({ resolved: z.boolean() })

/** Short lists come whole, as `{ items }`. */
const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })
export const UserRefs = items(UserRef)
export const EntryPoints = items(EntryPointView)
export const Registers = items(RegisterView)
export const LookupItems = items(LookupItem)
export const Submissions = items(SubmissionView)
export const Postings = items(PostingView)
export const Definitions = items(DefinitionSummary)
export const Publications = items(PublicationView)
export const Plugins = items(PluginView)
export const Incidents = items(IncidentView)
export const Users = items(UserView)
export const Units = items(UnitView)
export const SearchHits = items(SearchHit)
