import type { Wait } from '../case-state.ts'
import type { Live, Site } from '../run/model.ts'

/** Where a wait stands, seen at the instant it began: what is computed there counts from then. */
export function siteSince(live: Live, { since }: Wait): Site {
  return { ...live, run: { ...live.run, env: { ...live.run.env, now: since } } }
}
