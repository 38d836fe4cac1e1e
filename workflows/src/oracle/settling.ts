import type { FlowNode } from '../process.ts'
import { undoNext } from './compensation.ts'
import { complete, end, finish } from './completing.ts'
import { enter } from './entering.ts'
import { fire } from './firing.ts'
import { activateComplex, joinInclusive, resetComplex } from './gateways.ts'
import { evaluate, siteInScope, siteOfAct } from './site.ts'
import {
  type Act,
  actOf,
  Endless,
  findAct,
  type Game,
  MAX_MOVES,
  nodeOf,
  nodesIn,
  type OracleWait,
  type Scope,
  scopeOf,
} from './state.ts'
import { leaveCancelled, throwDone } from './throwing.ts'
import { drop, filled, take } from './tokens.ts'
import { triggerOf } from './waits.ts'

/** Moves tokens until nothing can move without the outside. */
export function settle(game: Game): void {
  while (game.state.status === 'running' && move(game)) if (++game.moves > MAX_MOVES) throw new Endless()
  if (game.state.status !== 'running') close(game)
}

/** A case that has ended has nothing left under way. */
export function close(game: Game): void {
  Object.assign(game.state, { scopes: [], acts: [], waits: [] })
}

function move(game: Game): boolean {
  return (
    moveNode(game) ||
    undo(game) ||
    endDone(game) ||
    joinLate(game) ||
    startNextInAdHoc(game) ||
    completeScope(game) ||
    askConditions(game)
  )
}

/** The first node in the order of the file that has what it needs. */
function moveNode(game: Game): boolean {
  const candidates = game.state.scopes.flatMap((scope) => readyIn(game, scope).map((node) => ({ scope, node })))
  const place = ({ node }: { node: FlowNode }) => game.graph.place.get(node.id)!
  candidates.sort((one, other) => place(one) - place(other))
  if (game.order.nodes === 'reverse') candidates.reverse()
  return candidates.some(({ scope, node }) => moveAt(game, scope, node))
}

/** Nodes that a token stands before. */
function readyIn(game: Game, scope: Scope): FlowNode[] {
  const ready = new Set(scope.pending.map((one) => one.node))
  for (const flow of Object.keys(scope.tokens)) ready.add(game.process.flows.get(flow)!.target)
  return [...ready].map((id) => nodeOf(game, id))
}

function moveAt(game: Game, scope: Scope, node: FlowNode): boolean {
  const [pending] = scope.pending.filter((one) => one.node === node.id)
  if (pending) {
    scope.pending.splice(scope.pending.indexOf(pending), 1)
    enter(game, scope, node, pending)
    return true
  }
  if (node.type === 'inclusiveGateway' && node.incoming.length > 1) return false
  if (node.type === 'complexGateway') return activateComplex(game, scope, node)
  const full = filled(scope, node.incoming)
  if (node.type === 'parallelGateway' && full.length < node.incoming.length) return false
  take(scope, node.type === 'parallelGateway' ? full : full.slice(0, 1))
  enter(game, scope, node)
  return true
}

/** What was done at once ends when all that begins with it has begun. */
function endDone(game: Game): boolean {
  const act = game.state.acts.find((one) => one.done)
  if (!act) return false
  delete act.done
  finish(game, act)
  return true
}

/** Activities are compensated one by one. */
function undo(game: Game): boolean {
  const waiting = game.state.acts.find((act) => act.undo && !isUndoing(game, act))
  if (!waiting) return false
  if (!undoNext(game, waiting)) undone(game, waiting)
  return true
}

function isUndoing(game: Game, act: Act): boolean {
  const started = (one: { by?: number }) => one.by === act.id
  return game.state.acts.some(started) || scopeOf(game, act.undo!.scope).pending.some(started)
}

function undone(game: Game, act: Act): void {
  delete act.undo
  if (act.remembered) drop(game, act)
  else if (act.cancelling) leaveCancelled(game, act)
  else throwDone(game, act)
}

/** Gateways that look at what may still come, once nothing else in their scope can move. */
function joinLate(game: Game): boolean {
  const scopes = [...game.state.scopes].reverse()
  return scopes.some((scope) =>
    nodesIn(game, scope.element).some((node) => {
      if (node.type === 'inclusiveGateway' && node.incoming.length > 1) return joinInclusive(game, scope, node)
      return node.type === 'complexGateway' && resetComplex(game, scope, node)
    }),
  )
}

/** A sequential ad-hoc subprocess starts its next activity when nothing is under way in it. */
function startNextInAdHoc(game: Game): boolean {
  const scope = game.state.scopes.find((one) => one.adHoc && one.adHoc.left.length > 0 && isIdle(game, one))
  if (!scope) return false
  scope.pending.push({ node: scope.adHoc!.left.shift()! })
  return true
}

function isIdle(game: Game, scope: Scope): boolean {
  const { pending, tokens, complex } = scope
  if (pending.length > 0 || Object.keys(tokens).length > 0) return false
  if (Object.values(complex).some((one) => one.rest)) return false
  return !game.state.acts.some((act) => act.scope === scope.id)
}

/** The innermost scope that has nothing left under way is complete. */
function completeScope(game: Game): boolean {
  const scope = game.state.scopes.findLast((one) => isIdle(game, one) && !isHeld(game, one))
  if (!scope) return false
  if (scope.owner === null) {
    game.state.status = 'completed'
    return true
  }
  const owner = actOf(game, scope.owner)
  if (owner.remembered) drop(game, owner)
  else if (nodeOf(game, owner.node).type === 'subProcess' && isEventSubprocess(game, owner)) end(game, owner)
  else complete(game, owner, {})
  return true
}

const isEventSubprocess = (game: Game, act: Act) => {
  const node = nodeOf(game, act.node)
  return node.type === 'subProcess' && node.triggeredByEvent === true
}

/** Its owner has something else to do first. */
function isHeld(game: Game, scope: Scope): boolean {
  const owner = findAct(game, scope.owner)
  return owner !== undefined && (owner.undo !== undefined || owner.stuck !== undefined)
}

/** Conditions that wait, in the order they were opened; the first that has become true fires. */
function askConditions(game: Game): boolean {
  for (const wait of game.state.waits.filter((one) => one.kind === 'condition')) {
    const before = wait.was
    wait.was = ask(game, wait)
    if (!wait.was || before) continue
    fire(game, wait, {})
    return true
  }
  return false
}

function ask(game: Game, wait: OracleWait): boolean {
  const trigger = triggerOf(nodeOf(game, wait.element))
  const one = trigger?.type === 'multiple' ? trigger.triggers[wait.trigger!] : trigger
  if (one?.type !== 'conditional') throw new Error(`${wait.element} waits for no condition`)
  const act = findAct(game, wait.act)
  const site = act ? siteOfAct(game, act) : siteInScope(game, scopeOf(game, wait.scope))
  return evaluate(game, site, one.condition) === true
}
