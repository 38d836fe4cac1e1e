import type { Firing } from './firing.ts'
import type { Marking, Table } from './marking.ts'
import type { Edge, Vertex } from './net.ts'

/** A fault of the token game, as it shows in one state. */
export interface Found {
  code: 'join-waits-for-ever' | 'activation-may-never-hold' | 'token-doubles' | 'runs-twice' | 'cannot-finish'
  /** `''` where `edge` tells it. */
  element: string
  /** The edge on which a token doubles. */
  edge?: Edge
  /** Further elements that it is about. */
  others: string[]
  severity: 'error' | 'warning'
}

/**
 * What is wrong in a state: tokens that meet before a merge, or joins that wait although nothing moves any more. `undecided` are complex
 * gateways that stand before what they have got when the data are against it.
 */
export function faultsAt(
  table: Table,
  marking: Marking,
  { isStill, undecided }: { isStill: boolean; undecided: Set<Vertex> },
  killsOthers: (firing: Firing) => boolean,
): Found[] {
  const waiting = Map.groupBy(
    table.edges.filter((_, at) => marking[table.arrived + at]! > 0),
    ({ to }) => to,
  )
  const found: Found[] = []
  for (const [vertex, edges] of waiting) {
    const count = edges.reduce((sum, edge) => sum + marking[placeOf(table, edge)]!, 0)
    if (vertex.kind !== 'one' || count < 2 || marking[table.twice]) continue
    if (killsOthers({ vertex, take: [placeOf(table, edges[0]!)], outs: [...vertex.outs].map((edge) => [edge]) }))
      continue
    const code = vertex.drawn ? 'token-doubles' : 'runs-twice'
    const others = edges.map(({ flow }) => flow).filter(Boolean)
    found.push({ code, element: vertex.id, others, severity: vertex.drawn ? 'error' : 'warning' })
  }
  if (!isStill) return found
  // What waits behind a gateway that may not start waits no longer when it does.
  if (undecided.size > 0) return [...found, ...[...undecided].map(mayNeverHold)]
  for (const [vertex, edges] of waiting) found.push(...waitsForEver(vertex, new Set(edges)))
  return found
}

const placeOf = (table: Table, edge: Edge) => table.arrived + table.numberOf.get(edge)!

function mayNeverHold({ id }: Vertex): Found {
  return { code: 'activation-may-never-hold', element: id, others: [], severity: 'error' }
}

/** A join that was folded into another is told where some, but not all, of its own ways in have a token. */
function waitsForEver(vertex: Vertex, filled: Set<Edge>): Found[] {
  if (vertex.kind === 'trap') return []
  const groups = [...Map.groupBy(vertex.ins, ({ into }) => into)]
  const partly = groups.filter(
    ([, edges]) => edges.some((edge) => filled.has(edge)) && edges.some((edge) => !filled.has(edge)),
  )
  const told = partly.length > 0 ? partly : [[vertex.id, [...vertex.ins]] as const]
  return told.map(([element, edges]) => ({
    code: 'join-waits-for-ever',
    element,
    others: edges.filter((edge) => !filled.has(edge) && edge.flow).map(({ flow }) => flow),
    severity: 'error',
  }))
}

/** Tokens that come to a merge one after another, the first being under way behind it. */
export function meetingAt({ id, ins, drawn }: Vertex): Found {
  return {
    code: drawn ? 'token-doubles' : 'runs-twice',
    element: id,
    others: [...ins].map(({ flow }) => flow).filter(Boolean),
    severity: drawn ? 'error' : 'warning',
  }
}

/** A token that comes onto a way where one is under way. */
export function doubledOn(edge: Edge): Found {
  return { code: 'token-doubles', element: '', edge, others: [], severity: 'error' }
}
