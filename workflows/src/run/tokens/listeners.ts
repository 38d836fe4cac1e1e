import { isActivity, type Variables } from '../../process.ts'
import { listenerJob, listenersOf } from '../listener-job.ts'
import type { ListenerEvent, Live } from '../model.ts'
import { openAt } from './open-at.ts'
import { fail } from './stand.ts'

/**
 * Hands out the job of the next listener of an activation. False when none is left for the event: then it goes on. Where a job cannot be made the
 * activation stands still, and all of that event begin again with a retry.
 */
export function listens(live: Live, key: string, event: ListenerEvent): boolean {
  const { process } = live.run
  const active = live.tokens!.active[key]!
  const node = process.nodes.get(active.element)
  if (active.deaf || !(node ? node.listeners || active.task : process.listeners)) return false
  // The listeners of a looped activity are those of each of its instances.
  if (node && isActivity(node) && node.loop && !live.tokens!.single && active.phase !== 'canceling') return false
  const next = active.listener?.event === event ? active.listener.next : 0
  const listener = listenersOf(process, active.element, event)[next]
  if (!listener) return false
  const isOfTask = event !== 'start' && event !== 'end'
  const job = listenerJob(live, active.element, listener, next, active.locals, isOfTask ? active.task : undefined)
  active.listener = { event, next: job.ok ? next : 0 }
  if (job.ok) openAt(live, key, job.value)
  else fail(live, key, active.element, job, 'listening')
  return true
}

/** Start listeners give local variables. */
export function hear(live: Live, key: string, variables: Variables): void {
  const active = live.tokens!.active[key]!
  active.heard = { ...active.heard, ...variables }
  active.locals = { ...active.locals, ...variables }
}
