export type {
  CaseEvent,
  CaseState,
  DecisionRecord,
  Effect,
  Instance,
  StepEnv,
  StepResult,
  TaskListenerResult,
  TraceEntry,
  Wait,
  WorkingCalendar,
} from './case-state.ts'
export { checkWorkflow } from './check/check.ts'
export type { DecisionInterface, WorkflowReferences } from './check/references.ts'
export { proveSoundness, type Soundness } from './check/soundness.ts'
export type { DefinitionChange } from './compare/change.ts'
export { compareDecisions, compareProcesses, compareWorkflows } from './compare.ts'
export { type CompiledWorkflow, compileWorkflow, type Workflow } from './compile.ts'
export { createWorkflow } from './create-workflow.ts'
export { checkDecisions } from './decision/check.ts'
export {
  type DecisionAnswer,
  type DecisionRefusal,
  type DecisionStep,
  evaluateDecision,
} from './decision/evaluate.ts'
export { callableDecisions, decisionInterface, decisionName } from './decision/interface.ts'
export { DMN_EXTENSION_NAMESPACE, statecraftDmnModdle } from './decision/moddle.ts'
export type {
  BoxedContext,
  Decision,
  DecisionLogic,
  DecisionModel,
  DecisionTable,
  FeelType,
  HitPolicy,
  InputClause,
  InputData,
  LiteralExpression,
  OutputClause,
  Row,
} from './decision/model.ts'
export {
  type ParseDecisionsOptions,
  type ParsedDecisions,
  parseDecisionFiles,
  parseDecisions,
} from './decision/parse.ts'
export { type DecisionsPort, decisionsPort } from './decision/port.ts'
export { behaviourOf, type Canonical, canonicalWorkflow } from './edit/canonical.ts'
export { type InsertUserTask, insertUserTaskOnFlow } from './edit/insert-on-flow.ts'
export { type FindElement, hasWorkflowWords, workflowWords } from './locales/words.ts'
export { checkMachine } from './machine/check-references.ts'
export { adoptMachine, type FindMachine, isMachineText } from './machine/create.ts'
export type { MachineConfigJson } from './machine-config.ts'
export { effectsBetween } from './migrate/effects.ts'
export type { MigrationMapping } from './migrate/mapping.ts'
export { type MigrationPlan, planMigration } from './migrate/plan-migration.ts'
export type { MigrationReason, MigrationVerdict, ReasonCode as MigrationReasonCode } from './migrate/reasons.ts'
export { statecraftModdle, zeebeModdle } from './parse/moddle.ts'
export { type ParsedCollaboration, type ParsedWorkflow, parseCollaboration, parseWorkflow } from './parse.ts'
export type {
  Activity,
  ActivityBase,
  AdHocSubProcess,
  BoundaryEvent,
  BusinessRuleTask,
  CallActivity,
  CatchEvent,
  CatchTrigger,
  CaughtTrigger,
  Collaboration,
  ComplexGateway,
  EndEvent,
  EventBasedGateway,
  ExclusiveGateway,
  Expression,
  FlowNode,
  InclusiveGateway,
  Lane,
  Loop,
  Mapping,
  MessageDefinition,
  MultiInstance,
  NodeBase,
  Outcome,
  ParallelGateway,
  PassedTask,
  Posting,
  Process,
  ReceiveTask,
  Scope,
  ScriptTask,
  SendTask,
  SequenceFlow,
  ServiceTask,
  SingleCatchTrigger,
  StandardLoop,
  StartEvent,
  SubProcess,
  ThrowEvent,
  ThrowTrigger,
  TimerDefinition,
  Transaction,
  UserTask,
  Variables,
} from './process.ts'
export { isActivity, isScope } from './process.ts'
export { ROOT_INSTANCE } from './run/draft.ts'
export { dueOf as timerDue, firstOfCycle, nextOfCycle } from './run/due.ts'
export { type StepRefusalCode, StepRefused } from './run/step-refused.ts'
export { type StartTrigger, startsPlainly, startTriggersOf } from './start-triggers.ts'
export { step, stepOwned } from './step.ts'
export {
  createPlayable,
  MAX_CALL_DEPTH,
  MAX_TRACE_STEPS,
  type Playable,
  type PlayedEntry,
  type TraceOutcome,
  type TraceScript,
  type TraceStep,
  traceScript,
} from './trace.ts'
export {
  addWorkingDays,
  END_OF_LEGAL_DAY,
  endOfLegalDay,
  isWorkingDay,
  LEGAL_ZONE,
  legalDayOf,
  MAX_WORKING_DAYS,
  workingDaysBetween,
} from './working-days.ts'
