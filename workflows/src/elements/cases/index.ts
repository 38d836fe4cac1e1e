import { boundaryEvents } from './boundary-events.ts'
import { endEvents } from './end-events.ts'
import { gateways } from './gateways.ts'
import { intermediateEvents } from './intermediate-events.ts'
import { listeners } from './listeners.ts'
import { loops } from './loops.ts'
import { scopes } from './scopes.ts'
import { startEvents } from './start-events.ts'
import { tasks } from './tasks.ts'

/** The whole vocabulary, in the order of the docs. */
export const VOCABULARY = [
  tasks,
  scopes,
  loops,
  gateways,
  startEvents,
  intermediateEvents,
  boundaryEvents,
  endEvents,
  listeners,
]
