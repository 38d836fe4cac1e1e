import type { Expression, Variables } from '../process.ts'
import { MAX_CONDITIONS_PER_STEP } from './bounds.ts'
import type { Site } from './model.ts'
import { evaluateAt, type Result } from './variables.ts'

/** Whether a condition holds where an element stands; one that is absent does. `seen` may be read beside the variables. */
export function holds(
  site: Site,
  element: string,
  condition: Expression | undefined,
  seen: Variables = {},
): Result<boolean> {
  if (condition === undefined) return { ok: true, value: true }
  const result = evaluateAt(site, element, condition, seen)
  if (!result.ok) return result
  if (typeof result.value === 'boolean') return { ok: true, value: result.value }
  return { ok: false, code: 'condition-not-boolean', params: { expression: condition, value: result.value } }
}

/** As {@link holds}, for conditions that decide whether one goes round: a step asks so many and no more. */
export function holdsAgain(
  site: Site,
  element: string,
  condition: Expression | undefined,
  seen: Variables = {},
): Result<boolean> {
  if (++site.run.meter.conditions > MAX_CONDITIONS_PER_STEP)
    return { ok: false, code: 'endless-loop', params: { limit: MAX_CONDITIONS_PER_STEP } }
  return holds(site, element, condition, seen)
}
