import type { FlowNode, Variables } from '../process.ts'
import { collect, toEnd } from './completing.ts'
import { beginAnswer } from './scopes.ts'
import { mapped, merge, siteInScope, wholeOf } from './site.ts'
import { type Act, findAct, type Game, nodesIn, type Scope, scopeOf } from './state.ts'
import { begin, drop, empty, leave, standStill } from './tokens.ts'
import { startOf } from './waits.ts'

type Boundary = Extract<FlowNode, { type: 'boundaryEvent' }>
type Start = Extract<FlowNode, { type: 'startEvent' }>

/** What is thrown from inside a scope and caught around it. */
export interface Thrown {
  type: 'error' | 'escalation'
  code: string
  brought: Variables
}

/** Looks outwards for what catches, and lets it. False when nothing does. */
export function throwFrom(game: Game, thrown: Thrown, scope: Scope, failed?: Act): boolean {
  if (failed && catchAt(game, thrown, failed)) return true
  for (let at: Scope | undefined = scope; at; ) {
    if (!at.interrupted && catchInside(game, thrown, at)) return true
    const owner = findAct(game, at.owner)
    if (!owner) return false
    if (!owner.remembered && catchAt(game, thrown, owner)) return true
    at = scopeOf(game, owner.scope)
  }
  return false
}

function catchAt(game: Game, thrown: Thrown, act: Act): boolean {
  const events = game.graph.boundaries.get(act.node) ?? []
  const event = best(events, thrown)
  if (event) fireBoundary(game, wholeOf(game, act), event, thrown.brought)
  return event !== undefined
}

function catchInside(game: Game, thrown: Thrown, scope: Scope): boolean {
  const starts = nodesIn(game, scope.element)
    .filter((node) => node.type === 'subProcess' && node.triggeredByEvent)
    .flatMap((node) => startOf(game, node.id) ?? [])
  const start = best(starts, thrown)
  if (start) beginEventSubprocess(game, scope, start, thrown.brought)
  return start !== undefined
}

/** The very code comes before any code. */
function best<Event extends Boundary | Start>(events: Event[], { type, code }: Thrown): Event | undefined {
  const codeOf = ({ trigger }: Event) => ('code' in trigger ? trigger.code : undefined)
  const ofType = events.filter((event) => event.trigger.type === type)
  return ofType.find((event) => codeOf(event) === code) ?? ofType.find((event) => codeOf(event) === undefined)
}

/** A boundary event happens: it ends its activity, or a path begins beside it. */
export function fireBoundary(game: Game, act: Act, event: Boundary, brought: Variables): void {
  const scope = scopeOf(game, act.scope)
  if (event.interrupting) drop(game, act)
  arrive(game, scope, event, event.outputs, brought)
}

/** An event's data are merged around it, and a token leaves it. */
export function arrive(
  game: Game,
  scope: Scope,
  event: FlowNode,
  outputs: Boundary['outputs'],
  brought: Variables,
): void {
  const site = siteInScope(game, scope)
  try {
    merge(site, outputs.length > 0 ? mapped(game, [brought, ...site], outputs) : brought)
  } catch (error) {
    standStill(begin(game, scope, event.id), error, 'answering', brought)
    return
  }
  leaveEvent(game, scope, event)
}

/** An event that is no activation leaves, by way of its end listeners if it has any. */
export function leaveEvent(game: Game, scope: Scope, event: FlowNode): void {
  if (event.listeners) {
    toEnd(game, begin(game, scope, event.id))
    return
  }
  if (scope.adHoc) collect(game, scope, event)
  leave(game, scope, event)
}

/** The start event of an event subprocess happens. */
export function beginEventSubprocess(game: Game, scope: Scope, start: Start, brought: Variables): void {
  if (start.interrupting) empty(game, scope)
  const site = siteInScope(game, scope)
  const vars = start.outputs.length > 0 ? mapped(game, [brought, ...site], start.outputs) : { ...brought }
  beginAnswer(game, scope, start.parent!, vars)
}
