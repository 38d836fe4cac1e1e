import type { Finding, JsonObject } from '@statecraft/forms'
import type { CaseState, Variables } from '@statecraft/workflows'
import type { Principal } from './access/principal.ts'
import type { Operations } from './operations-api.ts'
import type {
  ActivatedJob,
  ActivateJobs,
  CompleteJob,
  EndJobWithError,
  FailedJob,
  FailJob,
  HeldJob,
  JobWorker,
} from './outside-api.ts'

export type { EngineErrorShape } from './error-shape.ts'

/**
 * What the engine does, for HTTP, the command line and tests alike. Every method that changes state carries a command id: the same id
 * twice has the effect of one and gives the first answer again. Every method checks access itself and throws `EngineError` otherwise.
 */
export interface Engine extends Operations {
  startCase(command: StartCaseCommand, by: Principal): Promise<{ caseId: string; number: string; task: string | null }>
  saveDraft(
    command: { task: string; data: Variables; version: number },
    by: Principal,
  ): Promise<{ version: number; savedAt: string }>
  /** Runs form and rules over data without keeping anything. */
  checkTask(task: string, data: Variables, by: Principal): Promise<CheckResult>
  /** Throws `findings-block` with the findings when the form or a blocking rule says no; nothing is lost, the draft stays. */
  completeTask(command: CompleteTaskCommand, by: Principal): Promise<CompletedCase>
  claimTask(command: TaskCommand, by: Principal): Promise<void>
  releaseTask(command: TaskCommand, by: Principal): Promise<void>
  assignTask(command: TaskCommand & { user: string }, by: Principal): Promise<void>
  cancelCase(command: { commandId: string; case: string; reason: string }, by: Principal): Promise<void>
  /** A message from outside, to the case that waits for it or the workflow that starts by it; kept for a while when nobody does. */
  deliverMessage(command: MessageCommand): Promise<DeliveredMessage>
  /** A signal from outside, to every case that waits for it and every workflow that starts by it. */
  sendSignal(command: SignalCommand): Promise<void>
  /** Begins a case at each start event by condition that holds over the variables given; there is nothing else that would ask it. */
  evaluateConditions(command: EvaluateConditionsCommand): Promise<StartedByCondition[]>
  retryIncident(
    command: { commandId: string; incident: string; reason?: string | undefined },
    by: Principal,
  ): Promise<boolean>
  /** Fires every timer that is due, in order of due instant, and does every job that waits; returns how many of each. */
  runDue(options?: RunDue): Promise<{ timers: number; jobs: number }>
  /** Leases waiting jobs to a worker outside. It has each until its deadline, under a token that it shows with whatever it says of it. */
  activateJobs(command: ActivateJobs, by: JobWorker): Promise<ActivatedJob[]>
  /** Moves the end of a lease; returns it. Throws `job-lease-lost` when the job is no longer the worker's, as do the next three. */
  extendJob(command: HeldJob & { leaseMs: number }, by: JobWorker): Promise<string>
  completeJob(command: CompleteJob, by: JobWorker): Promise<void>
  /** An attempt that failed: the job is tried again after a pause, or becomes an incident. */
  failJob(command: FailJob, by: JobWorker): Promise<FailedJob>
  /** The work ended with a BPMN error, caught by a boundary event of that code. */
  endJobWithError(command: EndJobWithError, by: JobWorker): Promise<void>
  /** Publishes revisions from a date, one transaction. */
  publish(
    command: PublishCommand,
    by: Principal | null,
  ): Promise<{ kind: DefinitionKind; id: string; number: number }[]>
  /** Reads the hash chain of every case and the stored snapshots again; what differs is reported. */
  verify(options?: { replay?: boolean }): Promise<VerifyReport>
  close(): Promise<void>
}

export type DefinitionKind = 'workflow' | 'form' | 'decision' | 'document' | 'register' | 'regulation' | 'settings'

export interface StartCaseCommand {
  commandId: string
  workflow: string
  unit: string
  variables?: Variables
  /** The start event to begin at; the one without a trigger unless said. */
  element?: string
}

export interface MessageCommand {
  commandId: string
  name: string
  correlationKey?: string
  variables: Variables
  /** How long it is kept when nobody waits for it yet; not at all unless said. */
  timeToLiveMs?: number
  /** The unit of a case that it begins; the one above all others unless said. */
  unit?: string
}

export interface DeliveredMessage {
  delivered: boolean
  /** The case it began. */
  started?: string
  /** Instant until which it is kept. */
  keptUntil?: string
}

export interface SignalCommand {
  commandId: string
  name: string
  variables?: Variables
  unit?: string
}

export interface EvaluateConditionsCommand {
  commandId: string
  /** What the conditions read, and what a case that begins has. */
  variables?: Variables
  /** Only the conditions of this workflow. */
  workflow?: string
  /** The unit of a case that begins; the one above all others unless said. */
  unit?: string
}

export type StartedByCondition = {
  workflow: string
  /** The process of the workflow's file; null for its main one. */
  process: string | null
  element: string
  caseId: string
  number: string
}

export interface TaskCommand {
  commandId: string
  task: string
}

export interface CompleteTaskCommand extends TaskCommand {
  data: Variables
  /** Value of the outcome pressed. */
  outcome?: string
}

export interface CheckResult {
  /** Of the form: schema and logic. */
  findings: Finding[]
  /** Of each rule of the form, also those that passed. */
  rules: { rule: string; findings: Finding[] }[]
}

export interface CompletedCase {
  caseId: string
  state: CaseState['status']
  openElements: string[]
  warnings: Finding[]
}

export interface PublishCommand {
  commandId: string
  definitions: { kind: DefinitionKind; id: string; plugin: string; content: string | Uint8Array }[]
  /** Legal day, ISO date. */
  effectiveFrom: string
  basis: string
  note: string
}

export interface VerifyReport {
  cases: number
  events: number
  /** First broken event of each broken chain, or a case whose stored state differs from its log. */
  faults: { caseId: string; seq: number; code: string; detail: JsonObject }[]
}

/** How a turn goes; without any of it, it ends when nothing is left, and waits for each job. */
export interface RunDue {
  /** Asked between two things: true ends the turn there. */
  stopping?: () => boolean
  /** Takes what goes on beside the turn, which then waits for no job. */
  beside?: (work: Promise<void>) => void
}
