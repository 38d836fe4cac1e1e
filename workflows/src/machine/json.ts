import type { JsonValue } from '@statecraft/forms'

/**
 * Where a value stops being plain JSON, as a JSON Pointer; undefined when it is. Keys without a value are left out when it is written, and so
 * do not count. A Date, a Map or NaN would come back as something else after a restart, so they are named here.
 */
export function notJson(value: unknown, path = ''): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (Array.isArray(value)) return firstOf(value.map((one, at) => () => notJson(one ?? null, `${path}/${at}`)))
  if (typeof value !== 'object' || !isPlain(value)) return path
  return firstOf(
    Object.entries(value).map(
      ([key, one]) =>
        () =>
          one === undefined ? undefined : notJson(one, `${path}/${key}`),
    ),
  )
}

const isPlain = (value: object) => {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function firstOf(parts: (() => string | undefined)[]): string | undefined {
  for (const part of parts) {
    const found = part()
    if (found !== undefined) return found
  }
  return undefined
}

/** A copy that holds JSON and nothing else. */
export function asJson<Value extends JsonValue>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}
