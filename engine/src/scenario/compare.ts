import type { JsonObject, JsonValue } from '@statecraft/forms'

/** Whether `actual` holds all that `expected` says: objects as subsets, lists item by item, everything else equal. */
export function holds(expected: JsonValue, actual: JsonValue | undefined): boolean {
  return differences(expected, actual).length === 0
}

/** One place where a value is not what was expected. */
export interface Difference {
  path: string
  expected: JsonValue
  /** null where there is nothing. */
  actual: JsonValue
}

/** Where `actual` does not hold what `expected` says, deepest places only. */
export function differences(expected: JsonValue, actual: JsonValue | undefined, path = ''): Difference[] {
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}/${key}`))
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, at) => differences(value, actual[at], `${path}/${at}`))
  }
  return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ path, expected, actual: actual ?? null }]
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
