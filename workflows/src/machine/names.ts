import type { JsonObject, JsonValue } from '@statecraft/forms'
import { isObject, listOf } from './definition.ts'

/** What a machine in JSON gives its names: guards, actions, delays and actors, as XState's `setup` does. */
export interface Names {
  guards: JsonObject
  actions: JsonObject
  delays: JsonObject
  actors: JsonObject
}

const NONE: Names = { guards: {}, actions: {}, delays: {}, actors: {} }

/** The names of a machine, over those of the machine it stands in. */
export function namesOf(config: JsonObject, outer: Names = NONE): Names {
  const setup = isObject(config.setup) ? config.setup : {}
  const part = (key: keyof Names) => ({ ...outer[key], ...(isObject(setup[key]) ? (setup[key] as JsonObject) : {}) })
  return { guards: part('guards'), actions: part('actions'), delays: part('delays'), actors: part('actors') }
}

/** What a name stands for; undefined when it stands for nothing. */
export function named(names: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}

/** The actions of a list with those that are named put in their place. A name is followed as long as it leads to another. */
export function expanded(names: Names, actions: JsonValue | undefined, depth = 0): JsonObject[] {
  return listOf(actions).flatMap((action) => {
    const name = typeof action === 'string' ? action : isObject(action) ? String(action.type) : ''
    const known = depth < 20 ? named(names.actions, name) : undefined
    if (known !== undefined) return expanded(names, known, depth + 1)
    return isObject(action) ? [action] : [{ type: name }]
  })
}

/** A machine that stands in `setup.actors` itself, or the id of another file's. */
export function childOf(names: Names, src: string): { config: JsonObject } | { file: string } | undefined {
  const found = named(names.actors, src)
  if (!isObject(found)) return undefined
  if (typeof found.machine === 'string') return { file: found.machine }
  return isObject(found.states) ? { config: found } : undefined
}
