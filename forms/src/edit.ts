import { diagnostic } from './check/diagnostic.ts'
import { inOrder, insertAfter, orderedNames, placeOnPage } from './edit/order.ts'
import { copyOf, type EditResult, holderAt, splitPath, unknownField, unknownPlace } from './edit/place.ts'
import { placesOfField, renameInLogic, renamePointer, targetsOf } from './edit/rename.ts'
import { ruleOf } from './edit/rule.ts'
import { fieldTree, nodesOf } from './field.ts'
import type { Form, JsonSchema, LogicLine } from './form.ts'
import type { JsonValue } from './json.ts'
import { fieldAt } from './logic/patterns.ts'
import { isObject, pointerOf } from './pointer.ts'

export type { EditResult } from './edit/place.ts'

/** Where a field goes: after a sibling, first (null) or last (left out). */
export interface FieldPlace {
  after?: string | null
}

/** A field to add. `into` is the pointer of the group or rows that gets it: `''`, `/group`, `/nominees/*`. */
export interface NewField extends FieldPlace {
  into: string
  name: string
  schema: JsonSchema
  required?: boolean
}

/** Adds a field; order and pages follow. */
export function addField(form: Form, field: NewField): EditResult {
  const next = copyOf(form)
  const holder = holderAt(next, field.into)
  if (!holder) return unknownPlace(field.into)
  const { schema } = holder
  if (Object.hasOwn(schema.properties, field.name)) {
    return { diagnostics: [diagnostic('edit-name-taken', '', { name: field.name, pointer: field.into })] }
  }
  const names = insertAfter(Object.keys(schema.properties), field.name, field.after)
  schema.properties = inOrder({ ...schema.properties, [field.name]: field.schema }, names)
  setRequired(schema, field.name, field.required === true)
  const order = orderedNames(holder)
  if (order && holder.ui) holder.ui['ui:order'] = insertAfter(order, field.name, field.after)
  if (field.into === '') placeOnPage(next, field.name, field.after)
  return { form: next }
}

/** Removes a field and all that speaks of it. Refused while an expression reads it. */
export function removeField(form: Form, { path }: { path: string }): EditResult {
  const next = copyOf(form)
  const { into, name } = splitPath(path)
  const holder = holderAt(next, into)
  if (!holder || !Object.hasOwn(holder.schema.properties, name)) return unknownField(form, path)
  const readers = expressionsReading(form, path)
  if (readers.length > 0) {
    const title = fieldAt(fieldTree(form.schema), path)?.title ?? name
    return { diagnostics: [diagnostic('edit-field-in-use', '', { field: title, pointer: path, expressions: readers })] }
  }
  delete holder.schema.properties[name]
  setRequired(holder.schema, name, false)
  forgetLook(next, into, name)
  if (next.logic) next.logic = next.logic.flatMap((line) => withoutTarget(line, path))
  if (into === '') for (const page of next.pages ?? []) page.fields = page.fields.filter((field) => field !== name)
  dropTranslations(next, form, path)
  return { form: next }
}

/** Moves a field among its siblings. */
export function moveField(form: Form, { path, after }: { path: string } & FieldPlace): EditResult {
  const next = copyOf(form)
  const { into, name } = splitPath(path)
  const holder = holderAt(next, into)
  if (!holder || !Object.hasOwn(holder.schema.properties, name)) return unknownField(form, path)
  const { schema } = holder
  schema.properties = inOrder(schema.properties, insertAfter(Object.keys(schema.properties), name, after))
  const order = orderedNames(holder)
  if (order && holder.ui) holder.ui['ui:order'] = insertAfter(order, name, after)
  if (into === '') placeOnPage(next, name, after)
  return { form: next }
}

/** Changes keywords of a field's schema; null takes a keyword away. `required` is changed only when it is given. */
export function changeField(
  form: Form,
  { path, schema, required }: { path: string; schema?: JsonSchema; required?: boolean },
): EditResult {
  const next = copyOf(form)
  const { into, name } = splitPath(path)
  const holder = holderAt(next, into)
  const current = holder?.schema.properties[name]
  if (!holder || !isObject(current)) return unknownField(form, path)
  const changed = { ...current, ...schema }
  const kept = Object.entries(changed).filter(
    ([keyword, value]) => value !== null || keyword === 'const' || keyword === 'default',
  )
  holder.schema.properties[name] = Object.fromEntries(kept)
  if (required !== undefined) setRequired(holder.schema, name, required)
  return { form: next }
}

/** Renames a field; logic, pages, look and translations follow. Rules and workflows that read it are outside the form. */
export function renameField(form: Form, { path, name }: { path: string; name: string }): EditResult {
  const next = copyOf(form)
  const { into, name: old } = splitPath(path)
  const holder = holderAt(next, into)
  if (!holder || !Object.hasOwn(holder.schema.properties, old)) return unknownField(form, path)
  if (old !== name && Object.hasOwn(holder.schema.properties, name)) {
    return { diagnostics: [diagnostic('edit-name-taken', '', { name, pointer: into })] }
  }
  const rename = (entry: JsonValue): JsonValue => (entry === old ? name : entry)
  const { schema, ui } = holder
  schema.properties = renameKey(schema.properties, old, name)
  if (Array.isArray(schema.required)) schema.required = schema.required.map(rename)
  for (const sibling of Object.values(schema.properties)) renamePrefill(sibling, old, name)
  if (ui) renameLook(next, into, ui, rename, old, name)
  if (form.logic) next.logic = renameInLogic(form, path, name)
  if (into === '')
    for (const page of next.pages ?? []) page.fields = page.fields.map((field) => (field === old ? name : field))
  const at = schemaPointerOf(form, path)
  for (const [language, texts] of Object.entries(next.translations ?? {})) {
    const renamed = Object.entries(texts).map(([pointer, text]) => [renamePointer(pointer, at, name), text] as const)
    if (next.translations) next.translations[language] = Object.fromEntries(renamed)
  }
  return { form: next }
}

function setRequired(schema: JsonSchema, name: string, required: boolean): void {
  const names = Array.isArray(schema.required) ? schema.required.filter((entry) => entry !== name) : []
  if (required) names.push(name)
  if (names.length > 0) schema.required = names
  else delete schema.required
}

function expressionsReading(form: Form, path: string): string[] {
  const tree = fieldTree(form.schema)
  return (form.logic ?? []).flatMap((line) => {
    const targets = targetsOf(line)
    // A line that is about the field alone goes with it.
    if (targets.every((target) => target === path || target.startsWith(`${path}/`))) return []
    const sources =
      'computed' in line ? [line.value] : [line.when, ...('set' in line.then ? Object.values(line.then.set) : [])]
    return sources.filter((source) => placesOfField(source, targets, path, tree).length > 0)
  })
}

/** A line of logic without a field that is gone; no line where nothing is left. */
function withoutTarget(line: LogicLine, path: string): LogicLine[] {
  const stays = (target: string) => target !== path && !target.startsWith(`${path}/`)
  if ('computed' in line) return stays(line.computed) ? [line] : []
  const { when, then } = line
  if ('finding' in then) return stays(then.finding.path) ? [line] : []
  if ('set' in then) {
    const set = Object.entries(then.set).filter(([target]) => stays(target))
    return set.length > 0 ? [ruleOf(when, { set: Object.fromEntries(set) })] : []
  }
  if ('show' in then) return then.show.some(stays) ? [ruleOf(when, { show: then.show.filter(stays) })] : []
  if ('require' in then) return then.require.some(stays) ? [ruleOf(when, { require: then.require.filter(stays) })] : []
  return then.enable.some(stays) ? [ruleOf(when, { enable: then.enable.filter(stays) })] : []
}

function forgetLook(form: Form, into: string, name: string): void {
  const ui = holderAt(form, into)?.ui
  if (ui) {
    delete ui[name]
    dropFromLists(ui, name)
  }
  // The columns of a list stand in the look of the list, its fields in the look of its items.
  const list = into.endsWith('/*') ? lookOf(form, into.slice(0, -2)) : null
  if (list) dropFromLists(list, name)
}

function dropFromLists(ui: JsonSchema, name: string): void {
  const options = isObject(ui['ui:options']) ? ui['ui:options'] : {}
  for (const [holder, key] of [
    [ui, 'ui:order'],
    [ui, 'ui:columns'],
    [options, 'columns'],
    [options, 'order'],
  ] as const) {
    const list = holder[key]
    if (Array.isArray(list)) holder[key] = list.filter((entry) => entry !== name)
  }
}

function lookOf(form: Form, pointer: string): JsonSchema | null {
  let ui: JsonValue | undefined = form.uiSchema
  for (const step of pointer.split('/').slice(1)) ui = isObject(ui) ? ui[step === '*' ? 'items' : step] : undefined
  return isObject(ui) ? ui : null
}

function renameLook(
  form: Form,
  into: string,
  ui: JsonSchema,
  rename: (entry: JsonValue) => JsonValue,
  old: string,
  name: string,
): void {
  const value = ui[old]
  if (value !== undefined) {
    delete ui[old]
    ui[name] = value
  }
  const list = into.endsWith('/*') ? lookOf(form, into.slice(0, -2)) : null
  for (const look of list ? [ui, list] : [ui]) {
    const options = isObject(look['ui:options']) ? look['ui:options'] : {}
    if (Array.isArray(look['ui:order'])) look['ui:order'] = look['ui:order'].map(rename)
    if (Array.isArray(options.columns)) options.columns = options.columns.map(rename)
  }
}

function renameKey(entries: JsonSchema, old: string, name: string): JsonSchema {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key === old ? name : key, value]))
}

function renamePrefill(sibling: JsonValue, old: string, name: string): void {
  const lookup = isObject(sibling) ? sibling['x-register'] : undefined
  if (isObject(lookup) && isObject(lookup.prefill)) lookup.prefill = renameKey(lookup.prefill, old, name)
}

function schemaPointerOf(form: Form, path: string): string {
  const field = nodesOf(form.schema).find(({ pointer }) => pointer === path)
  return field ? `/schema${field.schemaPointer}` : pointerOf(['schema', '?'])
}

function dropTranslations(next: Form, form: Form, path: string): void {
  const at = schemaPointerOf(form, path)
  for (const texts of Object.values(next.translations ?? {})) {
    for (const pointer of Object.keys(texts)) if (pointer === at || pointer.startsWith(`${at}/`)) delete texts[pointer]
  }
}
