import type { EndEvent, ThrowEvent, ThrowTrigger, Transaction } from '../process.ts'
import { throwFrom } from './catching.ts'
import { beginUndo, undoIn } from './compensation.ts'
import { complete } from './completing.ts'
import { signalAll } from './firing.ts'
import { mapped, siteOfAct } from './site.ts'
import { type Act, findAct, type Game, nodeOf, type Scope, scopeOf } from './state.ts'
import { begin, drop, empty, leave, textOf } from './tokens.ts'
import { addWait } from './waits.ts'

type Throwing = ThrowEvent | EndEvent

/** A token enters a throw or end event. */
export function enterThrow(game: Game, scope: Scope, act: Act): void {
  const node = nodeOf(game, act.node) as Throwing
  act.vars = mapped(game, siteOfAct(game, act), node.inputs)
  const { trigger } = node
  switch (trigger.type) {
    case 'terminate':
      empty(game, scope)
      return
    case 'error':
      drop(game, act)
      fail(game, scope, trigger.code, act.vars)
      return
    case 'cancel':
      cancelTransaction(game, scope)
      return
    case 'link':
      drop(game, act)
      goOnAtLink(game, scope, trigger.name)
      return
    default:
      act.next = 0
      throwNext(game, act)
  }
}

/** Throws what an event has still to throw, until one has to be waited for. */
export function throwNext(game: Game, act: Act): void {
  const node = nodeOf(game, act.node) as Throwing
  const triggers = node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger as ThrowTrigger]
  while (act.next! < triggers.length) {
    const trigger = triggers[act.next!++]!
    const waits = throwOne(game, act, trigger)
    // What was thrown may have ended the thrower.
    if (waits || !findAct(game, act.id)) return
  }
  complete(game, act, {})
}

/** True when the thrower has to wait. */
function throwOne(game: Game, act: Act, trigger: ThrowTrigger): boolean {
  const scope = scopeOf(game, act.scope)
  const place = { element: act.node, scope, act }
  switch (trigger.type) {
    case 'message':
      if (trigger.job) addWait(game, place, { kind: 'job' })
      else publish(game, act, 'message', textOf(game, siteOfAct(game, act), trigger.name, 'message-name-not-text'))
      return trigger.job !== undefined
    case 'signal': {
      const name = textOf(game, siteOfAct(game, act), trigger.name, 'signal-name-not-text')
      publish(game, act, 'signal', name)
      signalAll(game, name, act.vars)
      return false
    }
    case 'escalation':
      if (!throwFrom(game, { type: 'escalation', code: trigger.code, brought: act.vars }, scope))
        publish(game, act, 'escalation', trigger.code)
      return false
    case 'compensation':
      beginUndo(game, act, trigger.activity)
      return true
    default:
      return false
  }
}

function publish(game: Game, act: Act, type: 'message' | 'signal' | 'escalation', name: string): void {
  game.published.push({ type, element: act.node, name })
}

/** An error is thrown: caught around, or the end of the case. */
export function fail(game: Game, scope: Scope, code: string, brought: Act['vars'], failed?: Act): void {
  if (throwFrom(game, { type: 'error', code, brought }, scope, failed)) return
  Object.assign(game.state, { status: 'failed', code })
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
  const whole = act.item ? findAct(game, act.by)! : act
  const events = game.graph.boundaries.get((nodeOf(game, act.node) as Transaction).id) ?? []
  const event = events.find((one) => one.trigger.type === 'cancel')
  drop(game, whole)
  if (event) leave(game, scope, event)
}

function goOnAtLink(game: Game, scope: Scope, name: string): void {
  for (const node of game.process.nodes.values()) {
    const caught = node.type === 'intermediateCatchEvent' && node.trigger.type === 'link' && node.trigger.name === name
    if (caught && (node.parent ?? null) === scope.element) {
      leave(game, scope, node)
      return
    }
  }
}

/** Begins a throw or end event. */
export function beginThrow(game: Game, scope: Scope, node: Throwing): Act {
  return begin(game, scope, node.id)
}
