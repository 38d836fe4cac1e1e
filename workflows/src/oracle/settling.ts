import { parseExpression } from '@statecraft/forms'
import type { Condition, FlowNode, Variables } from '../process.ts'
import { undoNext } from './compensation.ts'
import { complete, finish, toEnd } from './completing.ts'
import { enter } from './entering.ts'
import { fire } from './firing.ts'
import { activateComplex, joinInclusive, resetComplex } from './gateways.ts'
import { askProcess } from './listeners.ts'
import { evaluate, readIn, type Site, siteInScope, siteOfAct } from './site.ts'
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
import { drop, empty, filled, take } from './tokens.ts'
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

/** Inner scopes come to rest before those around them, older ones before younger ones. */
function move(game: Game): boolean {
  // What begins together has begun before anything else moves.
  const beginning = game.state.scopes.find((scope) => scope.pending.length > 0)
  if (beginning) return moveAt(game, beginning, nodeOf(game, beginning.pending[0]!.node))
  return innerFirst(game).some((scope) => moveIn(game, scope)) || askConditions(game)
}

function innerFirst(game: Game): Scope[] {
  const depth = (scope: Scope): number => {
    const owner = findAct(game, scope.owner)
    return owner ? 1 + depth(scopeOf(game, owner.scope)) : 0
  }
  return [...game.state.scopes].sort((one, other) => depth(other) - depth(one) || one.id - other.id)
}

function moveIn(game: Game, scope: Scope): boolean {
  return (
    endDone(game, scope) ||
    undo(game, scope) ||
    moveNode(game, scope) ||
    joinLate(game, scope) ||
    startNextInAdHoc(game, scope) ||
    completeScope(game, scope)
  )
}

/** The first node in the order of the file that has what it needs. */
function moveNode(game: Game, scope: Scope): boolean {
  const place = (node: FlowNode) => game.graph.place.get(node.id)!
  const ready = readyIn(game, scope).sort((one, other) => place(one) - place(other))
  if (game.order.nodes === 'reverse') ready.reverse()
  return ready.some((node) => moveAt(game, scope, node))
}

/** Nodes that a token stands before. */
function readyIn(game: Game, scope: Scope): FlowNode[] {
  const ready = new Set(Object.keys(scope.tokens).map((flow) => game.process.flows.get(flow)!.target))
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
function endDone(game: Game, { id }: Scope): boolean {
  const act = game.state.acts.find((one) => one.scope === id && one.done)
  if (!act) return false
  delete act.done
  finish(game, act)
  return true
}

/** Activities are compensated one by one. */
function undo(game: Game, { id }: Scope): boolean {
  const waiting = game.state.acts.find((act) => act.undo?.scope === id && !isUndoing(game, act))
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
function joinLate(game: Game, scope: Scope): boolean {
  return nodesIn(game, scope.element).some((node) => {
    if (node.type === 'inclusiveGateway' && node.incoming.length > 1) return joinInclusive(game, scope, node)
    return node.type === 'complexGateway' && resetComplex(game, scope, node)
  })
}

/** A sequential ad-hoc subprocess starts its next activity when nothing is under way in it. */
function startNextInAdHoc(game: Game, scope: Scope): boolean {
  const next = isIdle(game, scope) ? scope.adHoc?.left.shift() : undefined
  if (next === undefined) return false
  scope.pending.push({ node: next })
  return true
}

function isIdle(game: Game, scope: Scope): boolean {
  const { pending, tokens, complex } = scope
  if (pending.length > 0 || Object.keys(tokens).length > 0) return false
  if (Object.values(complex).some((one) => one.rest)) return false
  return !game.state.acts.some((act) => act.scope === scope.id && !act.listening)
}

/** A scope that has nothing left under way is complete. */
function completeScope(game: Game, scope: Scope): boolean {
  if (!isIdle(game, scope) || isHeld(game, scope)) return false
  if (scope.owner === null) return completeProcess(game, scope)
  const owner = actOf(game, scope.owner)
  if (owner.remembered) drop(game, owner)
  else if (nodeOf(game, owner.node).type === 'subProcess' && isEventSubprocess(game, owner)) toEnd(game, owner)
  else complete(game, owner, {})
  return true
}

/** The process is complete when those that are told of cancelled tasks are done, and its end listeners. */
function completeProcess(game: Game, scope: Scope): boolean {
  const { state } = game
  if (state.told.length > 0 || state.ear) return false
  if (!state.ending && !state.closed) {
    state.closed = true
    empty(game, scope)
    if (askProcess(game, 'end')) return true
  }
  Object.assign(state, state.ending ?? { status: 'completed' })
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
  if (one.filter && !lets(wait, one, site)) return wait.was ?? false
  return evaluate(game, site, one.condition) === true
}

/** Whether the variables that a filter watches have changed in the way it names; always when they are looked at first. */
function lets(wait: OracleWait, { condition, filter }: Condition, site: Site): boolean {
  const before = wait.seen
  const now: Variables = {}
  for (const name of filter!.names.length > 0 ? filter!.names : parseExpression(condition).names) {
    const value = readIn(site, name)
    if (value !== undefined) now[name] = structuredClone(value)
  }
  wait.seen = now
  if (!before) return true
  const wants = (event: 'create' | 'update') => filter!.events.length === 0 || filter!.events.includes(event)
  return Object.keys(now).some((name) => {
    if (!Object.hasOwn(before, name)) return wants('create')
    return wants('update') && JSON.stringify(before[name]) !== JSON.stringify(now[name])
  })
}
