import { evaluate, siteOfAct } from './site.ts'
import { type Act, type Game, nextId, nodeOf, type OracleState, type OracleWait, Stuck, scopeOf } from './state.ts'
import { standStill, textOf } from './tokens.ts'
import { type Ear, listenersFor } from './told.ts'
import { addWait } from './waits.ts'

/** Asks the next listener of an activation about an event. False when none is left; where one cannot be asked the activation stands still. */
export function ask(game: Game, act: Act, event: Ear): boolean {
  if (act.remembered) return false
  const at = act.ear?.event === event ? act.ear.next : 0
  const listener = listenersFor(nodeOf(game, act.node), event)[at]
  if (!listener) return false
  act.ear = { event, next: 0 }
  const site = siteOfAct(game, act)
  try {
    const retries = Number(evaluate(game, site, listener.retries))
    if (!Number.isInteger(retries)) throw new Stuck('job-retries-invalid')
    textOf(game, site, listener.jobType, 'job-type-not-text')
  } catch (error) {
    standStill(act, error, 'hearing')
    return true
  }
  act.ear.next = at
  addWait(game, { element: act.node, scope: scopeOf(game, act.scope), act }, { kind: 'job', listener: event })
  return true
}

/** Whether listeners of an open task are at work, or stand still: it is not answered meanwhile. */
export function isHeld(state: OracleState, { kind, act }: OracleWait): boolean {
  if (kind !== 'task') return false
  const stuck = state.acts.find((one) => one.id === act)?.stuck
  return stuck?.while === 'hearing' || state.waits.some((one) => one.act === act && one.listener !== undefined)
}

/** Asks the listeners of the process itself. False when none is left. */
export function askProcess(game: Game, event: 'start' | 'end'): boolean {
  const { state, process } = game
  const at = state.ear?.event === event ? state.ear.next : 0
  if (!listenersFor(process, event)[at]) {
    delete state.ear
    return false
  }
  state.ear = { event, next: at }
  const wait = { element: process.id, kind: 'job' as const, scope: 0, act: null, listener: event }
  state.waits.push({ id: nextId(game), ...wait })
  return true
}
