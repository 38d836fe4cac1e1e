import type { EndEvent, ThrowEvent, ThrowTrigger } from '../process.ts'
import { leaveEvent, throwFrom } from './catching.ts'
import { beginUndo, undoIn } from './compensation.ts'
import { complete, endItem, toEnd } from './completing.ts'
import { signalAll } from './firing.ts'
import { siteOfAct, wholeOf } from './site.ts'
import { type Act, findAct, type Game, nodeOf, type Scope, scopeOf } from './state.ts'
import { drop, empty, textOf } from './tokens.ts'
import { addWait } from './waits.ts'

type Throwing = ThrowEvent | EndEvent

/** A token enters a throw or end event. */
export function enterThrow(game: Game, scope: Scope, act: Act): void {
  const node = nodeOf(game, act.node) as Throwing
  const { trigger } = node
  switch (trigger.type) {
    case 'terminate':
      empty(game, scope, act)
      toEnd(game, act)
      return
    case 'error':
      drop(game, act)
      fail(game, scope, trigger.code, {})
      return
    case 'cancel':
      cancelTransaction(game, scope)
      return
    case 'link':
      toEnd(game, act)
      return
    default:
      throwAll(game, act, trigger.type === 'multiple' ? trigger.triggers : [trigger])
  }
}

/** Throws all that an event throws, though one of it may end the thrower, then waits for what has to be waited for. */
function throwAll(game: Game, act: Act, triggers: ThrowTrigger[]): void {
  const all = triggers.map((trigger) => prepared(game, act, trigger))
  for (const one of all) one()
  if (findAct(game, act.id)) throwDone(game, act)
}

/** Goes on from a throw event when its jobs are done and all is compensated. */
export function throwDone(game: Game, act: Act): void {
  if (!act.undo && !game.state.waits.some((wait) => wait.act === act.id)) complete(game, act, act.given ?? {})
}

/** What is thrown, evaluated before anything happens. */
function prepared(game: Game, act: Act, trigger: ThrowTrigger): () => void {
  const scope = scopeOf(game, act.scope)
  const site = siteOfAct(game, act)
  const isThere = () => findAct(game, act.id) !== undefined
  switch (trigger.type) {
    case 'message': {
      if (trigger.job) return () => isThere() && addWait(game, { element: act.node, scope, act }, { kind: 'job' })
      const name = textOf(game, site, trigger.name, 'message-name-not-text')
      return () => publish(game, act, 'message', name)
    }
    case 'signal': {
      const name = textOf(game, site, trigger.name, 'signal-name-not-text')
      return () => {
        publish(game, act, 'signal', name)
        signalAll(game, name, act.vars)
      }
    }
    case 'escalation':
      return () => isThere() && escalate(game, act, scope, trigger.code)
    case 'compensation':
      return () => isThere() && compensate(game, act, trigger.activity)
    default:
      return () => {}
  }
}

function escalate(game: Game, act: Act, scope: Scope, code: string): void {
  if (!throwFrom(game, { type: 'escalation', code, brought: {} }, scope)) publish(game, act, 'escalation', code)
}

function compensate(game: Game, act: Act, activity: string | undefined): void {
  beginUndo(game, act, activity)
  if (act.undo!.notes.length === 0) delete act.undo
}

function publish(game: Game, act: Act, type: 'message' | 'signal' | 'escalation', name: string): void {
  game.published.push({ type, element: act.node, name })
}

/** An error is thrown: caught around, or the end of the case. */
export function fail(game: Game, scope: Scope, code: string, brought: Act['vars'], failed?: Act): void {
  if (throwFrom(game, { type: 'error', code, brought }, scope, failed)) return
  endCase(game, { status: 'failed', code })
}

/** A case ends from outside or in an error, once the listeners of the tasks that are cancelled by it are told; a second time it does not wait. */
export function endCase(game: Game, ending: NonNullable<Game['state']['ending']>): void {
  const { state } = game
  const [root] = state.scopes
  if (root) empty(game, root)
  state.waits = state.waits.filter((wait) => wait.told !== undefined)
  const before = state.ending
  state.ending ??= ending
  if (before || state.told.length === 0) Object.assign(state, state.ending)
}

function cancelTransaction(game: Game, scope: Scope): void {
  let inside: Scope | undefined = scope
  let owner = findAct(game, scope.owner)
  while (owner && nodeOf(game, owner.node).type !== 'transaction') {
    inside = scopeOf(game, owner.scope)
    owner = findAct(game, inside.owner)
  }
  if (!owner || !inside) throw new Error('a cancel event outside a transaction')
  empty(game, inside)
  owner.cancelling = true
  undoIn(owner, inside)
}

/** A cancelled transaction has been undone. */
export function leaveCancelled(game: Game, act: Act): void {
  const scope = scopeOf(game, act.scope)
  const event = game.graph.boundaries.get(act.node)?.find((one) => one.trigger.type === 'cancel')
  if (!event && act.item) {
    endItem(game, act)
    return
  }
  drop(game, wholeOf(game, act))
  if (event) leaveEvent(game, scope, event)
}
