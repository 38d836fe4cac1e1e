import type { Citation, ExpressionEnv, JsonObject, JsonValue } from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'
import { evaluateText, type Lookup } from './feel.ts'
import type { FeelType } from './model.ts'
import type { ReadRecord } from './read-record.ts'

/** What evaluating one piece of logic is given. */
export interface Evaluation {
  env: ExpressionEnv
  lookup: Lookup
  temporal: Map<string, FeelType>
  record: ReadRecord
  /** The legal day of `now`, ISO, in Asia/Ho_Chi_Minh. */
  today: string
  decision: string
}

/** What one piece of logic gives. */
export interface LogicResult {
  output: JsonValue
  matched: string[]
  noMatch: boolean
  citations: Citation[]
  unverified: string[]
}

/** The value of one FEEL text of a decision, what it read kept. */
export function evaluateFeel(source: string, element: string, evaluation: Evaluation): JsonValue {
  evaluation.record.reads(source)
  return valueOrFail(evaluateText(source, evaluation.lookup, evaluation.temporal, evaluation.env), element)
}

/** The value of a FEEL result, or the failure of the element whose text it was. */
export function valueOrFail<Value>(
  result: { ok: true; value: Value } | { ok: false; code: string; params: JsonObject },
  element: string,
): Value {
  if (result.ok) return result.value
  throw new DecisionFailure(result.code, { ...result.params, element })
}
