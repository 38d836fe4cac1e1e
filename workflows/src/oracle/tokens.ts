import type { FlowNode, Variables } from '../process.ts'
import { evaluate, isTrue, siteInScope, siteOfAct } from './site.ts'
import { type Act, findAct, type Game, nextId, nodeOf, type Scope, Stuck, type StuckAt, scopeOf } from './state.ts'
import { tellOf } from './told.ts'

/** Puts a token on each of some flows. */
export function put(scope: Scope, flows: string[]): void {
  // An ad-hoc subprocess that has had enough starts nothing more.
  if (scope.adHoc?.draining) return
  for (const flow of flows) scope.tokens[flow] = (scope.tokens[flow] ?? 0) + 1
}

/** Takes a token from each of some flows. */
export function take(scope: Scope, flows: string[]): void {
  for (const flow of flows) {
    const left = (scope.tokens[flow] ?? 0) - 1
    if (left > 0) scope.tokens[flow] = left
    else delete scope.tokens[flow]
  }
}

/** The flows of a node that have a token. */
export function filled(scope: Scope, flows: string[]): string[] {
  return flows.filter((flow) => (scope.tokens[flow] ?? 0) > 0)
}

/** Begins an activation of a node. */
export function begin(game: Game, scope: Scope, node: string, more: Partial<Act> = {}): Act {
  const act: Act = { id: nextId(game), node, scope: scope.id, vars: {}, ...more }
  game.state.acts.push(act)
  return act
}

/** Lets a token out of a node whose work is done; where that is not possible it stands still there. */
export function leave(game: Game, scope: Scope, node: FlowNode, extra: Variables = {}): void {
  game.passed?.(node.id)
  try {
    const flows = flowsOut(game, scope, node, extra)
    if (flows.length === 0 && node.outgoing.length > 0) throw new Stuck('no-flow-taken')
    put(scope, flows)
  } catch (error) {
    standStill(begin(game, scope, node.id, { vars: extra }), error, 'leaving')
  }
}

/** Notes that an activation stands still; any other error is ours and goes on. */
export function standStill(act: Act, error: unknown, during: StuckAt['while'], answer?: Act['vars']): void {
  if (!(error instanceof Stuck)) throw error
  act.stuck = { code: error.code, while: during, ...(answer && { answer }) }
}

function flowsOut(game: Game, scope: Scope, node: FlowNode, extra: Variables): string[] {
  if (node.type === 'parallelGateway') return node.outgoing
  const byDefault = 'defaultFlow' in node && node.defaultFlow !== undefined ? [node.defaultFlow] : []
  const site = [extra, ...siteInScope(game, scope)]
  const open = (flow: string) => {
    const { condition } = game.process.flows.get(flow)!
    return !byDefault.includes(flow) && (condition === undefined || isTrue(game, site, condition))
  }
  if (node.type === 'exclusiveGateway') {
    const first = node.outgoing.find(open)
    return first === undefined ? byDefault : [first]
  }
  const taken = node.outgoing.filter(open)
  return taken.length > 0 ? taken : byDefault
}

/** The text an expression of the diagram gives. */
export function textOf(game: Game, site: Act['vars'][], expression: string, code: string): string {
  const value = evaluate(game, site, expression)
  if (typeof value !== 'string' || value === '') throw new Stuck(code, { value })
  return value
}

/** Ends an activation from outside, with everything that belongs to it. */
export function drop(game: Game, act: Act): void {
  const { state } = game
  const seen: Variables = act.task ? Object.assign({}, ...siteOfAct(game, act).reverse()) : {}
  state.waits = state.waits.filter((wait) => wait.act !== act.id)
  tellOf(game, act, seen)
  for (const scope of state.scopes) scope.pending = scope.pending.filter((one) => one.by !== act.id)
  for (const child of state.acts.filter((one) => one.by === act.id)) if (findAct(game, child.id)) drop(game, child)
  for (const scope of state.scopes.filter((one) => one.owner === act.id)) dropScope(game, scope)
  state.acts = state.acts.filter((one) => one !== act)
}

/** Ends everything in a scope, and the scope. */
export function dropScope(game: Game, scope: Scope): void {
  empty(game, scope)
  game.state.scopes = game.state.scopes.filter((one) => one !== scope)
}

/** Ends everything in a scope: activations, tokens, event subprocesses and their waits. */
export function empty(game: Game, scope: Scope, but?: Act): void {
  for (const act of game.state.acts.filter((one) => one.scope === scope.id && one !== but))
    if (findAct(game, act.id)) drop(game, act)
  game.state.waits = game.state.waits.filter((wait) => wait.act !== null || wait.scope !== scope.id)
  scope.tokens = {}
  scope.pending = []
  scope.complex = {}
  scope.interrupted = true
  if (scope.adHoc) scope.adHoc.left = []
}

/** The scope around an activation. */
export function scopeAround(game: Game, act: Act): Scope {
  return scopeOf(game, act.scope)
}

export function nodeAt(game: Game, act: Act): FlowNode {
  return nodeOf(game, act.node)
}
