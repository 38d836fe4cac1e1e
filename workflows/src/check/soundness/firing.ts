import type { Marking, Table } from './marking.ts'
import type { Edge, Vertex } from './net.ts'
import { canReach } from './reach.ts'
import type { Way } from './way.ts'

/** Ways out of which every combination is tried; beyond, each alone, each pair and all together. */
const MOST_COMBINED = 6

/** A vertex that takes tokens and gives some to its ways out. */
export interface Firing {
  vertex: Vertex
  take: number[]
  /** One of these sets of ways out gets tokens. */
  outs: Edge[][]
  /** What a complex gateway notes. */
  note?: { at: number; value: number }[]
  /** Only if the data are such; what leads to them. */
  maybe?: Way
}

/** Whether a vertex passes on whatever comes, so that nobody can meet a token before it. */
export const isPassage = ({ kind, ins }: Vertex) => ins.size <= 1 && !['complex', 'trap', 'kill'].includes(kind)

/** What the vertices at which tokens have arrived can do now. What joins the rest comes only when nothing else can move. */
export function firingsOf(table: Table, marking: Marking): Firing[] {
  const vertices = new Set<Vertex>()
  for (const [at, edge] of table.edges.entries()) if (marking[table.arrived + at]! > 0) vertices.add(edge.to)
  for (const [vertex, at] of table.complex) if (marking[at]! > 0) vertices.add(vertex)
  const now = [...vertices].flatMap((vertex) => firingsAt(table, marking, vertex))
  if (now.some(({ maybe }) => !maybe)) return now
  return [...now, ...[...vertices].flatMap((vertex) => joinsOf(table, marking, vertex))]
}

function firingsAt(table: Table, marking: Marking, vertex: Vertex): Firing[] {
  const filled = filledInto(table, marking, vertex)
  if (vertex.kind === 'kill') return [{ vertex, take: filled, outs: [[]] }]
  if (vertex.kind === 'one') return filled.map((at) => ({ vertex, take: [at], outs: waysOutOf(vertex) }))
  if (vertex.kind === 'every')
    return filled.length === vertex.ins.size ? [{ vertex, take: filled, outs: waysOutOf(vertex) }] : []
  return vertex.kind === 'complex' ? startOf(table, marking, vertex, filled) : []
}

function joinsOf(table: Table, marking: Marking, vertex: Vertex): Firing[] {
  const filled = filledInto(table, marking, vertex)
  if (vertex.kind === 'rest') {
    const ready = !waitsForMore(table, marking, vertex, filled, filled)
    return ready ? [{ vertex, take: filled, outs: waysOutOf(vertex) }] : []
  }
  return vertex.kind === 'complex' ? restOf(table, marking, vertex, filled) : []
}

/** A complex gateway starts when its condition holds, or may hold. */
function startOf(table: Table, marking: Marking, vertex: Vertex, filled: number[]): Firing[] {
  const at = table.complex.get(vertex)!
  if (marking[at] !== 0 || filled.length === 0) return []
  const tokens = filled.reduce((sum, place) => sum + marking[place]!, 0)
  const holds = vertex.activation!.holds(tokens, filled.length)
  if (holds === false) return []
  const note = [...vertex.ins].map((edge, index) => ({
    at: at + 1 + index,
    value: filled.includes(table.arrived + table.numberOf.get(edge)!) ? 1 : 0,
  }))
  const started = { vertex, take: filled, outs: firstOuts(vertex), note: [{ at, value: 1 }, ...note] }
  return holds ? [started] : [{ ...started, maybe: vertex.activation!.met(tokens) }]
}

function restOf(table: Table, marking: Marking, vertex: Vertex, filled: number[]): Firing[] {
  const at = table.complex.get(vertex)!
  if (marking[at] === 0) return []
  const taken = [...vertex.ins].flatMap((edge, index) =>
    marking[at + 1 + index] ? [table.arrived + table.numberOf.get(edge)!] : [],
  )
  const came = filled.filter((place) => !taken.includes(place))
  if (waitsForMore(table, marking, vertex, came, [...taken, ...came])) return []
  const note = Array.from({ length: 1 + vertex.ins.size }, (_, index) => ({ at: at + index, value: 0 }))
  return [{ vertex, take: came, outs: [[], ...combinations([...(vertex.later ?? [])])], note }]
}

/** Whether a token elsewhere can still come to a way in that is empty and to none that is filled. */
function waitsForMore(table: Table, marking: Marking, vertex: Vertex, filled: number[], counted: number[]): boolean {
  const empty = [...vertex.ins].filter((edge) => !counted.includes(table.arrived + table.numberOf.get(edge)!))
  for (const [at, edge] of table.edges.entries()) {
    const isThere = marking[at]! > 0 || (marking[table.arrived + at]! > 0 && edge.to !== vertex)
    if (!isThere || !empty.some((into) => canReach(edge, into))) continue
    if (!filled.some((place) => canReach(edge, table.edges[place - table.arrived]!))) return true
  }
  return false
}

function filledInto(table: Table, marking: Marking, vertex: Vertex): number[] {
  const places = [...vertex.ins].map((edge) => table.arrived + table.numberOf.get(edge)!)
  return places.filter((place) => marking[place]! > 0)
}

/** The sets of ways out of which one gets tokens when a vertex is passed. */
export function waysOutOf(vertex: Vertex): Edge[][] {
  const outs = [...vertex.outs]
  if (outs.length === 0) return [[]]
  if (vertex.kind === 'one') return outs.map((edge) => [edge])
  if (vertex.kind === 'some') return combinations(outs)
  return vertex.kind === 'complex' ? firstOuts(vertex) : [outs]
}

function firstOuts({ first = new Set(), later = new Set(), otherwise }: Vertex): Edge[][] {
  const sure = [...first].filter((edge) => !later.has(edge) && edge !== otherwise)
  const free = combinations([...first].filter((edge) => later.has(edge)))
  const some = free.map((edges) => [...sure, ...edges])
  return [
    ...(sure.length > 0 ? [sure] : []),
    ...some,
    ...(otherwise ? [[otherwise]] : sure.length + free.length === 0 ? [[]] : []),
  ]
}

/** Every set of them but the empty one, small ones first. */
function combinations(edges: Edge[]): Edge[][] {
  if (edges.length > MOST_COMBINED) {
    const pairs = edges.flatMap((one, at) => edges.slice(at + 1).map((other) => [one, other]))
    return [...edges.map((edge) => [edge]), ...pairs, edges]
  }
  const sets = Array.from({ length: 2 ** edges.length - 1 }, (_, bits) =>
    edges.filter((__, at) => ((bits + 1) >> at) & 1),
  )
  return sets.sort((a, b) => a.length - b.length)
}

/** True where not every combination of a vertex's ways out is tried. */
export const isCutShort = ({ kind, outs }: Vertex) => kind === 'some' && outs.size > MOST_COMBINED
