import type { Edge, Net, Vertex } from './net.ts'

/** A reduced net with its edges numbered, so that where tokens are is a row of small numbers. */
export interface Table {
  edges: Edge[]
  numberOf: Map<Edge, number>
  /** Where the tokens that wait before a vertex begin: one number for each edge. */
  arrived: number
  /** Where a complex gateway notes that it has started, then each way in that it took from. */
  complex: Map<Vertex, number>
  /** Where it is noted that something is legally done twice. */
  twice: number
  size: number
}

/** Tokens under way on each edge, then those arrived at its end, then what complex gateways note. */
export type Marking = Uint8Array

export function tableOf(net: Net): Table {
  const edges = [...net.vertices].flatMap((vertex) => [...vertex.outs])
  let size = edges.length * 2
  const complex = new Map<Vertex, number>()
  for (const vertex of net.vertices) {
    if (vertex.kind !== 'complex') continue
    complex.set(vertex, size)
    size += 1 + vertex.ins.size
  }
  return {
    edges,
    numberOf: new Map(edges.map((edge, at) => [edge, at])),
    arrived: edges.length,
    complex,
    twice: size,
    size: size + 1,
  }
}

/** Equal for equal markings. */
export function keyOf(marking: Marking): string {
  let key = ''
  for (let at = 0; at < marking.length; at += 4096) key += String.fromCharCode(...marking.subarray(at, at + 4096))
  return key
}

/** True when no token is left. */
export function isEmpty(marking: Marking, { twice }: Table): boolean {
  for (let at = 0; at < twice; at++) if (marking[at] !== 0) return false
  return true
}
