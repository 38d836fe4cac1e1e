import type { FlowNode, Listener, Process, TaskEvent, Variables } from '../process.ts'
import { type Act, type Game, nextId, nodeOf } from './state.ts'

export type Ear = 'start' | 'end' | TaskEvent

/** Those of the listeners of an element that are asked about an event. */
export function listenersFor(at: FlowNode | Process, event: Ear): Listener<Ear>[] {
  const listeners: Listener<Ear>[] = [
    ...(at.listeners ?? []),
    ...('type' in at && at.type === 'userTask' ? (at.taskListeners ?? []) : []),
  ]
  return listeners.filter((one) => one.event === event)
}

/** A task that is cancelled: its listeners are told of it, beside whatever goes on. */
export function tellOf(game: Game, act: Act, seen: Variables): void {
  if (!act.task || act.stuck?.while === 'answering') return
  if (listenersFor(nodeOf(game, act.node), 'canceling').length === 0) return
  const told = { id: nextId(game), node: act.node, vars: seen, next: 0 }
  game.state.told.push(told)
  askTold(game, told)
}

/** Asks the next of the listeners of a cancelled task; when none is left that is over. */
export function askTold(game: Game, told: Game['state']['told'][number]): void {
  const { state } = game
  const listeners = listenersFor(nodeOf(game, told.node), 'canceling')
  if (told.next >= listeners.length) state.told = state.told.filter((one) => one !== told)
  else
    state.waits.push({
      id: nextId(game),
      element: told.node,
      kind: 'job',
      scope: 0,
      act: null,
      told: told.id,
      listener: 'canceling',
    })
}
