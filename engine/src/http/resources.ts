/**
 * What travels over HTTP, one schema a resource: the server checks by them, OpenAPI is written from them, the app takes its types
 * from them. Instants are ISO 8601 in UTC, days are ISO dates in Asia/Ho_Chi_Minh, money is whole đồng.
 */
export { OpinionReceived, Postings, PostingView, SendOpinion } from './resources/board.ts'
export {
  CancelCase,
  CaseDetail,
  CaseList,
  CaseQuery,
  CaseRef,
  CaseSummary,
  DecisionView,
  HistoryEntry,
  StartCase,
  StartedCase,
  WaitView,
} from './resources/cases.ts'
export {
  CheckDefinition,
  DefinitionDetail,
  DefinitionDiagnostics,
  DefinitionKind,
  DefinitionSummary,
  Definitions,
  DraftDiscarded,
  RestoreRevision,
  RevisionContent,
  RevisionView,
  SaveDefinitionDraft,
  SavedDefinitionDraft,
} from './resources/definitions.ts'
export { DocumentView } from './resources/documents.ts'
export { EntryPoints, EntryPointView } from './resources/entry-points.ts'
export { CitationView, DiagnosticView, FindingView, Problem, RuleResult, RuleResults } from './resources/findings.ts'
export { Health, Ready } from './resources/health.ts'
export { IncidentRetried, Incidents, IncidentView } from './resources/incidents.ts'
export {
  ActivatedJob,
  ActivatedJobs,
  ActivateJobs,
  CompleteJob,
  EndJobWithError,
  ExtendJob,
  FailJob,
  JobAnswered,
  JobExtended,
  JobFailed,
  JobList,
  JobQuery,
  JobView,
} from './resources/jobs.ts'
export {
  ConditionsEvaluated,
  EvaluateConditions,
  MessageSent,
  SendMessage,
  SendSignal,
  SignalSent,
} from './resources/messages.ts'
export {
  MigrationChanged,
  MigrationDetail,
  MigrationMapping,
  MigrationPreview,
  MigrationReasonView,
  MigrationStarted,
  Migrations,
  MigrationView,
  PreviewMigration,
  StartMigration,
} from './resources/migrations.ts'
export {
  AnchorView,
  Bulk,
  BulkResults,
  CorrectData,
  DelegateTask,
  LatestAnchor,
  ResolveIncident,
  RetryIncident,
  SetDeadline,
  SuspendWorkflow,
  Suspensions,
  SuspensionView,
  WithReason,
} from './resources/operations.ts'
export { UnitRef, Units, UnitView, UserRef, UserRefs, Users, UserView } from './resources/people.ts'
export { Plugins, PluginView } from './resources/plugins.ts'
export {
  ChangeView,
  PublicationPreview,
  Publications,
  PublicationView,
  Publish,
  Published,
} from './resources/publications.ts'
export {
  LookupItem,
  LookupItems,
  LookupQuery,
  RecordList,
  RecordQuery,
  RecordVersions,
  RecordView,
  RegisterColumn,
  Registers,
  RegisterView,
} from './resources/registers.ts'
export { Report, ReportQuery } from './resources/reports.ts'
export { SearchHit, SearchHits, SearchQuery } from './resources/search.ts'
export { CreatedAdministrator, FirstAdministrator, Me, SignedIn, SignIn, Welcome } from './resources/session.ts'
export { Submissions, SubmissionView } from './resources/submissions.ts'
export {
  AssignTask,
  CheckData,
  Command,
  CompletedTask,
  CompleteTask,
  Due,
  FormView,
  OutcomeView,
  SaveDraft,
  SavedDraft,
  TaskDetail,
  TaskList,
  TaskQuery,
  TaskSummary,
} from './resources/tasks.ts'
export {
  CreateWebhook,
  WebhookCreated,
  WebhookRemoved,
  WebhookSettled,
  Webhooks,
  WebhookTested,
  WebhookView,
} from './resources/webhooks.ts'
