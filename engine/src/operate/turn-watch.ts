import { type Observe, observeEnds } from './observe.ts'

/** Sees whether the worker goes on: by its turns, and by what it does within a long one. */
export interface TurnWatch {
  observe: Observe
  /** `silent` when nothing was done for too long, `failing` when the last turns all failed, null when it goes on. */
  trouble(): 'silent' | 'failing' | null
}

/** A worker turns every second; a single job may well take a minute. */
const silentAfterMs = 120_000
const failingAfterTurns = 3

export function watchTurns(now: () => number = performance.now.bind(performance)): TurnWatch {
  let seen = now()
  let failed = 0
  return {
    observe: observeEnds((happening, _ms, error) => {
      if (happening.kind === 'turn') failed = error === undefined ? 0 : failed + 1
      if (happening.kind !== 'transaction' && happening.kind !== 'step') seen = now()
    }),
    trouble() {
      if (failed >= failingAfterTurns) return 'failing'
      return now() - seen > silentAfterMs ? 'silent' : null
    },
  }
}
