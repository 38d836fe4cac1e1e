import type { FieldNode } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, stepsOf } from '../pointer.ts'

/** A place in data that a pattern stands for, with the rows it goes through, outermost first. */
export interface Place {
  steps: string[]
  rows: JsonObject[]
}

/** The steps of a pattern without its `*`: what two patterns are compared by. */
export function bareSteps(pattern: string): string[] {
  return stepsOf(pattern).filter((step) => step !== '*')
}

/** Whether `steps` begin with `prefix`. */
export function beginsWith(steps: readonly string[], prefix: readonly string[]): boolean {
  return prefix.length <= steps.length && prefix.every((step, index) => steps[index] === step)
}

/** Every concrete place of a pattern in the data, in order of rows. Places in rows that are no objects are left out. */
export function placesOf(data: JsonObject, pattern: string): Place[] {
  let places: { place: Place; value: JsonValue | undefined }[] = [{ place: { steps: [], rows: [] }, value: data }]
  for (const step of stepsOf(pattern)) {
    places = places.flatMap(({ place, value }) =>
      step === '*'
        ? rowsOf(place, value)
        : [{ place: { ...place, steps: [...place.steps, step] }, value: ownValue(value, step) }],
    )
  }
  return places.map(({ place }) => place)
}

function rowsOf(place: Place, value: JsonValue | undefined): { place: Place; value: JsonValue }[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row, index) =>
    isObject(row)
      ? [{ place: { steps: [...place.steps, String(index)], rows: [...place.rows, row] }, value: row }]
      : [],
  )
}

function ownValue(value: JsonValue | undefined, step: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** The lists of fields whose names an expression about a pattern can read: the top first, then the rows around it. */
export function scopesOf(
  tree: readonly FieldNode[],
  pattern: string,
): { prefix: string[]; fields: readonly FieldNode[] }[] {
  const scopes: { prefix: string[]; fields: readonly FieldNode[] }[] = [{ prefix: [], fields: tree }]
  let fields = tree
  const prefix: string[] = []
  for (const step of stepsOf(pattern)) {
    if (step === '*') {
      scopes.push({ prefix: [...prefix], fields })
      continue
    }
    const node = fields.find((field) => field.name === step)
    fields = node?.children ?? []
    prefix.push(step)
  }
  return scopes
}

/** The field a pattern names; undefined where there is none. */
export function fieldAt(tree: readonly FieldNode[], pattern: string): FieldNode | undefined {
  let fields = tree
  let node: FieldNode | undefined
  for (const step of stepsOf(pattern)) {
    if (step === '*') {
      if (node?.kind !== 'rows') return undefined
      continue
    }
    node = fields.find((field) => field.name === step)
    if (!node) return undefined
    fields = node.children
  }
  return node
}
