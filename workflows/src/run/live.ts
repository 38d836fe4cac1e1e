import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Live } from './model.ts'

/** How deep an instance stands below the process itself. */
export function depthOf(live: Live): number {
  let depth = 0
  for (let at = live.outer; at; at = at.outer) depth++
  return depth
}

/** The JSON that is kept of an instance's machine. */
export function snapshotOf(live: Live): JsonValue {
  const { value, scopes, incidents, tokens, each } = live
  const kept = each ? { each, incidents } : tokens ? { tokens, incidents } : { value, scopes, incidents }
  return kept as unknown as JsonObject
}
