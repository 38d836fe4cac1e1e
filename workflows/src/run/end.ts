import type { Effect } from '../case-state.ts'
import { isScope } from '../process.ts'
import { closeWait, note, waitsOfInstance } from './draft.ts'
import { runningOf } from './each/each.ts'
import type { Live } from './model.ts'
import { activeIn } from './states/active-in.ts'
import { tellCancelled } from './tokens/canceling.ts'
import { forget } from './tokens/stand.ts'
import { liveChildAt, liveOf } from './tree.ts'

/** Ends an instance from outside, with all that is under way in it. */
export function endInstance(live: Live): void {
  const { walk } = live.run
  if (live.gone) return
  live.gone = true
  walk.touched.add(live)
  if (live.each) for (const id of runningOf(live.each)) endInstance(liveOf(walk, id))
  else if (live.tokens) endAllTokens(live)
  else endStates(live)
}

function endStates(live: Live): void {
  const { walk, process } = live.run
  for (const id of waitsOfInstance(walk.draft, live.id)) closeWait(walk.draft, id, 'cancelled')
  for (const id of activeIn(live.value)) {
    const node = process.nodes.get(id)
    if (node) note(walk.draft, id, 'cancelled')
    if (isScope(node) || (node && 'loop' in node && node.loop)) {
      const child = liveChildAt(live, id)
      if (child) endInstance(child)
    }
  }
}

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
  tellCancelled(live, active)
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
  for (const [key, { phase }] of Object.entries(tokens.active))
    if (key !== except && phase !== 'canceling') endActivation(live, key)
  tokens.flows = {}
  tokens.resetting = {}
  tokens.asked = {}
  live.incidents = Object.fromEntries(
    Object.entries(live.incidents).filter(([key]) => key === except || tokens.active[key]?.phase === 'canceling'),
  )
  if (tokens.adHoc) tokens.adHoc = { left: [], closed: true }
}
