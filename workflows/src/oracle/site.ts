import { evaluateExpression, isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import type { Expression, Mapping, Variables } from '../process.ts'
import { type Act, actOf, findAct, type Game, type Scope, Stuck, scopeOf } from './state.ts'

/** Variables that can be seen from a place, nearest first. The last are those of the process. */
export type Site = Variables[]

/** What is seen in a scope. */
export function siteInScope(game: Game, scope: Scope): Site {
  if (scope.owner === null) return [game.state.variables]
  return siteOfAct(game, actOf(game, scope.owner))
}

/** What an activity under way sees: its own, those of the instance of a loop, those around. */
export function siteOfAct(game: Game, act: Act): Site {
  return [act.vars, ...siteAround(game, act)]
}

/** Where an activity's results go: all but its own variables. */
export function siteAround(game: Game, act: Act): Site {
  const around = siteInScope(game, scopeOf(game, act.scope))
  return act.item ? [act.item.vars, ...around] : around
}

/** Fixed text is itself; FEEL is evaluated. Throws {@link Stuck}. */
export function evaluate(game: Game, site: Site, expression: Expression): JsonValue {
  if (!isFeel(expression)) return expression
  const result = evaluateExpression(expression, (name) => readIn(site, name), {
    now: new Date(game.state.now).toISOString(),
  })
  if (!result.ok) throw new Stuck(result.code, result.params)
  return result.value
}

export function readIn(site: Site, name: string): JsonValue | undefined {
  return site.find((variables) => Object.hasOwn(variables, name))?.[name]
}

/** A condition must be true or false. */
export function isTrue(game: Game, site: Site, condition: Expression): boolean {
  const value = evaluate(game, site, condition)
  if (typeof value !== 'boolean') throw new Stuck('condition-not-boolean', { expression: condition, value })
  return value
}

/** Mappings in their order, each seeing those before it. */
export function mapped(game: Game, site: Site, mappings: Mapping[]): Variables {
  const results: Variables = {}
  for (const { source, target } of mappings) {
    const seen = [results, ...site]
    const value = evaluate(game, seen, source)
    const [name, ...path] = target.split('.') as [string, ...string[]]
    results[name] = put(readIn(seen, name), path, value)
  }
  return results
}

function put(base: JsonValue | undefined, [name, ...rest]: string[], value: JsonValue): JsonValue {
  if (name === undefined) return value
  const object: JsonObject = base && typeof base === 'object' && !Array.isArray(base) ? base : {}
  return { ...object, [name]: put(object[name], rest, value) }
}

/** Each name goes to the nearest place where it exists, else to the process. */
export function merge(site: Site, given: Variables): void {
  for (const [name, value] of Object.entries(given)) {
    const home = site.find((variables) => Object.hasOwn(variables, name)) ?? site.at(-1)!
    home[name] = structuredClone(value)
  }
}

/** The activity around which an activation's boundary events stand: its loop, or itself. */
export function wholeOf(game: Game, act: Act): Act {
  return act.item ? (findAct(game, act.by) ?? act) : act
}
