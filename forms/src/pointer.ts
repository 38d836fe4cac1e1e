import type { JsonObject, JsonValue } from './json.ts'

/** The steps of a JSON Pointer (RFC 6901), unescaped. `''` has none. */
export function stepsOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => (step.includes('~') ? step.replace(/~1/g, '/').replace(/~0/g, '~') : step))
}

/** The JSON Pointer of steps. */
export function pointerOf(steps: readonly (string | number)[]): string {
  let pointer = ''
  for (const step of steps) pointer += `/${typeof step === 'number' ? step : escaped(step)}`
  return pointer
}

function escaped(step: string): string {
  return step.includes('~') || step.includes('/') ? step.replace(/~/g, '~0').replace(/\//g, '~1') : step
}

/** Whether a text is a JSON Pointer at all. */
export function isPointer(text: string): boolean {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text))
}

/** Whether a value is a JSON object: no list, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a place, undefined where there is none. Only own properties count. */
export function valueAt(root: JsonValue | undefined, steps: readonly string[]): JsonValue | undefined {
  let value = root
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

/** Names that reach an object's prototype; refused wherever JSON enters. */
export function isPrototypeName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}
