import type { Activation } from './activation.ts'
import type { Way } from './way.ts'

/**
 * What a token may do in one scope, without what it is called: vertices that pass tokens on at once, edges that carry them. Work that waits
 * is on the edges. `soundness/reduce.ts` folds it, `soundness/search.ts` plays what is left.
 */
export interface Net {
  vertices: Set<Vertex>
  /** Where tokens come from: the beginning of the scope, and one for each event that starts a path beside the others. */
  sources: Vertex[]
}

export interface Vertex {
  /** The element it stands for. */
  id: string
  /**
   * `one` takes any token and gives one; `every` takes one from each way in and gives one to each way out; `some` gives to any number of its ways
   * out; `rest` joins whatever can still come; `complex` as the gateway of this name; `end` swallows; `kill` ends the scope; `trap` is never left.
   */
  kind: 'source' | 'one' | 'every' | 'some' | 'rest' | 'complex' | 'end' | 'kill' | 'trap'
  ins: Set<Edge>
  outs: Set<Edge>
  /** Passed whenever the vertex is: its own element first, loops that were folded away. */
  pass: Way[]
  /** Of a merge: whether it is drawn as a gateway, so that nobody means what follows to be done twice. */
  drawn?: boolean
  /** Of `kill`: whoever catches what ended the scope; undefined where the scope is complete by it. */
  exit?: Exit
  /** Of `complex`: whether it starts with so many tokens on so many of its flows. */
  activation?: Activation
  /** Of `complex`: ways out that get a token when it starts, those that may get one when the rest has come, and its default. */
  first?: Set<Edge>
  later?: Set<Edge>
  otherwise?: Edge
}

/** How a scope ends otherwise than by being complete. */
export interface Exit {
  /** Id of the event that catches; `''` where nobody does, and the case or the path ends. */
  catcher: string
}

export interface Edge {
  from: Vertex
  to: Vertex
  way: Way
  /** The element that it was drawn to; a join that was folded into another is told by it. */
  into: string
  /** The last sequence flow of it; `''` where it is none. */
  flow: string
}

export function addVertex(net: Net, kind: Vertex['kind'], id: string, pass: Way[] = []): Vertex {
  const vertex: Vertex = { id, kind, ins: new Set(), outs: new Set(), pass }
  net.vertices.add(vertex)
  if (kind === 'source') net.sources.push(vertex)
  return vertex
}

export function addEdge(from: Vertex, to: Vertex, way: Way, into = to.id, flow = ''): Edge {
  const edge: Edge = { from, to, way, into, flow }
  from.outs.add(edge)
  to.ins.add(edge)
  return edge
}

export function removeEdge(edge: Edge): void {
  edge.from.outs.delete(edge)
  edge.to.ins.delete(edge)
}
