import type { JsonValue } from '@statecraft/forms'

/** Ids of all states that a state value names; those of elements among them are active. */
export function activeIn(value: JsonValue): Set<string> {
  if (typeof value === 'string') return new Set([value])
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return new Set()
  return new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...activeIn(inner)]))
}
