import type { JsonObject, JsonValue } from '@statecraft/forms'

/** One change of a JSON value: at `path` (its keys from the root) a value is set, or the key is gone. */
export type Change = { path: string[]; set: JsonValue } | { path: string[]; remove: true }

/** The changes that lead from one value to another. Arrays are replaced whole: they are short, and their moves say little. */
export function deltaOf(before: JsonValue, after: JsonValue, path: string[] = []): Change[] {
  if (!isObject(before) || !isObject(after)) {
    return sameJson(before, after) ? [] : [{ path, set: after }]
  }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const removed: Change[] = gone.map((key) => ({ path: [...path, key], remove: true }))
  const changed = Object.entries(after).flatMap(([key, value]) =>
    Object.hasOwn(before, key)
      ? deltaOf(before[key] as JsonValue, value, [...path, key])
      : [{ path: [...path, key], set: value }],
  )
  return [...removed, ...changed]
}

/** Lays changes over a value; the value itself stays as it was. */
export function applyDelta(value: JsonValue, changes: Change[]): JsonValue {
  return changes.reduce(applyChange, value)
}

function applyChange(value: JsonValue, change: Change): JsonValue {
  const [key, ...rest] = change.path
  if (key === undefined) return 'set' in change ? change.set : null
  const object: JsonObject = isObject(value) ? value : {}
  if (rest.length === 0 && 'remove' in change) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
  }
  const inner = Object.hasOwn(object, key) ? (object[key] as JsonValue) : {}
  // Built from entries, so that a key such as `__proto__` stays a key.
  return Object.fromEntries([
    ...Object.entries(object).filter(([name]) => name !== key),
    [key, applyChange(inner, { ...change, path: rest })],
  ])
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => sameJson(item, b[at]!))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key]!, b[key]!))
  )
}
