import type { Edge } from './net.ts'

const kept = new WeakMap<Edge, Set<Edge>>()

/** Whether a token on one edge can come to another without passing the vertex that the other leads to (BPMN 2.0.2, 13.4.3). */
export function canReach(from: Edge, into: Edge): boolean {
  let found = kept.get(into)
  if (!found) {
    found = new Set([into])
    for (const edge of found) if (edge.from !== into.to) for (const before of edge.from.ins) found.add(before)
    kept.set(into, found)
  }
  return found.has(from)
}
