import type { FlowNode, Process } from '../../process.ts'

/** A place where a token may be: on a flow, or in a node that is under way. */
export type Place = `flow ${string}` | `node ${string}`

/** Where the tokens are. Each place holds one at most: a second one is a finding, and its state is not followed further. */
export type Marking = ReadonlySet<Place>

export const onFlow = (id: string): Place => `flow ${id}`
export const inNode = (id: string): Place => `node ${id}`

export const isFlow = (place: Place) => place.startsWith('flow ')
export const idOf = (place: Place) => place.slice(5)

/** Equal for equal markings. */
export function keyOf(marking: Marking): string {
  return [...marking].sort().join('\n')
}

/** What a place belongs to: its flow's source or its own node. */
export function nodeAt(process: Process, place: Place): FlowNode {
  const id = isFlow(place) ? process.flows.get(idOf(place))!.source : idOf(place)
  return process.nodes.get(id)!
}

/** The subprocesses around a node, innermost first. */
export function scopesAround(process: Process, node: FlowNode): string[] {
  const scopes: string[] = []
  for (let scope = node.parent; scope !== undefined; scope = process.nodes.get(scope)?.parent) scopes.push(scope)
  return scopes
}

/** The tokens inside a scope; undefined is the process itself. */
export function tokensIn(process: Process, marking: Marking, scope: string | undefined): Place[] {
  if (scope === undefined) return [...marking]
  return [...marking].filter((place) => scopesAround(process, nodeAt(process, place)).includes(scope))
}
