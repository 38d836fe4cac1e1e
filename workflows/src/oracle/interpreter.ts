import type { JsonValue } from '@statecraft/forms'
import type { Process, Variables } from '../process.ts'
import { throwFrom } from './catching.ts'
import { complete, endInAdHoc, itemDone } from './completing.ts'
import { enter, enterAgain } from './entering.ts'
import { fire, signalAll } from './firing.ts'
import { graphOf } from './graph.ts'
import { hearAgain, heard, taskDone } from './hearing.ts'
import { askProcess, isHeld } from './listeners.ts'
import { openScope } from './scopes.ts'
import { settle } from './settling.ts'
import { merge, siteAround } from './site.ts'
import {
  type Act,
  actOf,
  type Decide,
  type Game,
  nodeOf,
  type OracleState,
  type OracleWait,
  type Order,
  type Published,
  scopeOf,
} from './state.ts'
import { assign } from './tasks.ts'
import { endCase, fail, throwDone } from './throwing.ts'
import { drop, leave } from './tokens.ts'
import { openEventSubprocess } from './waits.ts'

/** What can happen to a case, as `step` knows it. Waits are named by their number. */
export type OracleEvent =
  | { type: 'start'; variables: Variables; element?: string }
  | { type: 'complete' | 'message'; wait: number; variables: Variables; denied?: boolean }
  | { type: 'assign'; wait: number; assignee: string }
  | { type: 'error' | 'escalation'; wait: number; code: string; variables?: Variables }
  | { type: 'timer'; wait: number }
  | { type: 'signal'; name: string; variables?: Variables }
  | { type: 'retry'; act: number; variables?: Variables }
  | { type: 'variables'; variables: Variables }
  | { type: 'cancel' }

/** The event does not fit where the case stands; nothing has changed. */
export class NotPossible extends Error {}

export interface World {
  /** Instant, milliseconds. */
  now: number
  order?: Order
  decide?: Decide
  /** Told of each node that a token leaves. */
  passed?: (node: string) => void
}

export interface OracleResult {
  state: OracleState
  published: Published[]
}

const KINDS: Record<string, OracleWait['kind'][]> = {
  complete: ['task', 'job', 'case'],
  error: ['task', 'job', 'case'],
  message: ['message'],
  timer: ['timer'],
  escalation: ['case'],
}

/**
 * One step of the token game of `docs/execution.md`, written apart from the compiler and the runtime, to hold them against it. Slow and
 * plain on purpose. The state given is not touched.
 */
export function play(
  process: Process,
  before: OracleState | undefined,
  event: OracleEvent,
  world: World,
): OracleResult {
  const state = before ? structuredClone(before) : newState(world.now)
  if (before && before.status !== 'running') throw new NotPossible('ended')
  state.now = world.now
  const game: Game = {
    process,
    graph: graphOf(process),
    order: world.order ?? { nodes: 'file' },
    decide: world.decide ?? ((): JsonValue => null),
    state,
    published: [],
    moves: 0,
    ...(world.passed && { passed: world.passed }),
  }
  take(game, event)
  settle(game)
  return { state, published: game.published }
}

function newState(now: number): OracleState {
  return { status: 'running', now, last: 0, variables: {}, scopes: [], acts: [], waits: [], told: [] }
}

function take(game: Game, event: OracleEvent): void {
  switch (event.type) {
    case 'start':
      game.state.variables = { ...event.variables }
      if (event.element !== undefined) game.state.beginsAt = event.element
      if (!askProcess(game, 'start')) start(game, event.element)
      return
    case 'cancel':
      endCase(game, { status: 'cancelled' })
      return
    case 'assign': {
      const wait = game.state.waits.find((one) => one.id === event.wait)
      if (wait?.kind !== 'task') throw new NotPossible('closed')
      const act = actOf(game, wait.act!)
      if (isHeld(game.state, wait)) throw new NotPossible('asked')
      if (act.task) assign(game, act, event.assignee)
      else wait.assignee = event.assignee
      return
    }
    case 'variables':
      Object.assign(game.state.variables, event.variables)
      return
    case 'signal':
      signalAll(game, event.name, event.variables ?? {})
      return
    case 'retry':
      retry(game, event.act, event.variables ?? {})
      return
    default:
      answer(game, event)
  }
}

function start(game: Game, element: string | undefined): void {
  if (element === undefined) {
    openScope(game, null, null)
    return
  }
  const node = nodeOf(game, element)
  const gateway = node.incoming
    .map((flow) => nodeOf(game, game.process.flows.get(flow)!.source))
    .find((source) => source.type === 'eventBasedGateway' && source.instantiate)
  const others = gateway?.type === 'eventBasedGateway' && gateway.parallel ? gateway.outgoing : []
  const targets = others.map((flow) => game.process.flows.get(flow)!.target).filter((target) => target !== element)
  const scope = openScope(game, null, null, targets)
  if (node.type === 'startEvent') enter(game, scope, node)
  else leave(game, scope, node)
}

function answer(
  game: Game,
  event: Exclude<OracleEvent, { type: 'start' | 'cancel' | 'signal' | 'variables' | 'retry' | 'assign' }>,
): void {
  const { state } = game
  const wait = state.waits.find((one) => one.id === event.wait)
  if (!wait || !KINDS[event.type]!.includes(wait.kind)) throw new NotPossible('closed')
  if (event.type === 'timer' && wait.due! > state.now) throw new NotPossible('not due')
  const brought = ('variables' in event ? event.variables : undefined) ?? {}
  if (event.type === 'timer' || event.type === 'message') {
    fire(game, wait, brought)
    return
  }
  if (wait.listener) {
    if (event.type !== 'complete') throw new NotPossible('a listener throws nothing')
    state.waits = state.waits.filter((one) => one !== wait)
    const said = { brought, ...(event.denied && { denied: true }) }
    heard(game, wait, said, () => start(game, state.beginsAt))
    return
  }
  const act = actOf(game, wait.act!)
  if (event.type === 'complete' && isHeld(state, wait)) throw new NotPossible('asked')
  if (event.type === 'escalation') {
    const thrown = { type: 'escalation' as const, code: event.code, brought }
    if (!throwFrom(game, thrown, scopeOf(game, act.scope), act))
      game.published.push({ type: 'escalation', element: act.node, name: event.code })
    return
  }
  state.waits = state.waits.filter((one) => one !== wait)
  const node = nodeOf(game, act.node)
  if (event.type === 'complete' && (node.type === 'endEvent' || node.type === 'intermediateThrowEvent')) {
    act.given = { ...act.given, ...brought }
    throwDone(game, act)
  } else if (event.type === 'error') fail(game, scopeOf(game, act.scope), event.code, brought, act)
  else if (wait.kind === 'task') taskDone(game, act, brought)
  else complete(game, act, wait.kind === 'case' ? returned(game, act, brought) : brought)
}

/** What comes back from a called process. */
function returned(game: Game, act: Act, variables: Variables): Variables {
  const node = nodeOf(game, act.node)
  return node.type === 'callActivity' && !node.propagateChild && node.outputs.length === 0 ? {} : variables
}

function retry(game: Game, id: number, variables: Variables): void {
  const act = game.state.acts.find((one) => one.stuck && one.id === id)
  if (!act) throw new NotPossible('no incident')
  merge(siteAround(game, act), variables)
  const stuck = act.stuck!
  delete act.stuck
  const scope = scopeOf(game, act.scope)
  switch (stuck.while) {
    case 'entering':
      // A complex gateway had not begun: it is asked again.
      if (nodeOf(game, act.node).type === 'complexGateway') forgetAsked(game, act)
      else enterAgain(game, act)
      return
    case 'answering':
      complete(game, act, { ...stuck.answer, ...(Object.keys(stuck.answer ?? {}).length > 0 && variables) })
      return
    case 'item':
      itemDone(game, act, act.loop!.last!)
      return
    case 'leaving':
      drop(game, act)
      leave(game, scope, nodeOf(game, act.node), act.vars)
      return
    case 'hearing':
      hearAgain(game, act)
      return
    case 'opening':
      drop(game, act)
      openEventSubprocess(game, scope, nodeOf(game, act.node))
      return
    case 'ending':
      drop(game, act)
      endInAdHoc(game, scope, act.node)
  }
}

function forgetAsked(game: Game, act: Act): void {
  drop(game, act)
  delete scopeOf(game, act.scope).complex[act.node]
}
