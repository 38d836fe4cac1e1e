import type { Variables } from '../../process.ts'
import type { Live } from '../model.ts'
import { beginInside } from './begin-inside.ts'
import { listens } from './listeners.ts'

/** Begins the inside of an event subprocess with what its event brought, once its start listeners are done. */
export function beginAnswer(live: Live, key: string, given: Variables): void {
  const active = live.tokens!.active[key]!
  if (live.run.process.nodes.get(active.element)!.listeners) {
    active.brought = given
    active.locals = given
    if (listens(live, key, 'start')) return
  }
  beginInside(live, key, given)
}
