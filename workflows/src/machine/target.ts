import type { JsonObject } from '@statecraft/forms'
import { isObject } from './definition.ts'

/** Whether a target leads nowhere: `#id`, `#id.inner`, `.inner`, `sibling`, `sibling.inner`, as XState reads them. */
export function targetFault(root: JsonObject, path: string[], target: string): boolean {
  if (target.startsWith('#')) {
    const [id = '', ...keys] = target.slice(1).split('.')
    // An id may hold dots itself.
    const whole = stateById(root, target.slice(1), [])
    return whole === undefined && below(stateById(root, id, []), keys) === undefined
  }
  const from = target.startsWith('.') || path.length === 0 ? path : path.slice(0, -1)
  return below(below(root, from), target.replace(/^\./, '').split('.')) === undefined
}

function below(state: JsonObject | undefined, keys: string[]): JsonObject | undefined {
  return keys.reduce<JsonObject | undefined>((at, key) => {
    const states = at && isObject(at.states) ? at.states : {}
    const found = Object.hasOwn(states, key) ? states[key] : undefined
    return isObject(found) ? found : undefined
  }, state)
}

function stateById(root: JsonObject, id: string, path: string[]): JsonObject | undefined {
  const at = below(root, path)
  if (!at) return undefined
  if ((at.id ?? [root.id, ...path].join('.')) === id) return at
  for (const key of Object.keys(isObject(at.states) ? at.states : {})) {
    const found = stateById(root, id, [...path, key])
    if (found) return found
  }
  return undefined
}
