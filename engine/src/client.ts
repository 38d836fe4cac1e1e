import type { z } from 'zod'
import { type ClientOptions, createTransport, type ProblemBody } from './http/client-request.ts'
import type * as resources from './http/resources.ts'

export { ProblemError } from './http/client-request.ts'
export type { ClientOptions }

/*
 * One method a route, typed by the schemas the server checks by. Written out rather than Hono's `hc`: every route is registered
 * through one function that asks for a permission, which takes the chain of types that `hc` reads away, and the types here stay flat
 * for the compiler. A test holds the methods and the OpenAPI document together.
 */

type Out<Name extends keyof typeof resources> = z.output<(typeof resources)[Name]>
type In<Name extends keyof typeof resources> = z.input<(typeof resources)[Name]>

export type Problem = ProblemBody
export type FindingView = Out<'FindingView'>
export type DiagnosticView = Out<'DiagnosticView'>
export type CitationView = Out<'CitationView'>
export type RuleResult = Out<'RuleResult'>
export type UserRef = Out<'UserRef'>
export type UnitRef = Out<'UnitRef'>
export type Me = Out<'Me'>
export type Welcome = Out<'Welcome'>
export type Due = Out<'Due'>
export type TaskQuery = In<'TaskQuery'>
export type TaskSummary = Out<'TaskSummary'>
export type TaskList = Out<'TaskList'>
export type TaskDetail = Out<'TaskDetail'>
export type OutcomeView = Out<'OutcomeView'>
export type FormView = Out<'FormView'>
export type CaseQuery = In<'CaseQuery'>
export type CaseSummary = Out<'CaseSummary'>
export type CaseList = Out<'CaseList'>
export type CaseDetail = Out<'CaseDetail'>
export type SubmissionView = Out<'SubmissionView'>
export type DecisionView = Out<'DecisionView'>
export type HistoryEntry = Out<'HistoryEntry'>
export type DocumentView = Out<'DocumentView'>
export type IncidentView = Out<'IncidentView'>
export type ActivatedJob = Out<'ActivatedJob'>
export type JobQuery = In<'JobQuery'>
export type JobView = Out<'JobView'>
export type WebhookView = Out<'WebhookView'>
export type EntryPointView = Out<'EntryPointView'>
export type StartedCase = Out<'StartedCase'>
export type SavedDraft = Out<'SavedDraft'>
export type CompletedTask = Out<'CompletedTask'>
export type RegisterView = Out<'RegisterView'>
export type RecordQuery = In<'RecordQuery'>
export type RecordView = Out<'RecordView'>
export type RecordList = Out<'RecordList'>
export type LookupItem = Out<'LookupItem'>
export type PostingView = Out<'PostingView'>
export type SendOpinion = In<'SendOpinion'>
export type Report = Out<'Report'>
export type DefinitionKind = Out<'DefinitionKind'>
export type DefinitionSummary = Out<'DefinitionSummary'>
export type DefinitionDetail = Out<'DefinitionDetail'>
export type RevisionView = Out<'RevisionView'>
export type SavedDefinitionDraft = Out<'SavedDefinitionDraft'>
export type ChangeView = Out<'ChangeView'>
export type PublicationPreview = Out<'PublicationPreview'>
export type Publish = In<'Publish'>
export type Published = Out<'Published'>
export type PublicationView = Out<'PublicationView'>
export type MigrationView = Out<'MigrationView'>
export type MigrationDetail = Out<'MigrationDetail'>
export type MigrationPreview = Out<'MigrationPreview'>
export type PluginView = Out<'PluginView'>
export type UserView = Out<'UserView'>
export type UnitView = Out<'UnitView'>
export type SearchHit = Out<'SearchHit'>

export type Client = ReturnType<typeof createClient>

/**
 * A client of the HTTP API for the browser and for tests. Refusals are thrown as `ProblemError` with a permanent code.
 *
 * @example
 * const api = createClient({ baseUrl: '', language: 'vi' })
 * const { items } = await api.tasks.list({ filter: 'mine' })
 */
export function createClient(options: ClientOptions) {
  const { request, address } = createTransport(options)
  const get = <Answer>(path: string, query?: object, signal?: AbortSignal) =>
    request<Answer>({ method: 'GET', path, query: query as Record<string, string>, signal })
  const post = <Answer>(path: string, body?: unknown) => request<Answer>({ method: 'POST', path, body })
  const put = <Answer>(path: string, body: unknown) => request<Answer>({ method: 'PUT', path, body })
  const remove = <Answer>(path: string) => request<Answer>({ method: 'DELETE', path })

  return {
    health: () => get<Out<'Health'>>('/health'),
    ready: () => get<Out<'Ready'>>('/ready'),
    welcome: () => get<Welcome>('/welcome'),
    createFirstAdministrator: (body: In<'FirstAdministrator'>) =>
      post<Out<'CreatedAdministrator'>>('/first-administrator', body),

    signIn: (body: In<'SignIn'>) => post<Out<'SignedIn'>>('/auth/sign-in/email', body),
    signOut: () => post<unknown>('/auth/sign-out'),
    me: () => get<Me>('/me'),

    tasks: {
      list: (query: TaskQuery = {}, signal?: AbortSignal) => get<TaskList>('/tasks', query, signal),
      get: (task: string) => get<TaskDetail>(at`/tasks/${task}`),
      saveDraft: (task: string, body: In<'SaveDraft'>) => put<SavedDraft>(at`/tasks/${task}/draft`, body),
      check: (task: string, body: In<'CheckData'>) => post<Out<'RuleResults'>>(at`/tasks/${task}/check`, body),
      claim: (task: string, body: In<'Command'>) => post<TaskSummary>(at`/tasks/${task}/claim`, body),
      release: (task: string, body: In<'Command'>) => post<TaskSummary>(at`/tasks/${task}/release`, body),
      assign: (task: string, body: In<'AssignTask'>) => post<TaskSummary>(at`/tasks/${task}/assign`, body),
      delegate: (task: string, body: In<'DelegateTask'>) => post<TaskSummary>(at`/tasks/${task}/delegate`, body),
      setDeadline: (task: string, body: In<'SetDeadline'>) => post<TaskSummary>(at`/tasks/${task}/deadline`, body),
      candidates: (task: string) => get<Out<'UserRefs'>>(at`/tasks/${task}/candidates`),
      complete: (task: string, body: In<'CompleteTask'>) => post<CompletedTask>(at`/tasks/${task}/complete`, body),
    },

    entryPoints: () => get<Out<'EntryPoints'>>('/entry-points'),

    cases: {
      start: (body: In<'StartCase'>) => post<StartedCase>('/cases', body),
      list: (query: CaseQuery = {}, signal?: AbortSignal) => get<CaseList>('/cases', query, signal),
      get: (id: string) => get<CaseDetail>(at`/cases/${id}`),
      submissions: (id: string) => get<Out<'Submissions'>>(at`/cases/${id}/submissions`),
      cancel: (id: string, body: In<'CancelCase'>) => post<CaseSummary>(at`/cases/${id}/cancel`, body),
      suspend: (id: string, body: In<'WithReason'>) => post<CaseSummary>(at`/cases/${id}/suspend`, body),
      resume: (id: string, body: In<'WithReason'>) => post<CaseSummary>(at`/cases/${id}/resume`, body),
      correct: (id: string, body: In<'CorrectData'>) => post<CaseSummary>(at`/cases/${id}/data`, body),
      upload: (id: string, file: File) => {
        const form = new FormData()
        form.set('file', file)
        return post<DocumentView>(at`/cases/${id}/documents`, form)
      },
    },

    /** Address of a document for a link; the browser sends the session with it. */
    documentAddress: (document: string) => address(at`/documents/${document}`),
    /** Address of a form's validator, an ES module for `import()`. */
    validatorAddress: (hash: string) => address(at`/forms/${hash}/validator.js`),

    registers: {
      list: () => get<Out<'Registers'>>('/registers'),
      records: (register: string, query: RecordQuery = {}, signal?: AbortSignal) =>
        get<RecordList>(at`/registers/${register}/records`, query, signal),
      lookup: (register: string, query: In<'LookupQuery'> = {}, signal?: AbortSignal) =>
        get<Out<'LookupItems'>>(at`/registers/${register}/lookup`, query, signal),
      record: (register: string, record: string) =>
        get<Out<'RecordVersions'>>(at`/registers/${register}/records/${record}`),
    },

    board: {
      list: () => get<Out<'Postings'>>('/board'),
      sendOpinion: (posting: string, body: SendOpinion) =>
        post<Out<'OpinionReceived'>>(at`/board/${posting}/opinions`, body),
    },

    report: (query: In<'ReportQuery'> = {}) => get<Report>('/reports/summary', query),

    definitions: {
      list: () => get<Out<'Definitions'>>('/definitions'),
      get: (kind: DefinitionKind, id: string) => get<DefinitionDetail>(at`/definitions/${kind}/${id}`),
      revision: (kind: DefinitionKind, id: string, number: number) =>
        get<Out<'RevisionContent'>>(at`/definitions/${kind}/${id}/revisions/${number}`),
      saveDraft: (kind: DefinitionKind, id: string, body: In<'SaveDefinitionDraft'>) =>
        put<SavedDefinitionDraft>(at`/definitions/${kind}/${id}/draft`, body),
      discardDraft: (kind: DefinitionKind, id: string) =>
        remove<Out<'DraftDiscarded'>>(at`/definitions/${kind}/${id}/draft`),
      check: (kind: DefinitionKind, id: string, body: In<'CheckDefinition'>) =>
        post<Out<'DefinitionDiagnostics'>>(at`/definitions/${kind}/${id}/check`, body),
      restore: (kind: DefinitionKind, id: string, body: In<'RestoreRevision'>) =>
        post<SavedDefinitionDraft>(at`/definitions/${kind}/${id}/restore`, body),
    },

    publications: {
      list: () => get<Out<'Publications'>>('/publications'),
      preview: () => get<PublicationPreview>('/publications/preview'),
      publish: (body: Publish) => post<Published>('/publications', body),
    },

    migrations: {
      list: () => get<Out<'Migrations'>>('/migrations'),
      get: (migration: string) => get<MigrationDetail>(at`/migrations/${migration}`),
      preview: (body: In<'PreviewMigration'>) => post<MigrationPreview>('/migrations/preview', body),
      start: (body: In<'StartMigration'>) => post<Out<'MigrationStarted'>>('/migrations', body),
      pause: (migration: string, body: In<'Command'>) =>
        post<Out<'MigrationChanged'>>(at`/migrations/${migration}/pause`, body),
      resume: (migration: string, body: In<'Command'>) =>
        post<Out<'MigrationChanged'>>(at`/migrations/${migration}/resume`, body),
      undo: (migration: string, body: In<'Command'>) =>
        post<Out<'MigrationChanged'>>(at`/migrations/${migration}/undo`, body),
    },

    plugins: () => get<Out<'Plugins'>>('/plugins'),
    messages: {
      send: (body: In<'SendMessage'>) => post<Out<'MessageSent'>>('/messages', body),
    },
    conditions: {
      evaluate: (body: In<'EvaluateConditions'>) => post<Out<'ConditionsEvaluated'>>('/conditions', body),
    },
    signals: {
      send: (body: In<'SendSignal'>) => post<Out<'SignalSent'>>('/signals', body),
    },
    incidents: {
      list: () => get<Out<'Incidents'>>('/incidents'),
      retry: (incident: string, body: In<'RetryIncident'>) =>
        post<Out<'IncidentRetried'>>(at`/incidents/${incident}/retry`, body),
      resolve: (incident: string, body: In<'ResolveIncident'>) =>
        post<Out<'IncidentRetried'>>(at`/incidents/${incident}/resolve`, body),
    },
    /** For workers outside; a job's lease goes with everything that is said of it. */
    jobs: {
      activate: (body: In<'ActivateJobs'>, signal?: AbortSignal) =>
        request<Out<'ActivatedJobs'>>({ method: 'POST', path: '/jobs/activate', body, signal }),
      extend: (job: string, body: In<'ExtendJob'>) => post<Out<'JobExtended'>>(at`/jobs/${job}/extend`, body),
      complete: (job: string, body: In<'CompleteJob'>) => post<Out<'JobAnswered'>>(at`/jobs/${job}/complete`, body),
      fail: (job: string, body: In<'FailJob'>) => post<Out<'JobFailed'>>(at`/jobs/${job}/fail`, body),
      error: (job: string, body: In<'EndJobWithError'>) => post<Out<'JobAnswered'>>(at`/jobs/${job}/error`, body),
      list: (query: JobQuery = {}, signal?: AbortSignal) => get<Out<'JobList'>>('/jobs', query, signal),
    },
    operations: {
      suspensions: () => get<Out<'Suspensions'>>('/operations/suspensions'),
      suspend: (body: In<'SuspendWorkflow'>) => post<Out<'Suspensions'>>('/operations/suspend', body),
      resume: (body: In<'SuspendWorkflow'>) => post<Out<'Suspensions'>>('/operations/resume', body),
      bulk: (body: In<'Bulk'>) => post<Out<'BulkResults'>>('/operations/bulk', body),
    },
    latestAnchor: () => get<Out<'LatestAnchor'>>('/anchors/latest'),
    webhooks: {
      list: () => get<Out<'Webhooks'>>('/webhooks'),
      create: (body: In<'CreateWebhook'>) => post<Out<'WebhookCreated'>>('/webhooks', body),
      remove: (webhook: string) => remove<Out<'WebhookRemoved'>>(at`/webhooks/${webhook}`),
      test: (webhook: string) => post<Out<'WebhookTested'>>(at`/webhooks/${webhook}/test`),
      retry: (webhook: string, body: In<'Command'>) =>
        post<Out<'WebhookSettled'>>(at`/webhooks/${webhook}/retry`, body),
      discard: (webhook: string, body: In<'Command'>) =>
        post<Out<'WebhookSettled'>>(at`/webhooks/${webhook}/discard`, body),
    },
    users: () => get<Out<'Users'>>('/users'),
    units: () => get<Out<'Units'>>('/units'),
    search: (q: string, signal?: AbortSignal) => get<Out<'SearchHits'>>('/search', { q }, signal),
  }
}

/**
 * An id for one state-changing command, made where the button is pressed and sent again unchanged with each retry, so that two
 * deliveries have the effect of one.
 */
export function newCommandId(): string {
  // Not crypto.randomUUID: browsers withhold it on plain http, as in a province's inner network.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** An address with its parts escaped. */
function at(texts: TemplateStringsArray, ...parts: (string | number)[]): string {
  return String.raw({ raw: texts }, ...parts.map((part) => encodeURIComponent(part)))
}
