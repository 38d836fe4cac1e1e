import type { Process } from '../process.ts'
import type { Graph } from './state.ts'

const known = new WeakMap<Process, Graph>()

/** Looks a process over once. */
export function graphOf(process: Process): Graph {
  const graph = known.get(process) ?? lookOver(process)
  known.set(process, graph)
  return graph
}

function lookOver(process: Process): Graph {
  const graph: Graph = { place: new Map(), inside: new Map(), boundaries: new Map() }
  let place = 0
  for (const node of process.nodes.values()) {
    graph.place.set(node.id, place++)
    const scope = node.parent ?? null
    graph.inside.set(scope, [...(graph.inside.get(scope) ?? []), node])
    if (node.type !== 'boundaryEvent') continue
    graph.boundaries.set(node.attachedTo, [...(graph.boundaries.get(node.attachedTo) ?? []), node])
  }
  return graph
}
