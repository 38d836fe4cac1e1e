import type { JsonValue } from '@statecraft/forms'

/** How far a loop is. JSON only. */
export interface Each {
  /** Rounds or items altogether; null for a standard loop, which asks its condition. */
  total: number | null
  items: JsonValue[] | null
  /** Those that have begun. */
  begun: number
  completed: number
  terminated: number
  /** What each item gave, by its place. */
  results: JsonValue[] | null
  /** The instance under way at each place, from 0; a standard loop has one place. */
  running: (string | null)[]
}

/** A copy that may be changed; the items never are. */
export function copyOfEach(each: Each): Each {
  return { ...each, results: each.results?.slice() ?? null, running: each.running?.slice() ?? [] }
}

/** Instances under way. */
export function runningOf({ running }: Each): string[] {
  return running.filter((id) => id !== null)
}
