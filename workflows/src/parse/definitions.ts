import type { BpmnElement } from 'bpmn-moddle'
import { childOf, listOf, type Report, textOf } from './read.ts'

/** Definitions beside the processes that do nothing by themselves. */
const HARMLESS = new Set([
  'bpmn:Message',
  'bpmn:Error',
  'bpmn:Signal',
  'bpmn:Escalation',
  'bpmn:ItemDefinition',
  'bpmn:DataStore',
  'bpmn:Category',
  'bpmn:Interface',
  'bpmn:EndPoint',
  'bpmn:Resource',
  'bpmn:PartnerEntity',
  'bpmn:PartnerRole',
  'bpmn:CorrelationProperty',
  'bpmn:CancelEventDefinition',
  'bpmn:CompensateEventDefinition',
  'bpmn:ConditionalEventDefinition',
  'bpmn:ErrorEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:LinkEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:TerminateEventDefinition',
  'bpmn:TimerEventDefinition',
])

/** What stands at the top of a file. */
export interface Roots {
  processes: BpmnElement[]
  pools: BpmnElement[]
  messageFlows: BpmnElement[]
  /** Associations drawn between or around the pools. */
  associations: BpmnElement[]
}

/** Sorts what stands at the top of a file; choreographies, conversations and global tasks are refused by name. */
export function readRoots(definitions: BpmnElement, report: Report): Roots {
  const roots: Roots = { processes: [], pools: [], messageFlows: [], associations: [] }
  for (const root of listOf(definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') roots.processes.push(root)
    else if (root.$type === 'bpmn:Collaboration') readCollaborationInto(roots, root, report)
    else if (!HARMLESS.has(root.$type)) refuse(root, report)
  }
  if (roots.processes.length === 0) report(definitions, 'process-missing')
  return roots
}

function readCollaborationInto(roots: Roots, collaboration: BpmnElement, report: Report): void {
  roots.pools.push(...listOf(collaboration, 'participants'))
  roots.messageFlows.push(...listOf(collaboration, 'messageFlows'))
  roots.associations.push(...listOf(collaboration, 'artifacts').filter((one) => one.$type === 'bpmn:Association'))
  for (const conversation of listOf(collaboration, 'conversations')) refuse(conversation, report)
}

function refuse(element: BpmnElement, report: Report): void {
  report(element, 'element-not-supported', { type: element.$type, name: textOf(element, 'name') ?? '' })
}

/** The pool that frames a process. */
export function poolOf(process: BpmnElement, { pools }: Roots): BpmnElement | undefined {
  return pools.find((pool) => childOf(pool, 'processRef') === process)
}
