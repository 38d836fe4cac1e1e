import { addEdge, type Edge, type Net, removeEdge, type Vertex } from './net.ts'
import { all, beside, choice, line, loop, type Way } from './way.ts'

/**
 * Folds what cannot go wrong: a step between two others into one edge; alternatives, branches and inclusive paths between the same two vertices
 * into one; loops into the vertex they return to; branches that end by themselves. What block structure a diagram has is gone then, however
 * large; a search is left with the rest.
 */
export function reduce(net: Net): void {
  dropUnreached(net)
  const open = new Set(net.vertices)
  const touch = (vertex: Vertex) => {
    if (net.vertices.has(vertex)) open.add(vertex)
  }
  for (const vertex of open) {
    open.delete(vertex)
    if (!net.vertices.has(vertex)) continue
    const changed =
      foldLoops(vertex) ??
      foldAlike(vertex) ??
      foldEnding(vertex) ??
      foldLine(net, vertex) ??
      foldSplit(net, vertex) ??
      foldBranches(net, vertex)
    for (const near of changed ?? []) {
      touch(near)
      for (const { from } of near.ins) touch(from)
      for (const { to } of near.outs) touch(to)
    }
  }
}

/** Vertices that changed; null where a rule does not apply. */
type Changed = Vertex[] | null

/** A flow from where nothing comes fills no place of a merge; a join waits for it for ever, and keeps it. */
function dropUnreached(net: Net): void {
  const reached = new Set(net.sources)
  for (const vertex of reached) for (const { to } of vertex.outs) reached.add(to)
  for (const vertex of net.vertices) {
    if (reached.has(vertex)) continue
    for (const edge of vertex.outs) if (edge.to.kind !== 'every' || !reached.has(edge.to)) removeEdge(edge)
    if (vertex.outs.size === 0) {
      for (const edge of vertex.ins) removeEdge(edge)
      net.vertices.delete(vertex)
    }
  }
}

/** A way back to where it began can be walked any number of times; it is no way on. */
function foldLoops(vertex: Vertex): Changed {
  if (vertex.kind !== 'one') return null
  const [before, other] = vertex.ins
  const isRound =
    before !== undefined && other === undefined && before.from.kind === 'one' && before.from.outs.size === 1
  // Back to the merge before it, which leads nowhere but here.
  const round = isRound ? [...vertex.outs].filter(({ to }) => to === before.from) : []
  const rings = [...vertex.outs].filter(({ to }) => to === vertex)
  const loops = [...round, ...rings]
  if (loops.length === 0 || loops.length === vertex.outs.size) return null
  for (const edge of loops) removeEdge(edge)
  const again = round.map(({ way }) => line(way, ...before!.from.pass, before!.way))
  vertex.pass = [...vertex.pass, loop([...again, ...rings.map(({ way }) => way)])]
  return [vertex, ...round.map(({ to }) => to)]
}

/** Several edges from one vertex to another that are always as good as one of them. */
function foldAlike(vertex: Vertex): Changed {
  if (vertex.outs.size < 2) return null
  const changed = new Set<Vertex>()
  for (const [to, edges] of Map.groupBy(vertex.outs, (edge) => edge.to)) {
    if (edges.length < 2) continue
    const fold = howAlike(vertex, to)
    if (!fold || mayStandAgain(vertex, to, edges)) continue
    for (const edge of edges) removeEdge(edge)
    addEdge(vertex, to, fold(edges.map(({ way }) => way)), edges[0]!.into, edges[0]!.flow)
    changed.add(vertex).add(to)
  }
  return changed.size > 0 ? [...changed] : null
}

/** A branch that only ends, or does something first: begun again it may be under way twice, and where is told by its own edge. */
function mayStandAgain(from: Vertex, to: Vertex, edges: Edge[]): boolean {
  const mixed = edges.some(({ way }) => way.slow) && edges.some(({ way }) => !way.slow)
  if (to.kind !== 'end' || !mixed) return false
  const before = new Set([from])
  for (const vertex of before) for (const edge of vertex.ins) before.add(edge.from)
  return [...before].some(isOnRing)
}

function howAlike(from: Vertex, to: Vertex): ((ways: Way[]) => Way) | null {
  const ends = to.kind === 'rest' || to.kind === 'end' || to.kind === 'kill'
  if (from.kind === 'one') return ends || to.kind === 'one' || to.kind === 'trap' ? choice : null
  if (from.kind === 'some') return ends ? choice : null
  if (from.kind === 'every' || from.kind === 'source') return to.kind === 'every' || to.kind === 'rest' ? all : null
  return null
}

/** A branch that only ends is nobody's concern, unless it may be begun again before it has ended. */
function foldEnding(vertex: Vertex): Changed {
  if (vertex.kind !== 'every' && vertex.kind !== 'source') return null
  const ending = [...vertex.outs].filter(({ to }) => to.kind === 'end')
  if (ending.length === 0 || (vertex.kind === 'source' && vertex.outs.size === 1)) return null
  const again = ending.some(({ way }) => way.slow) && isOnRing(vertex)
  const dropped = ending.filter(({ way }) => !again || !way.slow)
  // One is kept where nothing else goes on, so that the vertex still ends.
  if (dropped.length === vertex.outs.size) dropped.pop()
  if (dropped.length === 0) return null
  for (const edge of dropped) removeEdge(edge)
  vertex.pass = [...vertex.pass, beside(dropped.map(({ way }) => way))]
  return [vertex]
}

function isOnRing(vertex: Vertex): boolean {
  const seen = new Set([...vertex.outs].map(({ to }) => to))
  for (const next of seen) for (const { to } of next.outs) seen.add(to)
  return seen.has(vertex)
}

const passes = new Set<Vertex['kind']>(['one', 'every', 'some', 'rest'])

/** One way in and one way out: a step on an edge. */
function foldLine(net: Net, vertex: Vertex): Changed {
  if (!passes.has(vertex.kind) || vertex.ins.size !== 1 || vertex.outs.size !== 1) return null
  const [[before], [after]] = [[...vertex.ins], [...vertex.outs]] as [[Edge], [Edge]]
  if (before === after) return null
  const edge = addEdge(before.from, after.to, line(before.way, ...vertex.pass, after.way), after.into, after.flow)
  follow(before, edge)
  remove(net, vertex)
  return [edge.from, edge.to]
}

/** A choice right after a merge or a choice is part of it. */
function foldSplit(net: Net, vertex: Vertex): Changed {
  if (vertex.kind !== 'one' || vertex.ins.size !== 1 || vertex.outs.size < 2) return null
  const [before] = vertex.ins as unknown as [Edge]
  const from = before.from
  // Across work that waits the choice would be made before the work is done, and shown so.
  if (from.kind !== 'one' || from === vertex || before.way.slow) return null
  const near = [from]
  for (const after of vertex.outs) {
    addEdge(from, after.to, line(before.way, ...vertex.pass, after.way), after.into, after.flow)
    near.push(after.to)
  }
  remove(net, vertex)
  return near
}

/** Branches that part once more at once, or meet at once after meeting, part or meet together. */
function foldBranches(net: Net, vertex: Vertex): Changed {
  if (vertex.kind !== 'every') return null
  return partTogether(net, vertex) ?? meetTogether(net, vertex)
}

function partTogether(net: Net, vertex: Vertex): Changed {
  const [before, other] = vertex.ins
  if (!before || other || before.way.slow || vertex.outs.size < 2) return null
  if (before.from.kind !== 'every' && before.from.kind !== 'source') return null
  if (before.from === vertex) return null
  const near = [before.from]
  for (const [at, after] of [...vertex.outs].entries()) {
    const way = at === 0 ? line(before.way, ...vertex.pass, after.way) : after.way
    addEdge(before.from, after.to, way, after.into, after.flow)
    near.push(after.to)
  }
  remove(net, vertex)
  return near
}

function meetTogether(net: Net, vertex: Vertex): Changed {
  const [after, other] = vertex.outs
  if (!after || other || after.way.slow || vertex.ins.size < 2) return null
  if (after.to.kind !== 'every' || after.to === vertex) return null
  const near = [after.to]
  for (const before of vertex.ins) {
    follow(before, addEdge(before.from, after.to, before.way, before.into, before.flow))
    near.push(before.from)
  }
  after.to.pass = [...vertex.pass, after.way, ...after.to.pass]
  remove(net, vertex)
  return near
}

/** A complex gateway keeps its ways out apart, and is told of a new one in place of an old. */
function follow(old: Edge, edge: Edge): void {
  const { from } = old
  for (const set of [from.first, from.later]) if (set?.delete(old)) set.add(edge)
  if (from.otherwise === old) from.otherwise = edge
}

function remove(net: Net, vertex: Vertex): void {
  for (const edge of [...vertex.ins, ...vertex.outs]) removeEdge(edge)
  net.vertices.delete(vertex)
}
