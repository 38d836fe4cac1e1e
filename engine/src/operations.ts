import { doInBulk } from './case/bulk.ts'
import { correctData } from './case/correct.ts'
import { setDeadline } from './case/deadline.ts'
import { delegateTask } from './case/delegate.ts'
import type { Host } from './case/host.ts'
import { resolveIncident } from './case/incident-resolve.ts'
import { resumeCase, suspendCase } from './case/suspend.ts'
import { resumeWorkflow, suspendWorkflow } from './case/suspend-workflow.ts'
import type { Operations } from './operations-api.ts'

/** The operations of a host. */
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
