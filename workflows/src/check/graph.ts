import type { BoundaryEvent, FlowNode, Process, SubProcess } from '../process.ts'

/** Where nodes stand, kept for each process as it is asked for at every state of a search. */
interface Places {
  inScope: Map<string | undefined, FlowNode[]>
  onActivity: Map<string, BoundaryEvent[]>
}

const kept = new WeakMap<Process, Places>()

function placesOf(process: Process): Places {
  const known = kept.get(process)
  if (known) return known
  const nodes = [...process.nodes.values()]
  const events = nodes.filter((node) => node.type === 'boundaryEvent')
  const places = {
    inScope: Map.groupBy(nodes, ({ parent }) => parent),
    onActivity: Map.groupBy(events, ({ attachedTo }) => attachedTo),
  }
  kept.set(process, places)
  return places
}

/** The nodes that stand directly in a scope: a subprocess by its id, the process itself by undefined. */
export function nodesIn(process: Process, scope: string | undefined): FlowNode[] {
  return placesOf(process).inScope.get(scope) ?? []
}

/** Every scope: undefined for the process, then each subprocess. */
export function scopesOf(process: Process): (SubProcess | undefined)[] {
  const inner = [...process.nodes.values()].filter((node) => node.type === 'subProcess')
  return [undefined, ...inner]
}

export function startsOf(process: Process, scope: string | undefined): FlowNode[] {
  return nodesIn(process, scope).filter((node) => node.type === 'startEvent')
}

/** Boundary events that stand on an activity. */
export function boundariesOf(process: Process, activity: string): BoundaryEvent[] {
  return placesOf(process).onActivity.get(activity) ?? []
}

/** Nodes that a token leaves `node` for: over its flows, into a subprocess, and by the events that stand on it. */
export function nextOf(process: Process, node: FlowNode): FlowNode[] {
  const targets = node.outgoing.flatMap((id) => process.nodes.get(process.flows.get(id)?.target ?? '') ?? [])
  const inside = node.type === 'subProcess' ? startsOf(process, node.id) : []
  return [...targets, ...inside, ...boundariesOf(process, node.id)]
}

/** Every node that can be come to from `from`, itself included. */
export function reachableFrom(process: Process, from: FlowNode[]): Set<FlowNode> {
  const seen = new Set(from)
  for (const node of seen) for (const next of nextOf(process, node)) seen.add(next)
  return seen
}

/** The nodes that no path from the start comes to, in the order of the file. */
export function lostIn(process: Process): FlowNode[] {
  const reached = reachableFrom(process, startsOf(process, undefined))
  return [...process.nodes.values()].filter((node) => !reached.has(node))
}

/** True for a node at which a case stops until somebody or something answers. */
export function waits(node: FlowNode): boolean {
  return node.type === 'userTask' || node.type === 'serviceTask' || node.type === 'intermediateCatchEvent'
}
