import type { FieldNode } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, isPrototypeName, pointerOf } from '../pointer.ts'

/** Deepest nesting of data that is kept; what lies deeper is dropped. */
const maxDepth = 32

/** A working copy of a submission. */
export interface Prepared {
  data: JsonObject
  /** Pointers of groups and lists that were not in the submission and were put there empty. */
  added: string[]
}

/**
 * Copies a submission so that logic can work on it: names that no field declares are dropped (a person cannot slip a value into
 * a case that its form does not ask for), blank texts and nulls count as absent, and groups and lists that are missing stand there
 * empty, so that `count(nominees)` is 0 and a required field in a section is asked for.
 */
export function prepare(input: unknown, tree: readonly FieldNode[], open: boolean): Prepared {
  const added: string[] = []
  const data = isObject(input) ? copyFields(input, tree, open, [], added) : {}
  return { data, added }
}

function copyFields(
  source: JsonObject,
  fields: readonly FieldNode[],
  open: boolean,
  at: readonly (string | number)[],
  added: string[],
): JsonObject {
  const copy: JsonObject = {}
  for (const field of fields) {
    const value = Object.hasOwn(source, field.name) ? source[field.name] : undefined
    const steps = [...at, field.name]
    const kept = isAbsent(value, field)
      ? emptyOf(field, steps, added)
      : copyValue(value as JsonValue, field, steps, added)
    if (kept !== undefined) copy[field.name] = kept
  }
  if (!open) return copy
  const declared = new Set(fields.map((field) => field.name))
  for (const [name, value] of Object.entries(source)) {
    if (!declared.has(name) && !isPrototypeName(name)) copy[name] = copyPlain(value, 0)
  }
  return copy
}

/** Whether a value says nothing: missing, null where null is no answer, or a text of blanks. */
function isAbsent(value: JsonValue | undefined, field: FieldNode): boolean {
  if (value === undefined) return true
  if (value === null) return !allowsNull(field)
  return typeof value === 'string' && value.trim() === ''
}

function allowsNull(field: FieldNode): boolean {
  const { type } = field.schema
  return type === 'null' || (Array.isArray(type) && type.includes('null'))
}

function emptyOf(field: FieldNode, steps: readonly (string | number)[], added: string[]): JsonValue | undefined {
  if (field.kind === 'group') {
    added.push(pointerOf(steps))
    return copyFields({}, field.children, false, steps, added)
  }
  if (!isList(field)) return undefined
  added.push(pointerOf(steps))
  return []
}

/** Whether a field holds a list. */
export function isList(field: FieldNode): boolean {
  return (
    field.schema.type === 'array' || field.kind === 'rows' || field.kind === 'tags' || field.kind === 'multi-choice'
  )
}

function copyValue(
  value: JsonValue,
  field: FieldNode,
  steps: readonly (string | number)[],
  added: string[],
): JsonValue {
  if (field.kind === 'group' && isObject(value)) return copyFields(value, field.children, field.open, steps, added)
  if (field.kind === 'rows' && Array.isArray(value)) {
    return value.map((row, index) =>
      isObject(row) ? copyFields(row, field.children, field.open, [...steps, index], added) : copyPlain(row, 0),
    )
  }
  return copyPlain(value, 0)
}

function copyPlain(value: JsonValue, depth: number): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (depth >= maxDepth) return null
  if (Array.isArray(value)) return value.map((item) => copyPlain(item, depth + 1))
  const copy: JsonObject = {}
  for (const [name, entry] of Object.entries(value)) {
    if (!isPrototypeName(name) && entry !== undefined) copy[name] = copyPlain(entry, depth + 1)
  }
  return copy
}
