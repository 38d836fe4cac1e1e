import { type FlowNode, isActivity, type Variables } from '../process.ts'
import { ask } from './listeners.ts'
import { type Act, Endless, type Game, MAX_SCOPES, nextId, nodesIn, type Scope } from './state.ts'
import { begin } from './tokens.ts'
import { openEventSubprocesses, startOf } from './waits.ts'

/** Opens the inside of an activation. `from` names where it begins, else it is where the standard says. */
export function openScope(game: Game, element: string | null, owner: number | null, from?: string[]): Scope {
  if (game.state.scopes.length >= MAX_SCOPES) throw new Endless()
  const scope: Scope = {
    id: nextId(game),
    element,
    owner,
    tokens: {},
    pending: (from ?? beginningsOf(game, element)).map((node) => ({ node })),
    notes: [],
    complex: {},
    interrupted: false,
  }
  game.state.scopes.push(scope)
  openEventSubprocesses(game, scope)
  return scope
}

/** Begins an event subprocess with what its event brought, once its start listeners are done. */
export function beginAnswer(game: Game, scope: Scope, element: string, brought: Variables): void {
  const act = begin(game, scope, element, { vars: brought, brought })
  if (!ask(game, act, 'start')) openAnswer(game, act)
}

/** Opens the inside of an event subprocess that has begun. */
export function openAnswer(game: Game, act: Act): void {
  openScope(game, act.node, act.id, [startOf(game, act.node)!.id])
}

/** Start events without a trigger; without any start event, what nothing leads to (10.4.2, 13.5.1). */
function beginningsOf(game: Game, element: string | null): string[] {
  const nodes = nodesIn(game, element)
  const starts = nodes.filter((node) => node.type === 'startEvent')
  if (starts.length > 0) return starts.filter((node) => node.trigger.type === 'none').map((node) => node.id)
  return nodes.filter(beginsByItself).map((node) => node.id)
}

/** Nothing leads to it, and nothing but the beginning of its scope starts it. */
export function beginsByItself(node: FlowNode): boolean {
  if (node.incoming.length > 0) return false
  if (node.type === 'intermediateCatchEvent') return node.trigger.type !== 'link'
  if (node.type === 'intermediateThrowEvent') return true
  if (isActivity(node)) return !node.isForCompensation && !(node.type === 'subProcess' && node.triggeredByEvent)
  return node.type.endsWith('Gateway')
}
