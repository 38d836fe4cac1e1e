import { compareForms, type FormChange } from './compare.ts'
import { type FieldNode, fieldTree, typeOf } from './field.ts'
import type { Form } from './form.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { isObject, pointerOf, stepsOf } from './pointer.ts'

/** A value that has no home in the newer form: where it stood, and the field it was the answer to. */
export interface KeptValue {
  /** JSON Pointer into the older submission. */
  path: string
  title: string
  value: JsonValue
}

/** A submission brought under another revision of its form. */
export interface MigratedSubmission {
  data: JsonObject
  /** What has no home there: shown to people, never dropped. */
  kept: KeptValue[]
  /** What differs between the revisions, each marked compatible, needs-data or breaking. */
  changes: FormChange[]
}

/** What is known beside the two revisions. */
export interface MigrationOptions {
  /** Fields that were renamed: pointer in the older form, with `*` for rows, to the new name. */
  renamed?: Record<string, string>
}

/**
 * Brings a submission, finished or half filled in, from one revision of a form to another. Values stay with their field, also wrong
 * ones; a value whose field is gone, or stores another type now, is kept aside. Nothing is dropped and nothing is made up: what the
 * newer form asks beside that is said by its findings.
 *
 * @example migrateSubmission(before, after, draft).kept // [{ path: '/phone', title: 'Điện thoại', value: '0912 …' }]
 */
export function migrateSubmission(
  from: Form,
  to: Form,
  data: JsonObject,
  { renamed = {} }: MigrationOptions = {},
): MigratedSubmission {
  const kept: KeptValue[] = []
  const moved = moveFields(data, [], fieldTree(from.schema), fieldTree(to.schema), { kept, renamed })
  return { data: moved, kept, changes: compareForms(from, to) }
}

/** Puts what was kept aside back where it stood: the way back from a migration, or from one revision to the one before. */
export function withKept(data: JsonObject, kept: readonly KeptValue[]): JsonObject {
  const whole = structuredClone(data)
  for (const { path, value } of kept) {
    const steps = stepsOf(path)
    let holder: JsonValue = whole
    for (const step of steps.slice(0, -1)) holder = inside(holder, step)
    put(holder, steps.at(-1) ?? '', structuredClone(value))
  }
  return whole
}

function inside(holder: JsonValue, step: string): JsonValue {
  if (Array.isArray(holder)) return holder[Number(step)] ?? null
  if (!isObject(holder)) return null
  const known = Object.hasOwn(holder, step) ? holder[step] : undefined
  if (known !== undefined) return known
  const made: JsonObject = {}
  put(holder, step, made)
  return made
}

/** Defines rather than assigns, so that no name means anything but itself. */
function put(holder: JsonValue, name: string, value: JsonValue): void {
  if (typeof holder !== 'object' || holder === null) return
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
}

interface Move {
  kept: KeptValue[]
  renamed: Record<string, string>
}

function moveFields(
  data: JsonObject,
  at: readonly (string | number)[],
  old: readonly FieldNode[],
  now: readonly FieldNode[],
  move: Move,
): JsonObject {
  const moved: JsonObject = {}
  for (const [name, value] of Object.entries(data)) {
    const was = old.find((field) => field.name === name)
    const newName = (was && ownRename(was.pointer, move.renamed)) ?? name
    const field = now.find((candidate) => candidate.name === newName)
    // Another field may have taken the name; what no field declared stays with the name.
    const taken = field && newName === name && isRenamedTo(old, newName, move.renamed)
    const steps = [...at, name]
    if (field && !taken) {
      const result = moveValue(value, steps, was, field, move)
      if (result !== undefined) put(moved, newName, result)
    } else move.kept.push({ path: pointerOf(steps), title: was?.title ?? name, value })
  }
  return moved
}

function ownRename(pointer: string, renamed: Record<string, string>): string | undefined {
  return Object.hasOwn(renamed, pointer) ? renamed[pointer] : undefined
}

function isRenamedTo(old: readonly FieldNode[], name: string, renamed: Record<string, string>): boolean {
  return old.some(({ pointer }) => ownRename(pointer, renamed) === name)
}

/** The value for its field in the newer form; undefined where it was kept aside. */
function moveValue(
  value: JsonValue,
  at: readonly (string | number)[],
  was: FieldNode | undefined,
  now: FieldNode,
  move: Move,
): JsonValue | undefined {
  const old = was?.children ?? []
  if (isObject(value) && now.kind === 'group' && (!was || was.kind === 'group')) {
    return moveFields(value, at, old, now.children, move)
  }
  if (Array.isArray(value) && now.kind === 'rows' && (!was || was.kind === 'rows')) {
    return value.map((row, index) => (isObject(row) ? moveFields(row, [...at, index], old, now.children, move) : row))
  }
  if (was && storesAlike(was, now)) return value
  if (isOfType(value, now)) return value
  move.kept.push({ path: pointerOf(at), title: was?.title ?? now.title, value })
  return undefined
}

function storesAlike(was: FieldNode, now: FieldNode): boolean {
  const nested = (field: FieldNode) => (field.kind === 'group' || field.kind === 'rows' ? field.kind : '')
  return typeOf(was.schema) === typeOf(now.schema) && nested(was) === nested(now)
}

function isOfType(value: JsonValue, { schema, kind }: FieldNode): boolean {
  if (value === null) return true
  if (kind === 'group' || kind === 'rows') return false
  const type = typeOf(schema)
  if (Array.isArray(value)) return type === 'array' && value.every((item) => typeof item !== 'object' || item === null)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type && !isObject(value)
}
