import { type FeelValue, feelTypeOf, type JsonValue } from '@statecraft/forms'
import { allow, conform } from './conform.ts'
import { type Evaluation, evaluateFeel, type LogicResult } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { asData, spend } from './feel.ts'
import { outputOfMatches } from './hit-policy.ts'
import { passes } from './match-cell.ts'
import type { DecisionTable, InputClause, Row } from './model.ts'
import { outputWithoutMatch } from './table-output.ts'

/** Evaluates a decision table: rows in force on its day whose cells all pass, then what its hit policy makes of them. */
export function evaluateTable(table: DecisionTable, evaluation: Evaluation): LogicResult {
  const values = table.inputs.map((input) => inputValue(input, evaluation))
  const day = dayOf(table, evaluation)
  const matching: Row[] = []
  for (const row of table.rows) {
    spend(evaluation.env, 1, table.id)
    if (!isInForce(row, day) || !matches(table, row, values, evaluation)) continue
    matching.push(row)
    if (table.hitPolicy === 'FIRST') break
  }
  if (table.hitPolicy === 'UNIQUE' && matching.length > 1) throw severalMatch(table, matching, values, evaluation)
  const { output, rows } =
    matching.length > 0
      ? outputOfMatches(table, matching, evaluation)
      : { output: outputWithoutMatch(table, evaluation), rows: [] }
  for (const row of rows) evaluation.hits.rows.push({ row, columns: table.annotations })
  return { output, noMatch: matching.length === 0 }
}

/** Whether a row holds on a legal day; `to` is its last day. */
export function isInForce(row: Row, day: string): boolean {
  return (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to)
}

function inputValue(input: InputClause, evaluation: Evaluation): FeelValue {
  const place = { element: input.id, name: input.label, place: 'input' } as const
  const value = conform(evaluateFeel(input.expression, input.id, evaluation), input.typeRef, evaluation, place)
  allow(value, input.values, evaluation, place)
  return value
}

function dayOf(table: DecisionTable, evaluation: Evaluation): string {
  if (table.validOn === undefined) return evaluation.today
  const value = evaluateFeel(table.validOn, table.id, evaluation)
  const day = feelTypeOf(value) === 'function' ? null : asData(value, table.id, evaluation.env)
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day)) return day.slice(0, 10)
  throw new DecisionFailure('valid-on-gives-no-date', { element: table.id, source: table.validOn, value: day })
}

function matches(table: DecisionTable, row: Row, values: FeelValue[], evaluation: Evaluation): boolean {
  return table.inputs.every((_input, column) => passes(row.tests[column]!, values[column], row.id, evaluation))
}

function severalMatch(table: DecisionTable, rows: Row[], values: FeelValue[], evaluation: Evaluation): DecisionFailure {
  const read = table.inputs.map(({ label, id }, at): [string, JsonValue] => [
    label,
    asData(values[at], id, evaluation.env),
  ])
  return new DecisionFailure('several-rows-match', {
    decision: evaluation.decision,
    rows: rows.map((row) => row.id),
    values: Object.fromEntries(read),
  })
}
