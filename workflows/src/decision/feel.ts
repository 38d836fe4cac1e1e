import {
  type ExpressionEnv,
  type ExpressionResult,
  evaluateExpression,
  evaluateUnaryTests,
  type JsonValue,
  parseExpression,
  parseUnaryTests,
} from '@statecraft/forms'
import type { FeelType, InputClause } from './model.ts'

export type Lookup = (name: string) => JsonValue | undefined

/** Names whose values are dates, times or durations: JSON has them as text, FEEL compares them as what they are. */
export type TemporalNames = ReadonlyMap<string, FeelType>

const CONSTRUCTORS: Partial<Record<FeelType, string>> = {
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  duration: 'duration',
}

export const isTemporal = (type: FeelType) => CONSTRUCTORS[type] !== undefined

/** Evaluates an expression of a DMN file; temporal names arrive as temporal values. */
export function evaluateText(
  source: string,
  lookup: Lookup,
  temporal: TemporalNames,
  env: ExpressionEnv,
): ExpressionResult {
  const [fault] = parseExpression(source).diagnostics
  if (fault) return { ok: false, code: fault.code, params: fault.params }
  return evaluateExpression(withTemporalNames(source, parseExpression(source).names, temporal), lookup, env)
}

/** Whether the value of a column passes a cell. A column of a temporal type compares by time, though its value came as text. */
export function passes(
  clause: InputClause,
  value: JsonValue,
  cell: string,
  lookup: Lookup,
  temporal: TemporalNames,
  env: ExpressionEnv,
): ExpressionResult<boolean> {
  if (cell === '-') return { ok: true, value: true }
  const { diagnostics, names } = parseUnaryTests(cell)
  const [fault] = diagnostics
  if (fault) return { ok: false, code: fault.code, params: fault.params }
  const construct = CONSTRUCTORS[clause.type]
  if (!construct) return evaluateUnaryTests(cell, value, lookup, env)
  const result = evaluateExpression(
    withTemporalNames(asMembership(`${construct}(${VALUE})`, cell), names, temporal),
    (name) => (name === VALUE ? value : lookup(name)),
    env,
  )
  return result.ok ? { ok: true, value: result.value === true } : result
}

/** Stands for the column's value in the text made below; FEEL's own `?` is no name there. */
const VALUE = 'giaTriCuaCot'

/** Unary tests as a boolean expression, so that what is tested can be a value that JSON does not have. */
function asMembership(value: string, cell: string): string {
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(cell.trim())
  return negated ? `not(${value} in (${negated[1]}))` : `${value} in (${cell})`
}

function withTemporalNames(source: string, reads: string[], temporal: TemporalNames): string {
  const names = reads.filter((name) => temporal.has(name))
  if (names.length === 0) return source
  const entries = names.map((name) => {
    const construct = CONSTRUCTORS[temporal.get(name)!]
    return `${name}: if ${name} instance of string then ${construct}(${name}) else ${name}`
  })
  return `{${entries.join(', ')}, ketQua: ${source}}.ketQua`
}
