import { type ExpressionEnv, evaluateValue, type FeelValue, type JsonObject } from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'
import type { Lookup } from './feel.ts'
import type { DecisionModel, Row } from './model.ts'
import type { ReadRecord } from './read-record.ts'

/** What evaluating one piece of logic is given. */
export interface Evaluation {
  env: ExpressionEnv
  /** The model whose types the logic names. */
  model: DecisionModel
  lookup: Lookup
  record: ReadRecord
  /** The legal day of `now`, ISO, in Asia/Ho_Chi_Minh. */
  today: string
  decision: string
  hits: Hits
}

/** The rows that matched while a decision was evaluated, in tables of the functions it called too. */
export interface Hits {
  rows: { row: Row; columns: string[] }[]
  /** How many calls stand inside each other. */
  depth: number
}

/** What one piece of logic gives. */
export interface LogicResult {
  output: FeelValue
  /** True when its table had no row for the data. */
  noMatch: boolean
}

/** The same evaluation with names that stand before all others. */
export function withNames(evaluation: Evaluation, names: ReadonlyMap<string, FeelValue>): Evaluation {
  return {
    ...evaluation,
    lookup: (name) => (names.has(name) ? names.get(name) : evaluation.lookup(name)),
    record: evaluation.record.except(names),
  }
}

/** The value of one FEEL text of a decision, what it read kept. */
export function evaluateFeel(source: string, element: string, evaluation: Evaluation): FeelValue {
  evaluation.record.reads(source)
  return valueOrFail(evaluateValue(source, evaluation.lookup, evaluation.env), element)
}

/** The value of a FEEL result, or the failure of the element whose text it was. */
export function valueOrFail<Value>(
  result: { ok: true; value: Value } | { ok: false; code: string; params: JsonObject },
  element: string,
): Value {
  if (result.ok) return result.value
  throw new DecisionFailure(result.code, { ...result.params, element })
}
