import { canonicalJson } from './canonical.ts'
import type { ChangeKind, FormChange } from './compare/change.ts'
import { compareField } from './compare/field.ts'
import { compareLogic } from './compare/logic.ts'
import { type FieldNode, nodesOf } from './field.ts'
import type { Form } from './form.ts'
import type { JsonValue } from './json.ts'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import { fill, type Language, limitInWords, type Words } from './words.ts'

export type { ChangeEffect, ChangeKind, FormChange } from './compare/change.ts'

/** The differences between two checked forms, in the order of the newer one, fields that are gone last. */
export function compareForms(before: Form, after: Form): FormChange[] {
  const old = new Map(nodesOf(before.schema).map((field) => [field.pointer, field]))
  const now = new Map(nodesOf(after.schema).map((field) => [field.pointer, field]))
  const kept = [...now.values()].flatMap((field) => {
    const was = old.get(field.pointer)
    if (was) return compareField(was, field)
    // What stands in something new comes with it.
    return old.has(field.parent.replace(/\/\*$/, '')) || field.parent === '' ? [added(field)] : []
  })
  const gone = [...old.values()]
    .filter(({ pointer, parent }) => !now.has(pointer) && (parent === '' || now.has(parent.replace(/\/\*$/, ''))))
    .map(removed)
  return [...compareTitle(before, after), ...kept, ...gone, ...compareOrder(old, now), ...compareRest(before, after)]
}

/** The change as a sentence. */
export function sentenceOfChange(change: FormChange, language: Language): string {
  const locale: Record<string, Words> = language === 'vi' ? vi : en
  const words = locale[`change.${change.kind}`] ?? { title: change.kind }
  const [before, after] = [limitInWords(change.before, language), limitInWords(change.after, language)]
  return fill(words.title, { title: change.title, before, after }, language)
}

function added(field: FieldNode): FormChange {
  const effect = field.required ? 'needs-data' : 'compatible'
  return { kind: 'field-added', path: field.pointer, title: field.title, before: null, after: field.schema, effect }
}

function removed(field: FieldNode): FormChange {
  return {
    kind: 'field-removed',
    path: field.pointer,
    title: field.title,
    before: field.schema,
    after: null,
    effect: 'breaking',
  }
}

function compareTitle(before: Form, after: Form): FormChange[] {
  if (before.title === after.title) return []
  const change = { path: '', title: after.title, before: before.title, after: after.title }
  return [{ kind: 'text-changed', ...change, effect: 'compatible' }]
}

/** One change for each group or list whose fields stand in another order, those left out that came or went. */
function compareOrder(old: ReadonlyMap<string, FieldNode>, now: ReadonlyMap<string, FieldNode>): FormChange[] {
  const parents = [...new Set([...now.values()].map(({ parent }) => parent))]
  return parents.flatMap((parent) => {
    const kept = (fields: ReadonlyMap<string, FieldNode>, others: ReadonlyMap<string, FieldNode>) =>
      [...fields.values()].filter((field) => field.parent === parent && others.has(field.pointer))
    const [before, after] = [kept(old, now), kept(now, old)]
    if (before.every(({ pointer }, index) => pointer === after[index]?.pointer)) return []
    const titles = (fields: FieldNode[]) => fields.map(({ title }) => title)
    const title = now.get(parent.replace(/\/\*$/, ''))?.title ?? ''
    return [
      {
        kind: 'order-changed',
        path: parent,
        title,
        before: titles(before),
        after: titles(after),
        effect: 'compatible',
      },
    ]
  })
}

function compareRest(before: Form, after: Form): FormChange[] {
  const part = (kind: ChangeKind, old: JsonValue, now: JsonValue): FormChange[] =>
    canonicalJson(old) === canonicalJson(now)
      ? []
      : [{ kind, path: '', title: after.title, before: old, after: now, effect: 'compatible' }]
  const plain = (value: unknown): JsonValue => (value === undefined ? null : (value as JsonValue))
  return [
    ...compareLogic(before, after),
    ...part('look-changed', before.uiSchema ?? null, after.uiSchema ?? null),
    ...part('pages-changed', plain(before.pages), plain(after.pages)),
    ...part('translations-changed', plain(before.translations), plain(after.translations)),
  ]
}
