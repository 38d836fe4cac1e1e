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
  /** Instances under way, with their place from 0. */
  running: Record<string, number>
}
