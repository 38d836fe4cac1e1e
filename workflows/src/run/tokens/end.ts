import type { Effect } from '../../case-state.ts'
import { closeWait, note } from '../draft.ts'
import type { Live } from '../live.ts'
import { endInstance, liveOf } from '../tree.ts'
import { forget } from './stand.ts'

/** Closes the waits of an activation: its own and those of its boundary events. */
export function closeWaitsAt(live: Live, key: string, why: (Effect & { type: 'close' })['why']): void {
  for (const id of waitsAt(live, key)) closeWait(live.run.walk.draft, id, why)
  delete live.tokens!.active[key]!.waits
}

/** The open waits of an activation, oldest first. */
export function waitsAt(live: Live, key: string): string[] {
  const { waits } = live.run.walk.draft
  return (live.tokens!.active[key]?.waits ?? []).filter((id) => Object.hasOwn(waits, id))
}

/** Ends an activation from outside, with all that runs in it. */
export function endActivation(live: Live, key: string, why: (Effect & { type: 'close' })['why'] = 'cancelled'): void {
  const active = live.tokens!.active[key]
  if (!active) return
  const { walk } = live.run
  closeWaitsAt(live, key, why)
  if (active.child !== undefined) endInstance(liveOf(walk, active.child))
  delete live.tokens!.active[key]
  forget(live, key)
  walk.touched.add(live)
  // An event subprocess that never began has nothing to tell.
  if (active.phase !== 'listening') note(walk.draft, active.element, 'cancelled')
}

/** Ends all that is under way in a scope, but one activation if it is named. What can be compensated stays noted. */
export function endAllTokens(live: Live, except?: string): void {
  const tokens = live.tokens!
  for (const key of Object.keys(tokens.active)) if (key !== except) endActivation(live, key)
  tokens.flows = {}
  tokens.resetting = {}
  tokens.asked = {}
  live.incidents = Object.fromEntries(Object.entries(live.incidents).filter(([key]) => key === except))
  if (tokens.adHoc) tokens.adHoc = { left: [], closed: true }
}
