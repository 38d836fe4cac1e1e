import { nodesIn } from '../node-places.ts'
import type { FlowNode, Process } from '../process.ts'

/** One scope of a process as a graph of its nodes: where a token can go from each, also by boundary events. */
export interface ScopeGraph {
  start: string | null
  nodes: Map<string, FlowNode>
  /** Targets without {@link leaving} ends. A target stands once for each flow that leads to it. */
  next: Map<string, string[]>
  /** Whether a path may end at the node. */
  ends: Set<string>
  /** Terminate and error ends: they leave whatever block they stand in. */
  leaving: Set<string>
}

/** The graph of the process itself (`undefined`) or of a subprocess. */
export function scopeGraph(process: Process, scope: string | undefined): ScopeGraph {
  const graph: ScopeGraph = { start: null, nodes: new Map(), next: new Map(), ends: new Set(), leaving: new Set() }
  const inside = nodesIn(process, scope)
  for (const node of inside) {
    if (node.type === 'startEvent') graph.start ??= node.id
    if (node.type === 'endEvent' && node.trigger.type !== 'none') graph.leaving.add(node.id)
    else if (node.type !== 'boundaryEvent') graph.nodes.set(node.id, node)
  }
  for (const node of inside) {
    const from = node.type === 'boundaryEvent' ? node.attachedTo : node.id
    if (!graph.nodes.has(from)) continue
    if (node.outgoing.length === 0) graph.ends.add(from)
    const targets = node.outgoing.map((flow) => process.flows.get(flow)!.target)
    const before = graph.next.get(from) ?? []
    graph.next.set(from, [...before, ...targets.filter((target) => !graph.leaving.has(target))])
  }
  return graph
}

/** Two or more flows leave it, each with a token. */
export const isSplit = (node: FlowNode | undefined) => node?.type === 'parallelGateway' && node.outgoing.length > 1

/** It waits for a token on each of two or more flows. */
export const isJoin = (node: FlowNode | undefined) => node?.type === 'parallelGateway' && node.incoming.length > 1
