import { type ComplexGateway, type FlowNode, isActivity } from '../process.ts'
import { isTrue, siteInScope } from './site.ts'
import { type Game, nodeOf, nodesIn, type Scope } from './state.ts'
import { begin, filled, leave, put, standStill, take } from './tokens.ts'

type Flows = Set<string>

/**
 * Whether an inclusive join may go on (13.4.3): no token elsewhere in the scope can still reach one of its empty flows, unless it
 * can reach a filled one too.
 */
export function mayJoin(game: Game, scope: Scope, gateway: FlowNode, empty: string[], full: string[]): boolean {
  return tokensElsewhere(game, scope, gateway).every((from) => {
    const reached = reachable(game, from, gateway)
    return !empty.some((flow) => reached.has(flow)) || full.some((flow) => reached.has(flow))
  })
}

/** For each token in a scope that is not at the gateway itself: the flows it may take next, or stands on. */
function tokensElsewhere(game: Game, scope: Scope, gateway: FlowNode): string[][] {
  const onFlows = Object.keys(scope.tokens).filter((flow) => !gateway.incoming.includes(flow))
  const before = scope.pending.filter((one) => one.by === undefined).map((one) => one.node)
  const inNodes = game.state.acts.filter((act) => act.scope === scope.id && !act.listening).map((act) => act.node)
  const atNodes = [...inNodes, ...before].filter((node) => node !== gateway.id)
  return [...onFlows.map((flow) => [flow]), ...atNodes.map((node) => waysOut(game, nodeOf(game, node)))]
}

/** Flows that a token in a node can leave by. */
function waysOut(game: Game, node: FlowNode): string[] {
  if (node.type === 'intermediateThrowEvent' && node.trigger.type === 'link')
    return linked(game, node, node.trigger.name)
  const beside = isActivity(node) ? (game.graph.boundaries.get(node.id) ?? []).flatMap((event) => event.outgoing) : []
  return [...node.outgoing, ...beside]
}

function linked(game: Game, { parent }: FlowNode, name: string): string[] {
  const caught = nodesIn(game, parent ?? null).find(
    (node) => node.type === 'intermediateCatchEvent' && node.trigger.type === 'link' && node.trigger.name === name,
  )
  return caught?.outgoing ?? []
}

function reachable(game: Game, from: string[], gateway: FlowNode): Flows {
  const reached: Flows = new Set()
  const open = [...from]
  for (let flow = open.pop(); flow !== undefined; flow = open.pop()) {
    if (reached.has(flow)) continue
    reached.add(flow)
    const target = nodeOf(game, game.process.flows.get(flow)!.target)
    if (target !== gateway) open.push(...waysOut(game, target))
  }
  return reached
}

/** An inclusive gateway with several incoming flows. True when it went on. */
export function joinInclusive(game: Game, scope: Scope, gateway: FlowNode): boolean {
  const full = filled(scope, gateway.incoming)
  const empty = gateway.incoming.filter((flow) => !full.includes(flow))
  if (full.length === 0 || !mayJoin(game, scope, gateway, empty, full)) return false
  take(scope, full)
  if (gateway.listeners) scope.pending.push({ node: gateway.id })
  else leave(game, scope, gateway)
  return true
}

/** Asks a complex gateway whether enough has come. True when it went on. */
export function activateComplex(game: Game, scope: Scope, gateway: ComplexGateway): boolean {
  const state = scope.complex[gateway.id] ?? { asked: 0 }
  if (state.rest || isStuck(game, scope, gateway)) return false
  const full = filled(scope, gateway.incoming)
  const activationCount = full.reduce((sum, flow) => sum + scope.tokens[flow]!, 0)
  if (activationCount <= state.asked) return false
  scope.complex[gateway.id] = { asked: activationCount }
  try {
    if (!isEnough(game, scope, gateway, full, activationCount)) return false
  } catch (error) {
    standStill(begin(game, scope, gateway.id), error, 'entering')
    return true
  }
  take(scope, full)
  scope.complex[gateway.id] = { asked: 0, rest: gateway.incoming.filter((flow) => !full.includes(flow)) }
  leave(game, scope, gateway, { waitingForStart: true, activationCount })
  return true
}

/** A gateway that stands still is not asked again by another token. */
function isStuck(game: Game, scope: Scope, { id }: ComplexGateway): boolean {
  return game.state.acts.some((act) => act.scope === scope.id && act.node === id && act.stuck !== undefined)
}

function isEnough(game: Game, scope: Scope, gateway: ComplexGateway, full: string[], activationCount: number): boolean {
  if (gateway.activationCondition === undefined) return full.length === gateway.incoming.length
  return isTrue(
    game,
    [{ activationCount, waitingForStart: true }, ...siteInScope(game, scope)],
    gateway.activationCondition,
  )
}

/** A complex gateway that has gone on and waits for the rest. True when it is as new. */
export function resetComplex(game: Game, scope: Scope, gateway: ComplexGateway): boolean {
  const rest = scope.complex[gateway.id]?.rest
  if (!rest) return false
  const full = filled(scope, rest)
  const empty = rest.filter((flow) => !full.includes(flow))
  if (!mayJoin(game, scope, gateway, empty, full)) return false
  take(scope, full)
  delete scope.complex[gateway.id]
  const site = [{ waitingForStart: false, activationCount: full.length }, ...siteInScope(game, scope)]
  try {
    put(
      scope,
      gateway.outgoing.filter((flow) => {
        const { condition } = game.process.flows.get(flow)!
        return condition !== undefined && isTrue(game, site, condition)
      }),
    )
  } catch (error) {
    standStill(begin(game, scope, gateway.id), error, 'leaving')
  }
  return true
}
