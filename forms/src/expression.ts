import { compileFeel } from './feel/compiled.ts'
import { type Budget, Fuel, fuelLimit, OutOfFuel } from './feel/fuel.ts'
import { NotData, toJson } from './feel/json.ts'
import type { FeelReads } from './feel/names.ts'
import type { FeelKind } from './feel/syntax.ts'
import type { FeelValue } from './feel/value.ts'
import type { Diagnostic } from './finding.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** What an expression may know beside its variables. */
export interface ExpressionEnv {
  /** Instant, ISO 8601. FEEL's `now()` and `today()` are this instant in Asia/Ho_Chi_Minh. */
  now: string
  /** Bounds many evaluations together; without it each has its own bound only. */
  budget?: Budget
}

/** What FEEL text reads, and what is wrong with it. Diagnostics have no element yet: the caller knows where the text stands. */
export interface ParsedExpression extends FeelReads {
  diagnostics: Diagnostic[]
}

/** A value as JSON, or why there is none: `expression-syntax` and the like, `expression-too-costly`, `expression-failed`. */
export type ExpressionResult<Value = JsonValue> =
  | { ok: true; value: Value }
  | { ok: false; code: string; params: JsonObject }

/** Whether a text of a workflow is FEEL: it begins with `=`, as in Camunda 8. */
export function isFeel(text: string): boolean {
  return text.trimStart().startsWith('=')
}

/** FEEL without its leading `=`. */
export function stripFeel(text: string): string {
  return isFeel(text) ? text.trimStart().slice(1).trim() : text
}

/**
 * Parses FEEL within bounds and tells what it reads. A name that does not exist is null to FEEL, so a checker compares `names`
 * with what there is.
 *
 * @example parseExpression('count(nominees[years > 2]) > limit').names // ['nominees', 'limit']
 */
export function parseExpression(source: string, kind: FeelKind = 'expression'): ParsedExpression {
  const { reads, diagnostics } = compileFeel(stripFeel(source), kind)
  return { ...reads, diagnostics }
}

/** An empty cell says nothing about its input: any value passes. */
function cellOf(source: string): string {
  return source.trim() === '' ? '-' : source
}

/** Parses the unary tests of a cell of a decision table. */
export function parseUnaryTests(source: string): ParsedExpression {
  const { reads, diagnostics } = compileFeel(cellOf(source), 'unary-tests')
  return { ...reads, diagnostics }
}

/**
 * Evaluates FEEL: JSON in, JSON out, bounded in time and size, reading no clock but `env.now`. Dates, times and durations come
 * out as ISO 8601 strings. `context` may be a function, for callers that look names up in several places.
 */
export function evaluateExpression(
  source: string,
  context: JsonObject | ((name: string) => JsonValue | undefined),
  env: ExpressionEnv,
): ExpressionResult {
  return run(stripFeel(source), 'expression', null, context, env)
}

/** Whether `value` passes the unary tests of a cell: `> 5`, `"a","b"`, `not(1)`, `-`. */
export function evaluateUnaryTests(
  source: string,
  value: JsonValue,
  context: JsonObject | ((name: string) => JsonValue | undefined),
  env: ExpressionEnv,
): ExpressionResult<boolean> {
  const result = run(cellOf(source), 'unary-tests', value, context, env)
  return result.ok ? { ok: true, value: result.value === true } : result
}

function run(
  source: string,
  kind: FeelKind,
  value: JsonValue,
  context: JsonObject | ((name: string) => JsonValue | undefined),
  env: ExpressionEnv,
): ExpressionResult {
  const lookup = typeof context === 'function' ? context : ownEntries(context)
  return runCompiled(source, kind, value, lookup, env, toJson)
}

/**
 * Evaluates FEEL without turning its value into JSON, for languages built on expressions: what one gives, the next reads as it is, a date
 * as a date and a function as a function. `tested` is the value that the unary tests of a cell are about.
 */
export function evaluateValue(
  source: string,
  lookup: (name: string) => FeelValue,
  env: ExpressionEnv,
  kind: FeelKind = 'expression',
  tested: FeelValue = null,
): ExpressionResult<FeelValue> {
  const text = kind === 'expression' ? stripFeel(source) : cellOf(source)
  return runCompiled(text, kind, tested, lookup, env, (value, fuel) => {
    fuel.spend(1)
    return value ?? null
  })
}

/** Calls a function that an expression gave, with arguments by the names of its parameters or by position. */
export function callFunction(
  called: FeelValue,
  args: FeelValue[] | Record<string, FeelValue>,
  env: ExpressionEnv,
): ExpressionResult<FeelValue> {
  const given = Array.isArray(args) ? args.map((value, at) => [`a${at}`, value] as const) : Object.entries(args)
  const values = new Map<string, FeelValue>(given.map(([, value], at) => [`a${at}`, value]))
  values.set('called', called)
  const list = given.map(([name], at) => (Array.isArray(args) ? `a${at}` : `${name}: a${at}`)).join(', ')
  return evaluateValue(`called(${list})`, (name) => values.get(name), env)
}

/** A value as JSON: dates and the like become ISO 8601 text; `expression-gives-no-data` for functions and ranges. */
export function dataOf(value: FeelValue, env: ExpressionEnv): ExpressionResult {
  return spending('', env, (fuel) => toJson(value, fuel))
}

function runCompiled<Value>(
  source: string,
  kind: FeelKind,
  value: FeelValue,
  lookup: (name: string) => FeelValue,
  env: ExpressionEnv,
  finish: (value: unknown, fuel: Fuel) => Value,
): ExpressionResult<Value> {
  const compiled = compileFeel(source, kind)
  const [refusal] = compiled.diagnostics
  if (refusal) return { ok: false, code: refusal.code, params: refusal.params }
  return spending(source, env, (fuel) => finish(compiled.run(lookup, value, { fuel, now: env.now }), fuel))
}

function spending<Value>(source: string, env: ExpressionEnv, work: (fuel: Fuel) => Value): ExpressionResult<Value> {
  const limit = Math.min(fuelLimit, env.budget?.left ?? fuelLimit)
  const fuel = new Fuel(limit)
  try {
    return { ok: true, value: work(fuel) }
  } catch (error) {
    if (error instanceof FeelAborted) throw error
    return failure(source, error)
  } finally {
    // Running at all costs something, so that very many small expressions end too.
    if (env.budget) env.budget.left -= limit - Math.max(0, fuel.left) + runCost
  }
}

/** Thrown by a function handed to expressions to end all that is being evaluated; passes through every expression around it. */
export class FeelAborted extends Error {}

const runCost = 10

function ownEntries(context: JsonObject): (name: string) => JsonValue | undefined {
  return (name) => (Object.hasOwn(context, name) ? context[name] : undefined)
}

function failure(source: string, error: unknown): { ok: false; code: string; params: JsonObject } {
  const params = { source: source.slice(0, 200) }
  if (error instanceof OutOfFuel)
    return { ok: false, code: 'expression-too-costly', params: { ...params, limit: fuelLimit } }
  if (error instanceof NotData) return { ok: false, code: 'expression-gives-no-data', params }
  return {
    ok: false,
    code: 'expression-failed',
    params: { ...params, reason: error instanceof Error ? error.message : '' },
  }
}
