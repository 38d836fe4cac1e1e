import { boundariesByActivity, nodesIn } from '../node-places.ts'
import {
  type BoundaryEvent,
  type FlowNode,
  isActivity,
  isScope,
  type Process,
  type Scope,
  type SubProcess,
} from '../process.ts'

/** Every scope: undefined for the process, then each subprocess. */
export function scopesOf(process: Process): (Scope | undefined)[] {
  return [undefined, ...[...process.nodes.values()].filter(isScope)]
}

/** The event subprocesses that stand directly in a scope. */
export function eventSubprocessesIn(process: Process, scope: string | undefined): SubProcess[] {
  return nodesIn(process, scope).filter(isEventSubprocess)
}

/** True for a subprocess that a trigger starts, not a flow. */
export function isEventSubprocess(node: FlowNode): node is SubProcess {
  return node.type === 'subProcess' && node.triggeredByEvent === true
}

/** True for an activity that runs only when another is compensated. */
export function isCompensationHandler(node: FlowNode): boolean {
  return isActivity(node) && node.isForCompensation === true
}

/** Start events that are drawn in a scope. */
export function startsOf(process: Process, scope: string | undefined): FlowNode[] {
  return nodesIn(process, scope).filter((node) => node.type === 'startEvent')
}

/**
 * Where a scope begins: its start events; without any, whatever no flow leads to (BPMN 2.0.2, 10.4.2). An instantiating event-based gateway
 * begins too.
 */
export function beginningsOf(process: Process, scope: string | undefined): FlowNode[] {
  const nodes = nodesIn(process, scope)
  const isAdHoc = process.nodes.get(scope ?? '')?.type === 'adHocSubProcess'
  const drawn = nodes.filter((node) => node.type === 'startEvent' || isInstantiating(node))
  return drawn.length > 0 && !isAdHoc ? drawn : nodes.filter(beginsByItself)
}

function isInstantiating(node: FlowNode): boolean {
  return node.type === 'eventBasedGateway' && node.instantiate
}

function beginsByItself(node: FlowNode): boolean {
  if (node.incoming.length > 0 || isCompensationHandler(node) || isEventSubprocess(node)) return false
  if (node.type === 'intermediateCatchEvent') return node.trigger.type !== 'link'
  return isActivity(node) || node.type === 'intermediateThrowEvent' || node.type.endsWith('Gateway')
}

/** Boundary events that stand on an activity. */
export function boundariesOf(process: Process, activity: string): BoundaryEvent[] {
  return boundariesByActivity(process).get(activity) ?? []
}

/** Where a link throw event goes on: the catch events of its name in its scope. */
export function linkTargets(process: Process, node: FlowNode): FlowNode[] {
  if (node.type !== 'intermediateThrowEvent' || node.trigger.type !== 'link') return []
  const { name } = node.trigger
  return nodesIn(process, node.parent).filter(
    (other) => other.type === 'intermediateCatchEvent' && other.trigger.type === 'link' && other.trigger.name === name,
  )
}

/** Nodes that a token leaves `node` for: over its flows, into a subprocess, and by the events that stand on it. */
export function nextOf(process: Process, node: FlowNode): FlowNode[] {
  const targets = node.outgoing.flatMap((id) => process.nodes.get(process.flows.get(id)?.target ?? '') ?? [])
  const inside = isScope(node) ? [...beginningsOf(process, node.id), ...eventSubprocessesIn(process, node.id)] : []
  return [
    ...targets,
    ...inside,
    ...linkTargets(process, node),
    ...handlersOf(process, node),
    ...boundariesOf(process, node.id),
  ]
}

/** The activity that compensates what a compensation boundary event stands on. */
function handlersOf(process: Process, node: FlowNode): FlowNode[] {
  if (node.type !== 'boundaryEvent' || node.trigger.type !== 'compensation') return []
  const handler = process.nodes.get(node.trigger.handler ?? '')
  return handler ? [handler] : []
}

/** Every node that can be come to from `from`, itself included. */
export function reachableFrom(process: Process, from: FlowNode[]): Set<FlowNode> {
  const seen = new Set(from)
  for (const node of seen) for (const next of nextOf(process, node)) seen.add(next)
  return seen
}

/** The nodes that no path from the start comes to, in the order of the file. */
export function lostIn(process: Process): FlowNode[] {
  const begins = [...beginningsOf(process, undefined), ...eventSubprocessesIn(process, undefined)]
  const reached = reachableFrom(process, begins)
  return [...process.nodes.values()].filter((node) => !reached.has(node))
}

/** True for a node at which a case stops until somebody or something answers. */
export function waits(node: FlowNode): boolean {
  if (node.type === 'intermediateCatchEvent') return node.trigger.type !== 'link'
  if (node.type === 'intermediateThrowEvent' || node.type === 'endEvent')
    return node.trigger.type === 'message' && node.trigger.job !== undefined
  return ['userTask', 'serviceTask', 'sendTask', 'receiveTask', 'callActivity', 'eventBasedGateway'].includes(node.type)
}

/** True for a node that a token stands in, be it only until those who listen to it have answered. */
export function stands(node: FlowNode): boolean {
  return waits(node) || (node.listeners ?? []).length > 0
}

/** Every node after those before it, as far as there are no loops: then each is asked about once. */
export function alongTheWay(process: Process): FlowNode[] {
  const ended = new Set<FlowNode>()
  const seen = new Set<FlowNode>()
  for (const begin of [...process.nodes.values()].reverse()) {
    const open = [begin]
    for (let at = open.pop(); at; at = open.pop()) {
      if (seen.has(at)) {
        ended.add(at)
        continue
      }
      seen.add(at)
      open.push(at, ...nextOf(process, at).filter((next) => !seen.has(next)))
    }
  }
  return [...ended].reverse()
}
