import type { Each } from '../model.ts'

/** A copy that may be changed; the items never are. */
export function copyOfEach(each: Each): Each {
  return { ...each, results: each.results?.slice() ?? null, running: each.running?.slice() ?? [] }
}

/** Instances under way. */
export function runningOf({ running }: Each): string[] {
  return running.filter((id) => id !== null)
}
