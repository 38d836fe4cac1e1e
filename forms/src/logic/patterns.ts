import type { FieldNode } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, pointerOf, stepsOf, valueAt } from '../pointer.ts'

/** A place in data that a pattern stands for, with the rows it goes through, outermost first. */
export interface Place {
  pointer: string
  rows: JsonObject[]
  /** Steps from the innermost row, or from the top, to the place. */
  tail: readonly string[]
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
  const [first, ...inner] = partsOf(pattern)
  let places: Place[] = [{ pointer: pointerOf(first ?? []), rows: [], tail: first ?? [] }]
  for (const tail of inner) places = places.flatMap((place) => placesInRows(place, tail, data))
  return places
}

const parts = new Map<string, string[][]>()
const keptParts = 5_000

/** The steps between the `*` of a pattern: `/a/b/*` + `/c` is `[['a', 'b'], ['c']]`. */
function partsOf(pattern: string): string[][] {
  const known = parts.get(pattern)
  if (known) return known
  const made: string[][] = [[]]
  for (const step of stepsOf(pattern)) {
    if (step === '*') made.push([])
    else made.at(-1)?.push(step)
  }
  if (parts.size >= keptParts) parts.clear()
  parts.set(pattern, made)
  return made
}

function placesInRows(list: Place, tail: readonly string[], data: JsonObject): Place[] {
  const rows = valueAt(list.rows.at(-1) ?? data, list.tail)
  if (!Array.isArray(rows)) return []
  const end = pointerOf(tail)
  const places: Place[] = []
  for (const [index, row] of rows.entries()) {
    if (isObject(row)) places.push({ pointer: `${list.pointer}/${index}${end}`, rows: [...list.rows, row], tail })
  }
  return places
}

/** The object that holds the value of a place, and its name there; null where something else stands in its way. */
export function holderOf(place: Place, data: JsonObject): { holder: JsonObject; name: string } | null {
  const name = place.tail.at(-1)
  let holder: JsonValue | undefined = place.rows.at(-1) ?? data
  for (let at = 0; at < place.tail.length - 1; at++) holder = ownValue(holder, place.tail[at] as string)
  return name !== undefined && isObject(holder) ? { holder, name } : null
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
