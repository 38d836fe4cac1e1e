import type { FlowNode } from '../process.ts'
import { boundaryEvent } from './boundary-event.ts'
import { businessRuleTask } from './business-rule-task.ts'
import type { ElementKind } from './element.ts'
import { endEvent } from './end-event.ts'
import { exclusiveGateway } from './exclusive-gateway.ts'
import { intermediateCatchEvent } from './intermediate-catch-event.ts'
import { parallelGateway } from './parallel-gateway.ts'
import { scriptTask } from './script-task.ts'
import { serviceTask } from './service-task.ts'
import { startEvent } from './start-event.ts'
import { subProcess } from './sub-process.ts'
import { userTask } from './user-task.ts'

/** Every element that runs. Any other is refused with its name. */
export const ELEMENTS = [
  startEvent,
  endEvent,
  intermediateCatchEvent,
  boundaryEvent,
  userTask,
  serviceTask,
  businessRuleTask,
  scriptTask,
  subProcess,
  exclusiveGateway,
  parallelGateway,
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
