import type { Process } from '../process.ts'
import type { Report } from './read.ts'
import { checkAdHoc } from './shape/ad-hoc.ts'
import { checkBoundaryHost } from './shape/boundary-host.ts'
import { checkCancelEnd } from './shape/cancel-end.ts'
import { checkCompensatedActivity } from './shape/compensated-activity.ts'
import { checkConditions } from './shape/conditions.ts'
import { checkDefaultFlow } from './shape/default-flow.ts'
import { checkEventFlows } from './shape/event-flows.ts'
import { checkEventGateway } from './shape/event-gateway.ts'
import { checkEventSubProcess } from './shape/event-sub-process.ts'
import { checkFlowEnds } from './shape/flow-ends.ts'
import { checkHandlers } from './shape/handlers.ts'
import { checkLinks } from './shape/links.ts'
import { checkListeners } from './shape/listeners.ts'
import { checkOneCatcher } from './shape/one-catcher.ts'
import type { Rule } from './shape/rule.ts'
import { checkStartEvents } from './shape/start-events.ts'

/** Every structural constraint, one a file. */
const RULES: Rule[] = [
  checkFlowEnds,
  checkEventFlows,
  checkConditions,
  checkDefaultFlow,
  checkStartEvents,
  checkEventSubProcess,
  checkBoundaryHost,
  checkCancelEnd,
  checkOneCatcher,
  checkHandlers,
  checkCompensatedActivity,
  checkLinks,
  checkEventGateway,
  checkAdHoc,
  checkListeners,
]

/** Refuses what cannot run as drawn though each element by itself can. Whether it makes sense is `checkWorkflow`'s matter. */
export function checkShape(process: Process, report: Report): void {
  for (const rule of RULES) rule(process, report)
}
