import { dataOf, type ExpressionEnv, type FeelValue, type JsonValue } from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'

/** What a name stands for; undefined where it stands for nothing. */
export type Lookup = (name: string) => FeelValue

/** All the work that one decision may take together, in units of the fuel of FEEL; about a second at the worst. */
export const DECISION_BUDGET = 1_000_000

/** Pays for work done outside of FEEL, so that every loop ends. */
export function spend(env: ExpressionEnv, units: number, element: string): void {
  if (!env.budget) return
  env.budget.left -= units
  if (env.budget.left < 0)
    throw new DecisionFailure('expression-too-costly', { element, source: '', limit: DECISION_BUDGET })
}

/** A value as JSON, or the failure of the element that gave it. */
export function asData(value: FeelValue, element: string, env: ExpressionEnv): JsonValue {
  const result = dataOf(value, env)
  if (result.ok) return result.value
  throw new DecisionFailure(result.code, { ...result.params, element })
}

/** A value for the words of a refusal, shortened. */
export function asText(value: FeelValue): JsonValue {
  const result = dataOf(value, { now: '' })
  if (!result.ok) return '…'
  const text = JSON.stringify(result.value) ?? ''
  return text.length <= 200 ? result.value : `${text.slice(0, 200)}…`
}
