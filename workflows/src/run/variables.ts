import { type ExpressionResult, evaluateExpression, isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import type { Expression, Mapping, Process, Variables } from '../process.ts'
import type { MachineContext } from './context.ts'

/** Several values, or the first failure on the way to them. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; code: string; params: JsonObject }

/** Subprocesses around an element, innermost first. */
export function scopesAround(process: Process, element: string): string[] {
  const scopes: string[] = []
  for (let id = process.nodes.get(element)?.parent; id !== undefined; id = process.nodes.get(id)?.parent)
    scopes.push(id)
  return scopes
}

/** Scopes whose variables an element reads: its own, if it is a subprocess, and those around it. */
function scopesRead(process: Process, element: string): string[] {
  const around = scopesAround(process, element)
  return process.nodes.get(element)?.type === 'subProcess' ? [element, ...around] : around
}

/**
 * Looks a name up as an element sees it: `settings` and `case` first, so that no variable can pose as them, then its own
 * locals, the variables of subprocesses from the inside out, and those of the case.
 */
export function lookupAt(context: MachineContext, element: string, locals: Variables = {}) {
  const { env, process } = context.run
  const scopes = scopesRead(process, element).map((scope) => context.scopes[scope] ?? {})
  const chain = [env.context, locals, ...scopes, context.variables]
  return (name: string): JsonValue | undefined => chain.find((names) => Object.hasOwn(names, name))?.[name]
}

/** All that an element sees, as one object. */
export function visibleAt(context: MachineContext, element: string, locals: Variables = {}): Variables {
  const { env, process } = context.run
  const scopes = scopesRead(process, element).map((scope) => context.scopes[scope] ?? {})
  return Object.assign({}, context.variables, ...scopes.reverse(), locals, env.context)
}

/** Variables of the subprocesses around an element, inner ones first to count. */
export function scopedAt(context: MachineContext, element: string): Variables {
  const scopes = scopesAround(context.run.process, element).map((scope) => context.scopes[scope] ?? {})
  return Object.assign({}, ...scopes.reverse())
}

/** Those of an activity's variables that its input mappings made local. */
export function localsOf(inputs: Mapping[], given: Variables): Variables {
  const names = inputs.map(({ target }) => target.split('.')[0]!).filter((name) => Object.hasOwn(given, name))
  return Object.fromEntries(names.map((name) => [name, given[name]!]))
}

/** Fixed text is itself; FEEL is evaluated where the element stands. */
export function evaluateAt(
  context: MachineContext,
  element: string,
  expression: Expression,
  locals: Variables = {},
): ExpressionResult {
  if (!isFeel(expression)) return { ok: true, value: expression }
  return evaluateExpression(expression, lookupAt(context, element, locals), { now: context.run.env.now })
}

/** Evaluates mappings in order; each sees the results of those before it. */
export function applyMappings(
  context: MachineContext,
  element: string,
  mappings: Mapping[],
  locals: Variables,
): Result<Variables> {
  const results: Variables = {}
  for (const { source, target } of mappings) {
    const seen = { ...locals, ...results }
    const result = evaluateAt(context, element, source, seen)
    if (!result.ok) return { ...result, params: { ...result.params, target } }
    setPath(results, target.split('.'), result.value, lookupAt(context, element, seen))
  }
  return { ok: true, value: results }
}

/** `a.b` puts `b` into the context `a`, keeping what else is in it. */
function setPath(results: Variables, path: string[], value: JsonValue, seen: (name: string) => JsonValue | undefined) {
  const [name, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) results[name] = value
  else results[name] = withPath(seen(name), rest, value)
}

function withPath(base: JsonValue | undefined, path: string[], value: JsonValue): JsonObject {
  const [name, ...rest] = path as [string, ...string[]]
  const object = base !== null && typeof base === 'object' && !Array.isArray(base) ? base : {}
  return { ...object, [name]: rest.length === 0 ? value : withPath(object[name], rest, value) }
}

/**
 * What an activity gives to the variables around it, as in Camunda 8: the results of its output mappings; without any, all it was
 * answered with, except names that its input mappings made local.
 */
export function outputOf(
  context: MachineContext,
  element: string,
  outputs: Mapping[],
  input: Variables,
  variables: Variables,
): Result<Variables> {
  if (outputs.length > 0) return applyMappings(context, element, outputs, { ...input, ...variables })
  const given = Object.entries(variables).filter(([name]) => !Object.hasOwn(input, name))
  return { ok: true, value: Object.fromEntries(given) }
}

/** Merges variables into the scopes around an element: where a name exists, nearest first, else into the case. */
export function mergeAround(context: MachineContext, element: string, given: Variables): MachineContext {
  const scopes = { ...context.scopes }
  const variables = { ...context.variables }
  const around = scopesAround(context.run.process, element)
  for (const [name, value] of Object.entries(given)) {
    const scope = around.find((id) => Object.hasOwn(scopes[id] ?? {}, name))
    if (scope) scopes[scope] = { ...scopes[scope], [name]: value }
    else variables[name] = value
  }
  return { ...context, scopes, variables }
}
