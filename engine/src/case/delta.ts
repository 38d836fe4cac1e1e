import type { JsonObject, JsonValue } from '@statecraft/forms'

/** One change of a JSON value: at `path` (keys and places from the root) a value is set, or the key is gone. */
export type Change = { path: string[]; set: JsonValue } | { path: string[]; remove: true }

/** The changes that lead from one value to another: those of an object by key, those of a list by place while few of its places change. */
export function deltaOf(before: JsonValue, after: JsonValue, path: string[] = []): Change[] {
  const changes: Change[] = []
  compare(before, after, [...path], changes)
  return changes
}

function compare(before: JsonValue, after: JsonValue, path: string[], changes: Change[]): void {
  if (before === after) return
  if (isObject(before) && isObject(after)) compareObjects(before, after, path, changes)
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, changes)
  else changes.push({ path: [...path], set: after })
}

function compareObjects(before: JsonObject, after: JsonObject, path: string[], changes: Change[]): void {
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) changes.push({ path: [...path, key], remove: true })
  for (const key of Object.keys(after)) {
    const value = after[key] as JsonValue
    if (!Object.hasOwn(before, key)) changes.push({ path: [...path, key], set: value })
    else within(path, key, () => compare(before[key] as JsonValue, value, path, changes))
  }
}

function compareLists(before: JsonValue[], after: JsonValue[], path: string[], changes: Change[]): void {
  const first = changes.length
  const isShorter = after.length < before.length
  for (let at = 0; at < after.length && !isShorter; at += 1) {
    if (at >= before.length) changes.push({ path: [...path, String(at)], set: after[at]! })
    else if (before[at] !== after[at]) within(path, String(at), () => compare(before[at]!, after[at]!, path, changes))
  }
  // Where much of a list is another, the list itself says it in fewer words.
  if (!isShorter && (changes.length - first) * 2 <= after.length) return
  changes.splice(first)
  changes.push({ path: [...path], set: after })
}

function within(path: string[], key: string, work: () => void): void {
  path.push(key)
  work()
  path.pop()
}

/** Lays changes over a value, which is used up: what it costs depends on the changes alone. */
export function applyDelta(value: JsonValue, changes: Change[]): JsonValue {
  let root = value
  for (const change of changes) root = applyChange(root, change)
  return root
}

function applyChange(root: JsonValue, change: Change): JsonValue {
  const last = change.path.at(-1)
  if (last === undefined) return 'set' in change ? change.set : null
  const top = container(root)
  let at = top
  for (const key of change.path.slice(0, -1)) {
    const inner = container(valueAt(at, key))
    put(at, key, inner)
    at = inner
  }
  if ('set' in change) put(at, last, change.set)
  else if (!Array.isArray(at)) delete at[last]
  return top
}

const container = (value: JsonValue | undefined): JsonObject | JsonValue[] =>
  Array.isArray(value) || isObject(value ?? null) ? (value as JsonObject | JsonValue[]) : {}

const valueAt = (at: JsonObject | JsonValue[], key: string): JsonValue | undefined =>
  Object.hasOwn(at, key) ? (at as JsonObject)[key] : undefined

/** Defined rather than assigned where the key is `__proto__`, so that it stays a key. */
function put(at: JsonObject | JsonValue[], key: string, value: JsonValue): void {
  if (Array.isArray(at)) at[Number(key)] = value
  else if (key !== '__proto__') at[key] = value
  else Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true })
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
