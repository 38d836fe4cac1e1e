import type { Principal } from './access/principal.ts'
import { type BulkCommand, type BulkResult, doInBulk } from './case/bulk.ts'
import { type CorrectDataCommand, correctData } from './case/correct.ts'
import { type SetDeadlineCommand, setDeadline } from './case/deadline.ts'
import { type DelegateCommand, delegateTask } from './case/delegate.ts'
import type { Host } from './case/host.ts'
import { type ResolveIncidentCommand, resolveIncident } from './case/incident-resolve.ts'
import { resumeCase, type SuspendCommand, suspendCase } from './case/suspend.ts'
import { resumeWorkflow, type SuspendWorkflowCommand, suspendWorkflow } from './case/suspend-workflow.ts'

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

export function createOperations(host: Host): Operations {
  return {
    suspendCase: (command, by) => suspendCase(host, command, by),
    resumeCase: (command, by) => resumeCase(host, command, by),
    suspendWorkflow: (command, by) => suspendWorkflow(host, command, by),
    resumeWorkflow: (command, by) => resumeWorkflow(host, command, by),
    setDeadline: (command, by) => setDeadline(host, command, by),
    delegateTask: (command, by) => delegateTask(host, command, by),
    correctData: (command, by) => correctData(host, command, by),
    resolveIncident: (command, by) => resolveIncident(host, command, by),
    doInBulk: (command, by) => doInBulk(host, command, by),
  }
}
