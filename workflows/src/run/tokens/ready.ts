import type { ComplexGateway, FlowNode } from '../../process.ts'
import { holds } from '../holds.ts'
import type { Live } from '../model.ts'
import { isItsTurn } from '../turn.ts'
import { leadingTo } from './reach.ts'
import { fail } from './stand.ts'
import { isFilled } from './tokens.ts'

/** Whether a node can take tokens now. What is pending elsewhere in the case goes first; `patiently`: no other node can move. */
export function isReady(live: Live, id: string, patiently: boolean): boolean {
  if (!isItsTurn(live)) return false
  const { process } = live.run
  if (live.tokens!.adHoc?.closed) return false
  const node = process.nodes.get(id)!
  const { incoming } = node
  if (node.type === 'complexGateway')
    return (live.tokens!.resetting[id] !== undefined) === patiently && isComplexReady(live, node)
  if (incoming.length === 0) return false
  if (node.type === 'parallelGateway') return incoming.every((flow) => isFilled(live, flow))
  if (node.type === 'inclusiveGateway' && incoming.length > 1) return hasAllThatCanCome(live, node, incoming)
  return incoming.some((flow) => isFilled(live, flow))
}

/**
 * The join rule of an inclusive gateway (BPMN 2.0.2, 13.4.3) over `awaited` incoming flows: some are filled, and no token elsewhere can come to
 * an empty one without passing the gateway, unless it can also come to a filled one.
 */
function hasAllThatCanCome(live: Live, node: FlowNode, awaited: string[]): boolean {
  const filled = awaited.filter((flow) => isFilled(live, flow))
  return (
    filled.length > 0 &&
    nothingComesTo(
      live,
      node,
      awaited.filter((flow) => !filled.includes(flow)),
      filled,
    )
  )
}

function nothingComesTo(live: Live, node: FlowNode, empty: string[], filled: string[]): boolean {
  const { process } = live.run
  const places = [
    ...Object.keys(live.tokens!.flows).filter((flow) => process.flows.get(flow)!.target !== node.id),
    ...Object.values(live.tokens!.active)
      .filter(({ phase }) => phase !== 'listening' && phase !== 'canceling')
      .map(({ element }) => element),
  ]
  const comes = (place: string, flows: string[]) => flows.some((flow) => leadingTo(process, flow).has(place))
  return !places.some((place) => comes(place, empty) && !comes(place, filled))
}

function isComplexReady(live: Live, node: ComplexGateway): boolean {
  if (live.incidents[node.id]) return false
  const { resetting, asked } = live.tokens!
  const awaited = resetting[node.id]
  if (awaited) {
    const filled = awaited.filter((flow) => isFilled(live, flow))
    return nothingComesTo(
      live,
      node,
      awaited.filter((flow) => !filled.includes(flow)),
      filled,
    )
  }
  const count = node.incoming.reduce((sum, flow) => sum + (live.tokens!.flows[flow] ?? 0), 0)
  if (count === 0 || asked[node.id] === count) return false
  if (node.activationCondition === undefined) return node.incoming.every((flow) => isFilled(live, flow))
  const result = holds(live, node.id, node.activationCondition, { activationCount: count, waitingForStart: true })
  if (!result.ok) return fail(live, node.id, node.id, result, 'choosing')
  if (!result.value) asked[node.id] = count
  return result.value
}
