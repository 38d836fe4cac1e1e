import type { Variables } from '@statecraft/workflows'
import type { Principal } from './access/principal.ts'
import type { EngineErrorShape } from './error-shape.ts'

/** What is done out of the ordinary to running cases; each with a reason that stands in the log. */
export interface Operations {
  /** The case takes no answers and what becomes due waits, until it is resumed. */
  suspendCase(command: SuspendCommand, by: Principal): Promise<void>
  resumeCase(command: SuspendCommand, by: Principal): Promise<void>
  /** The same for all cases of a workflow, or for everything; and none begins. */
  suspendWorkflow(command: SuspendWorkflowCommand, by: Principal): Promise<void>
  resumeWorkflow(command: SuspendWorkflowCommand, by: Principal): Promise<void>
  /** Gives an open task another deadline. */
  setDeadline(command: SetDeadlineCommand, by: Principal): Promise<void>
  /** Has a task of one's own done by somebody else; both names stand in the history. */
  delegateTask(command: DelegateCommand, by: Principal): Promise<void>
  /** Gives variables of a case other values without answering anything. */
  correctData(command: CorrectDataCommand, by: Principal): Promise<void>
  /** Ends an incident because a person has seen to it; true when it is over. */
  resolveIncident(command: ResolveIncidentCommand, by: Principal): Promise<boolean>
  /** Does the same to many, each by itself; at most 500. */
  doInBulk(command: BulkCommand, by: Principal): Promise<BulkResult[]>
}

/** What is done to each of many: cases are cancelled, suspended and resumed, tasks assigned, incidents retried. */
export type BulkCommand = { commandId: string; items: string[] } & (
  | { operation: 'cancel' | 'suspend' | 'resume' | 'retry'; reason: string }
  | { operation: 'assign'; user: string }
)

/** What came of one; `error` when it was refused, and then nothing of it was kept. */
export interface BulkResult {
  item: string
  error: EngineErrorShape | null
}

export interface CorrectDataCommand {
  commandId: string
  case: string
  /** By their names; what is not named stays. */
  variables: Variables
  /** The instance whose variables they are; the case's own unless said. */
  instance?: string | undefined
  reason: string
}

export interface SetDeadlineCommand {
  commandId: string
  task: string
  /** ISO 8601 instant; null for none any more. */
  due: string | null
  reason: string
}

export interface DelegateCommand {
  commandId: string
  task: string
  /** Who does it instead. */
  user: string
  reason: string
}

export interface ResolveIncidentCommand {
  commandId: string
  incident: string
  reason: string
  /** What the work would have brought; of a step that failed, data that was missing. */
  variables?: Variables | undefined
}

export interface SuspendCommand {
  commandId: string
  case: string
  reason: string
}

export interface SuspendWorkflowCommand {
  commandId: string
  /** The workflow whose cases stand still and of which none begins; all workflows unless named. */
  workflow?: string | undefined
  reason: string
}
