import type { TaskListenerResult } from '../../case-state.ts'
import type { Variables } from '../../process.ts'
import type { ListenerEvent, Live } from '../model.ts'
import { mergeInto } from '../variables.ts'
import { begin, open } from './activate.ts'
import { beginScope } from './begin.ts'
import { leave } from './leave.ts'
import { hear, listens } from './listeners.ts'
import { go, taskListened } from './task-listeners.ts'

/** The job of a listener is done: the next one begins, or what the listeners were waited for. */
export function heard(
  live: Live,
  key: string,
  { event, index }: { event: ListenerEvent; index: number },
  variables: Variables,
  result: TaskListenerResult | undefined,
): void {
  if (event !== 'start' && event !== 'end') return void taskListened(live, key, { event, index }, result)
  const active = live.tokens!.active[key]!
  const isProcess = active.element === live.run.process.id
  active.listener = { event, next: index + 1 }
  if (event === 'end' || isProcess) mergeInto(live, active.element, variables)
  else hear(live, key, variables)
  if (isProcess) processHeard(live, key, event)
  else if (event === 'end') leave(live, key)
  else if (!listens(live, key, 'start')) begin(live, key)
}

/** Begins again with the first listener of the event whose job could not be made. */
export function listenAgain(live: Live, key: string): void {
  const { element, listener } = live.tokens!.active[key]!
  const { event } = listener!
  if (element === live.run.process.id) processHeard(live, key, event)
  else if (event === 'start') open(live, key)
  else if (event === 'end') leave(live, key)
  else go(live, key, event)
}

function processHeard(live: Live, key: string, event: ListenerEvent): void {
  if (listens(live, key, event)) return
  delete live.tokens!.active[key]
  if (event === 'start') beginScope(live)
}
