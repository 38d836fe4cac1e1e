import type { EventTable } from '../../../src/store/tables.ts'
import type { Ledger } from '../ledger.ts'
import type { World } from '../world.ts'

/** What a check looks at. */
export interface Checked {
  world: World
  ledger: Ledger
  /** The whole log, case by case. */
  events: EventTable[]
}
