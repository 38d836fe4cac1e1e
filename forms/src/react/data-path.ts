import type { JsonValue } from '../json.ts'
import { isObject, valueAt as valueAtSteps } from '../pointer.ts'

/** Names and row numbers from the root of a submission to one value. */
export type DataPath = (string | number)[]

/** The value at a path, undefined when nothing is there. */
export function valueAt(data: JsonValue | undefined, path: DataPath): JsonValue | undefined {
  return valueAtSteps(data, path.map(String))
}

/** A copy of the data with one value changed; all that did not change stays the same object. `undefined` takes the name away. */
export function withValueAt(data: JsonValue | undefined, path: DataPath, value: JsonValue | undefined): JsonValue {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  const next = rest.length === 0 ? value : withValueAt(valueAt(data, [step]), rest, value)
  if (typeof step === 'number' || Array.isArray(data)) {
    const rows = Array.isArray(data) ? [...data] : []
    rows[Number(step)] = next ?? null
    return rows
  }
  const { [step]: _, ...others } = isObject(data) ? data : {}
  if (next === undefined) return others
  return isObject(data) ? { ...data, [step]: next } : { [step]: next }
}

/** Whether a pattern of the form's logic, where `*` is any row, names this pointer. */
export function matchesPattern(pattern: string, pointer: string): boolean {
  const wanted = pattern.split('/')
  const given = pointer.split('/')
  return wanted.length === given.length && wanted.every((step, index) => step === '*' || step === given[index])
}
