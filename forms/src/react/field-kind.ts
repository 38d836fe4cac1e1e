import { effectiveSchema, type FieldKind, kindOf as kindBySchema } from '../field.ts'
import type { JsonSchema, UiSchema } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

/** The kind that is drawn: the kind of the schema, and a text of several lines when the uiSchema asks for one. */
export function drawnKind(schema: JsonSchema, ui: UiSchema, root: JsonSchema): FieldKind {
  const kind = kindBySchema(schema, root) ?? 'text'
  return kind === 'text' && uiOption(ui, 'widget') === 'textarea' ? 'long-text' : kind
}

/** The schema of a row of an array, references followed. */
export function itemsOf(schema: JsonSchema, root: JsonSchema): JsonSchema {
  return isObject(schema.items) ? effectiveSchema(schema.items, root) : {}
}

/** The fields of an object schema in the order people see them. */
export function fieldsIn(schema: JsonSchema, ui: UiSchema = {}): string[] {
  const names = isObject(schema.properties) ? Object.keys(schema.properties) : []
  const order = ui['ui:order']
  if (!Array.isArray(order)) return names
  const first = order.filter((name): name is string => typeof name === 'string' && names.includes(name))
  const others = names.filter((name) => !first.includes(name))
  const star = order.indexOf('*')
  const before = star < 0 ? first.length : first.filter((name) => order.indexOf(name) < star).length
  return [...first.slice(0, before), ...others, ...first.slice(before)]
}

/** An option of a uiSchema, written `ui:name` or inside `ui:options`. */
export function uiOption(ui: UiSchema, name: string): JsonValue | undefined {
  if (ui[`ui:${name}`] !== undefined) return ui[`ui:${name}`]
  const options = ui['ui:options']
  return isObject(options) ? options[name] : undefined
}

/** The uiSchema of a named child. */
export function uiOf(ui: UiSchema, name: string): UiSchema {
  const child = ui[name]
  return isObject(child) ? child : {}
}
