import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Variables } from '../process.ts'
import type { Incident, Run } from './context.ts'
import type { Each } from './each/each.ts'
import type { Tokens } from './tokens/tokens.ts'

/** Where expressions are evaluated: an instance of a case, with the instances around it. */
export interface Site {
  variables: Variables
  /** Variables of subprocesses that stand as states inside the same machine, by their element. */
  scopes: Record<string, Variables>
  /** The instance around, and the element in it that this one runs for. */
  outer: Live | null
  hostElement: string | null
  run: Run
}

/** An instance while a step is under way. Read from the case's state when it is first needed, written back at the end. */
export interface Live extends Site {
  id: string
  element: string | null
  /** The activation in `outer`. */
  host: string | null
  incidents: Record<string, Incident>
  failed: { element: string; code: string } | null
  /** XState's value of a machine of states. */
  value: JsonValue
  /** The marking of a machine that moves tokens. */
  tokens: Tokens | null
  each: Each | null
  /** Incidents as they were when the step began. */
  before: Record<string, Incident>
  /** Gone: ended, or ended from outside. */
  gone: boolean
}

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
