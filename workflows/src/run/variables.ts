import { type ExpressionResult, evaluateExpression, isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import type { Expression, Mapping, Process, Variables } from '../process.ts'
import type { Live, Site } from './model.ts'

/** Several values, or the first failure on the way to them. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; code: string; params: JsonObject }

/** Subprocesses around an element, innermost first. */
export function scopesAround(process: Process, element: string): string[] {
  const scopes: string[] = []
  for (let id = process.nodes.get(element)?.parent; id !== undefined; id = process.nodes.get(id)?.parent)
    scopes.push(id)
  return scopes
}

/**
 * The variables that an element sees, nearest first: those of scopes that stand as states in the same machine (its own, if it is one), those
 * of its instance, then those of the instances around.
 */
function levelsAt(site: Site, element: string): Variables[] {
  const { process } = site.run
  const levels: Variables[] = []
  for (let at: Site | null = site, id: string | null = element; at; id = at.hostElement, at = at.outer) {
    if (id !== null && Object.keys(at.scopes).length > 0) {
      const around = Object.hasOwn(at.scopes, id) ? [id, ...scopesAround(process, id)] : scopesAround(process, id)
      for (const scope of around) if (Object.hasOwn(at.scopes, scope)) levels.push(at.scopes[scope]!)
    }
    levels.push(at.variables)
  }
  return levels
}

/**
 * Looks a name up as an element sees it: `settings` and `case` first, so that no variable can pose as them, then its own
 * locals, the variables of scopes from the inside out, and those of the case.
 */
export function lookupAt(site: Site, element: string, locals: Variables = {}) {
  const chain = [site.run.env.context, locals, ...levelsAt(site, element)]
  return (name: string): JsonValue | undefined => chain.find((names) => Object.hasOwn(names, name))?.[name]
}

/** All variables that an element sees, as one object, without what is given beside them. */
export function variablesAt(site: Site, element: string): Variables {
  return Object.assign({}, ...levelsAt(site, element).reverse())
}

/** All that an element sees, as one object. */
export function visibleAt(site: Site, element: string, locals: Variables = {}): Variables {
  return Object.assign(variablesAt(site, element), locals, site.run.env.context)
}

/** Variables of the scopes around an element, without those of the process; inner ones first to count. */
export function scopedAt(site: Site, element: string): Variables {
  return Object.assign({}, ...levelsAt(site, element).slice(0, -1).reverse())
}

/** Those of an activity's variables that its input mappings made local. */
export function localsOf(inputs: Mapping[], given: Variables): Variables {
  const names = inputs.map(({ target }) => target.split('.')[0]!).filter((name) => Object.hasOwn(given, name))
  return Object.fromEntries(names.map((name) => [name, given[name]!]))
}

/** Fixed text is itself; FEEL is evaluated where the element stands. */
export function evaluateAt(
  site: Site,
  element: string,
  expression: Expression,
  locals: Variables = {},
): ExpressionResult {
  if (!isFeel(expression)) return { ok: true, value: expression }
  return evaluateExpression(expression, lookupAt(site, element, locals), { now: site.run.env.now })
}

/** Evaluates mappings in order; each sees the results of those before it. */
export function applyMappings(site: Site, element: string, mappings: Mapping[], locals: Variables): Result<Variables> {
  const results: Variables = {}
  for (const { source, target } of mappings) {
    const seen = { ...locals, ...results }
    const result = evaluateAt(site, element, source, seen)
    if (!result.ok) return { ...result, params: { ...result.params, target } }
    setPath(results, target.split('.'), result.value, lookupAt(site, element, seen))
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
  site: Site,
  element: string,
  outputs: Mapping[],
  input: Variables,
  variables: Variables,
): Result<Variables> {
  if (outputs.length > 0) return applyMappings(site, element, outputs, { ...input, ...variables })
  const given = Object.entries(variables).filter(([name]) => !Object.hasOwn(input, name))
  return { ok: true, value: Object.fromEntries(given) }
}

/**
 * Merges variables around an element: where a name exists, nearest first, else into the process. Gives the site's own variables and scopes as
 * they are then; instances around it are changed themselves.
 */
export function mergedAround(site: Site, element: string, given: Variables): Pick<Site, 'variables' | 'scopes'> {
  const scopes = { ...site.scopes }
  const variables = { ...site.variables }
  const around = scopesAround(site.run.process, element).filter((id) => Object.hasOwn(scopes, id))
  const outwards: Variables = {}
  for (const [name, value] of Object.entries(given)) {
    const scope = around.find((id) => Object.hasOwn(scopes[id]!, name))
    if (scope) scopes[scope] = { ...scopes[scope], [name]: value }
    else if (!site.outer || Object.hasOwn(variables, name)) variables[name] = value
    else outwards[name] = value
  }
  if (site.outer && Object.keys(outwards).length > 0) mergeInto(site.outer, site.hostElement!, outwards)
  return { variables, scopes }
}

/** Merges variables around an element of a live instance. */
export function mergeInto(live: Live, element: string, given: Variables): void {
  live.run.walk.touched.add(live)
  Object.assign(live, mergedAround(live, element, given))
}
