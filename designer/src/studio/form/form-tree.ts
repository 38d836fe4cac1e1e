import { type FieldInfo, type Form, fieldsOf, type JsonSchema } from '@statecraft/forms'

/** A field in the outline, with the fields inside it in the order people see them. */
export interface TreeField extends FieldInfo {
  schema: JsonSchema
  children: TreeField[]
}

/** A page, or the whole form when it has none. */
export interface TreePage {
  /** null for a form without pages. */
  id: string | null
  title: string
  fields: TreeField[]
}

/** The form as the outline and the canvas show it. */
export function treeOf(form: Form): TreePage[] {
  const top = childrenOf(form, fieldsOf(form), '')
  const pages = form.pages ?? []
  if (pages.length === 0) return [{ id: null, title: form.title, fields: top }]
  const shown = pages.map((page) => ({
    id: page.id,
    title: page.title,
    fields: page.fields.flatMap((name) => top.filter((field) => field.name === name)),
  }))
  const placed = new Set(pages.flatMap((page) => page.fields))
  const lost = top.filter((field) => !placed.has(field.name))
  // A field on no page would be seen nowhere, so it stands on the last one until it is put somewhere.
  return shown.map((page, index) =>
    index === shown.length - 1 ? { ...page, fields: [...page.fields, ...lost] } : page,
  )
}

/** The tree as a list, parents before children, each with its depth. */
export function flatTree(pages: readonly TreePage[]): { field: TreeField; depth: number }[] {
  const flatten = (fields: readonly TreeField[], depth: number): { field: TreeField; depth: number }[] =>
    fields.flatMap((field) => [{ field, depth }, ...flatten(field.children, depth + 1)])
  return pages.flatMap((page) => flatten(page.fields, 1))
}

/** The siblings of a field, in order, itself among them. */
export function siblingsOf(pages: readonly TreePage[], pointer: string): TreeField[] {
  const search = (fields: TreeField[]): TreeField[] | undefined => {
    if (fields.some((field) => field.pointer === pointer)) return fields
    return fields.map((field) => search(field.children)).find(Boolean)
  }
  return pages.map((page) => search(page.fields)).find(Boolean) ?? []
}

/** The schema that declares a field, as it is written; undefined where a reference or nothing stands. */
export function schemaAt(form: Form, pointer: string): JsonSchema | undefined {
  let schema: unknown = form.schema
  for (const step of pointer.split('/').slice(1)) {
    if (!isObject(schema)) return undefined
    schema =
      step === '*'
        ? schema.items
        : isObject(schema.properties)
          ? schema.properties[step.replaceAll('~1', '/').replaceAll('~0', '~')]
          : undefined
    if (isObject(schema) && typeof schema.$ref === 'string') schema = referenced(form, schema.$ref)
  }
  return isObject(schema) ? (schema as JsonSchema) : undefined
}

function childrenOf(form: Form, fields: readonly FieldInfo[], place: string): TreeField[] {
  const own = fields.filter((field) => field.pointer.slice(0, field.pointer.lastIndexOf('/')) === place)
  const order = orderOf(form, place)
  const sorted = order ? [...own].sort((a, b) => rank(order, a.name) - rank(order, b.name)) : own
  return sorted.map((field) => ({
    ...field,
    schema: schemaAt(form, field.pointer) ?? {},
    children: childrenOf(form, fields, field.kind === 'rows' ? `${field.pointer}/*` : field.pointer),
  }))
}

function orderOf(form: Form, place: string): string[] | null {
  let ui: unknown = form.uiSchema
  for (const step of place.split('/').slice(1)) ui = isObject(ui) ? ui[step === '*' ? 'items' : step] : undefined
  const order = isObject(ui) ? ui['ui:order'] : undefined
  return Array.isArray(order) ? order.map(String) : null
}

function rank(order: readonly string[], name: string): number {
  const at = order.indexOf(name)
  if (at >= 0) return at
  const star = order.indexOf('*')
  return star >= 0 ? star : order.length
}

function referenced(form: Form, reference: string): unknown {
  let found: unknown = form.schema
  for (const step of reference.replace(/^#/, '').split('/').slice(1)) found = isObject(found) ? found[step] : undefined
  return found
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
