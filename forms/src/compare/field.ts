import { canonicalJson } from '../canonical.ts'
import { type FieldNode, optionsOf } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import type { ChangeEffect, ChangeKind, FormChange } from './change.ts'

/** What a lower or a higher limit asks of data: the sign tells which way it tightens. */
const limits: Record<string, 1 | -1> = {
  minimum: 1,
  exclusiveMinimum: 1,
  minLength: 1,
  minItems: 1,
  minProperties: 1,
  maximum: -1,
  exclusiveMaximum: -1,
  maxLength: -1,
  maxItems: -1,
  maxProperties: -1,
}
const texts = ['title', 'description']
const choices = ['enum', 'oneOf', 'anyOf', 'const']
const lookups = ['x-register', 'x-code-list']
/** Compared elsewhere, or without meaning for data. */
const ignored = ['properties', 'required', 'items', 'type', 'x-field', 'default', 'examples', '$comment']

/** What differs between two revisions of one field, apart from the fields inside it. */
export function compareField(before: FieldNode, after: FieldNode): FormChange[] {
  const change = (kind: ChangeKind, old: JsonValue, now: JsonValue, effect: ChangeEffect): FormChange => ({
    kind,
    path: after.pointer,
    title: after.title,
    before: old,
    after: now,
    effect,
  })
  if (before.kind !== after.kind || !same(before.schema.type, after.schema.type)) {
    if (kindOfData(before) !== kindOfData(after)) return [change('type-changed', before.kind, after.kind, 'breaking')]
  }
  const found: FormChange[] = []
  if (before.kind !== after.kind && isDataKind(before, after))
    found.push(change('type-changed', before.kind, after.kind, 'needs-data'))
  if (!before.required && after.required) found.push(change('made-required', false, true, 'needs-data'))
  if (before.required && !after.required) found.push(change('made-optional', true, false, 'compatible'))
  const old = { ...itemsOf(before), ...before.schema }
  const now = { ...itemsOf(after), ...after.schema }
  const options = compareChoices(old, now)
  if (options) found.push(change('choices-changed', options.before, options.after, options.effect))
  for (const name of [...new Set([...Object.keys(old), ...Object.keys(now)])]) {
    if (ignored.includes(name) || choices.includes(name) || same(old[name], now[name])) continue
    const [was, is] = [old[name] ?? null, now[name] ?? null]
    if (texts.includes(name)) found.push(change('text-changed', was, is, 'compatible'))
    else if (name in limits)
      found.push(change('limits-changed', limitOf(name, was), limitOf(name, is), tightened(name, was, is)))
    else if (lookups.includes(name)) found.push(change('lookup-changed', was, is, 'needs-data'))
    else if (name === 'x-cites') found.push(change('citation-changed', was, is, 'compatible'))
    else
      found.push(change('schema-changed', { [name]: was }, { [name]: is }, is === null ? 'compatible' : 'needs-data'))
  }
  return found
}

function same(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}

/** The type of what is stored: kinds that store alike (text and long text) can be told apart on screens only. */
function kindOfData({ schema, kind }: FieldNode): string {
  const items = isObject(schema.items) ? JSON.stringify(schema.items.type ?? '') : ''
  return `${kind === 'group' || kind === 'rows' ? kind : ''}${JSON.stringify(schema.type ?? '')}${items}`
}

function isDataKind(before: FieldNode, after: FieldNode): boolean {
  const looks = ['text', 'long-text', 'choice', 'number', 'integer']
  return !(looks.includes(before.kind ?? '') && looks.includes(after.kind ?? ''))
}

/** A multiple choice keeps its options in its items. */
function itemsOf({ kind, schema }: FieldNode): JsonObject {
  if (kind !== 'multi-choice' && kind !== 'tags') return {}
  if (!isObject(schema.items)) return {}
  return Object.fromEntries(Object.entries(schema.items).filter(([name]) => !texts.includes(name)))
}

function compareChoices(
  old: JsonObject,
  now: JsonObject,
): { before: JsonValue; after: JsonValue; effect: ChangeEffect } | null {
  const [before, after] = [optionsOf(old), optionsOf(now)]
  if (same(before, after)) return null
  const values = after.map(({ value }) => canonicalJson(value))
  const lost =
    after.length > 0 && (before.length === 0 || before.some(({ value }) => !values.includes(canonicalJson(value))))
  const titles = (options: { title: string }[]) => options.map(({ title }) => title)
  return { before: titles(before), after: titles(after), effect: lost ? 'breaking' : 'compatible' }
}

function limitOf(name: string, value: JsonValue): JsonValue {
  return value === null ? null : { [name]: value }
}

function tightened(name: string, was: JsonValue, is: JsonValue): ChangeEffect {
  if (typeof is !== 'number') return 'compatible'
  if (typeof was !== 'number') return 'needs-data'
  return (is - was) * (limits[name] ?? 1) > 0 ? 'needs-data' : 'compatible'
}
