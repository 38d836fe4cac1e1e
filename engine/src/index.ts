export type { Clock } from './case/clock.ts'
export { systemClock } from './case/clock.ts'
export type { EngineOptions, RunningEngine } from './engine.ts'
export { createEngine } from './engine.ts'
export type {
  CheckResult,
  CompletedCase,
  CompleteTaskCommand,
  DefinitionKind,
  Engine,
  EngineErrorShape,
  PublishCommand,
  StartCaseCommand,
  TaskCommand,
  VerifyReport,
} from './engine-api.ts'
export { EngineError, type EngineErrorCode, engineErrors, isEngineError } from './errors.ts'
export type { Db, Store, Tx } from './store/store.ts'
export { openStore } from './store/store.ts'
export type { Job, JobHandler, JobHandlers, JobResult, JobTools } from './worker/job-handler.ts'
export { JobError, TerminalJobError } from './worker/job-handler.ts'
export { createWorker, type Worker } from './worker/worker.ts'
