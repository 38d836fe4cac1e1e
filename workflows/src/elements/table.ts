import type { FlowNode } from '../process.ts'
import { adHocSubProcess } from './ad-hoc-sub-process.ts'
import { boundaryEvent } from './boundary-event.ts'
import { businessRuleTask } from './business-rule-task.ts'
import { callActivity } from './call-activity.ts'
import { complexGateway } from './complex-gateway.ts'
import type { ElementKind } from './element.ts'
import { endEvent } from './end-event.ts'
import { eventBasedGateway } from './event-based-gateway.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { inclusiveGateway } from './inclusive-gateway.ts'
import { intermediateCatchEvent } from './intermediate-catch-event.ts'
import { intermediateThrowEvent } from './intermediate-throw-event.ts'
import { parallelGateway } from './parallel-gateway.ts'
import { manualTask, task } from './passed-task.ts'
import { receiveTask } from './receive-task.ts'
import { scriptTask } from './script-task.ts'
import { sendTask } from './send-task.ts'
import { serviceTask } from './service-task.ts'
import { startEvent } from './start-event.ts'
import { subProcess } from './sub-process.ts'
import { transaction } from './transaction.ts'
import { userTask } from './user-task.ts'

/** Every element that runs. Any other is refused with its name. */
export const ELEMENTS = [
  startEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  endEvent,
  task,
  userTask,
  manualTask,
  serviceTask,
  sendTask,
  receiveTask,
  scriptTask,
  businessRuleTask,
  callActivity,
  subProcess,
  transaction,
  adHocSubProcess,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
] as unknown as readonly ElementKind[]

const byBpmn = new Map(ELEMENTS.map((kind) => [kind.bpmn, kind]))
const byType = new Map(ELEMENTS.map((kind) => [kind.type, kind]))

/** The element of a moddle type such as `bpmn:UserTask`, if it runs. */
export function findElement(bpmnType: string): ElementKind | undefined {
  return byBpmn.get(bpmnType)
}

/** The element of a node of a process. */
export function elementOf(node: FlowNode): ElementKind {
  return byType.get(node.type)!
}
