import type { JsonObject, JsonValue } from '@statecraft/forms'
import { aggregate } from './aggregate.ts'
import { type Evaluation, evaluateFeel, type LogicResult, valueOrFail } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { passes } from './feel.ts'
import type { DecisionTable, Row } from './model.ts'

/** Evaluates a decision table: rows in force on its day whose cells all pass, then what its hit policy makes of them. */
export function evaluateTable(table: DecisionTable, evaluation: Evaluation): LogicResult {
  const values = table.inputs.map((input) => evaluateFeel(input.expression, input.id, evaluation))
  const day = dayOf(table, evaluation)
  const matching: Row[] = []
  for (const row of table.rows) {
    if (!isInForce(row, day) || !matches(table, row, values, evaluation)) continue
    matching.push(row)
    if (table.hitPolicy === 'FIRST') break
  }
  if (table.hitPolicy === 'UNIQUE' && matching.length > 1)
    throw new DecisionFailure('several-rows-match', {
      decision: evaluation.decision,
      rows: matching.map((row) => row.id),
      values: Object.fromEntries(table.inputs.map((input, at) => [input.label, values[at]!])),
    })
  return {
    output: matching.length > 0 ? outputOf(table, matching, evaluation) : outputWithoutMatch(table, evaluation),
    matched: matching.map((row) => row.id),
    noMatch: matching.length === 0,
    citations: [...new Set(matching.flatMap((row) => row.cites))],
    unverified: matching.filter((row) => !row.verified).map((row) => row.id),
  }
}

/** Whether a row holds on a legal day; `to` is its last day. */
export function isInForce(row: Row, day: string): boolean {
  return (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to)
}

function dayOf(table: DecisionTable, evaluation: Evaluation): string {
  if (table.validOn === undefined) return evaluation.today
  const day = evaluateFeel(table.validOn, table.id, evaluation)
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day)) return day.slice(0, 10)
  throw new DecisionFailure('valid-on-gives-no-date', { element: table.id, source: table.validOn, value: day })
}

function matches(table: DecisionTable, row: Row, values: JsonValue[], evaluation: Evaluation): boolean {
  return table.inputs.every((input, column) => {
    const cell = row.tests[column]!
    evaluation.record.reads(cell, 'unary-tests')
    const { lookup, temporal, env } = evaluation
    return valueOrFail(passes(input, values[column]!, cell, lookup, temporal, env), row.id)
  })
}

function outputOf(table: DecisionTable, rows: Row[], evaluation: Evaluation): JsonValue {
  const outputs = rows.map((row) =>
    shape(
      table,
      row.entries.map((entry) => entryValue(entry, row.id, evaluation)),
    ),
  )
  if (table.hitPolicy !== 'COLLECT') return outputs[0]!
  return table.aggregation ? aggregate(table.aggregation, outputs, table.id) : outputs
}

function outputWithoutMatch(table: DecisionTable, evaluation: Evaluation): JsonValue {
  if (table.outputs.some((output) => output.defaultEntry !== undefined))
    return shape(
      table,
      table.outputs.map((output) => entryValue(output.defaultEntry ?? '', output.id, evaluation)),
    )
  if (table.hitPolicy !== 'COLLECT') return null
  return table.aggregation ? aggregate(table.aggregation, [], table.id) : []
}

/** One output is its value; several are an object by their names. */
function shape(table: DecisionTable, values: JsonValue[]): JsonValue {
  if (values.length === 1) return values[0]!
  return Object.fromEntries(table.outputs.map((output, at) => [output.name, values[at]!])) as JsonObject
}

/** An empty entry is null. */
function entryValue(entry: string, element: string, evaluation: Evaluation): JsonValue {
  return entry === '' || entry === '-' ? null : evaluateFeel(entry, element, evaluation)
}
