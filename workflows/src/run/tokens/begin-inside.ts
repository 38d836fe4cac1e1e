import type { Variables } from '../../process.ts'
import type { Live, Planting } from '../model.ts'
import { spawn } from '../tree.ts'

/** Begins the inside of an activation as an instance of its own. */
export function beginInside(live: Live, key: string, variables: Variables, planting?: Planting): void {
  const active = live.tokens!.active[key]!
  const child = spawn(live, active.element, key, variables, planting)
  active.child = child.id
  live.run.walk.driver.begin(child)
}
