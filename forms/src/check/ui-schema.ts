import { type FieldNode, fieldTree } from '../field.ts'
import type { Diagnostic } from '../finding.ts'
import type { JsonValue } from '../json.ts'
import { isObject, pointerOf } from '../pointer.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { suggestion } from './similar.ts'

const widgets = ['text', 'textarea', 'select', 'radio', 'checkbox', 'checkboxes', 'tags', 'hidden']
const isText = (value: JsonValue) => typeof value === 'string'
const isFlag = (value: JsonValue) => typeof value === 'boolean'
const isNames = (value: JsonValue) => Array.isArray(value) && value.every((item) => typeof item === 'string')
const isCount = (value: JsonValue) => typeof value === 'number' && Number.isInteger(value) && value > 0

/** Every option a uiSchema may hold, as `ui:<name>` or inside `ui:options`. All else could reach the page (`formAction`, `style`). */
const allowed: Record<string, (value: JsonValue) => boolean> = {
  widget: (value) => widgets.some((widget) => widget === value),
  title: isText,
  description: isText,
  help: isText,
  placeholder: isText,
  width: isText,
  order: isNames,
  columns: (value) => isNames(value) || isCount(value),
  totals: isNames,
  rows: isCount,
  readonly: isFlag,
  disabled: isFlag,
  grouping: isFlag,
  numbered: isFlag,
  freeText: isFlag,
  addable: isFlag,
  removable: isFlag,
  orderable: isFlag,
}

/** The uiSchema: only what is allowed, only for fields that exist. */
export const checkUiSchema: FormCheck = (form) =>
  form.uiSchema ? checkLevel(form.uiSchema, fieldTree(form.schema), '/uiSchema') : []

function checkLevel(ui: JsonValue, fields: readonly FieldNode[], element: string): Diagnostic[] {
  if (!isObject(ui)) return [diagnostic('wrong-type', element, { key: 'uiSchema', expected: 'object' })]
  return Object.entries(ui).flatMap(([key, value]) => {
    const at = `${element}${pointerOf([key])}`
    if (key === 'ui:options') return isObject(value) ? checkOptions(value, fields, at) : [notAllowed(key, at)]
    if (key.startsWith('ui:')) return checkOption(key.slice(3), value, fields, at)
    const field = fields.find(({ name }) => name === key)
    if (!field) {
      return [
        diagnostic('ui-unknown-field', at, {
          name: key,
          ...suggestion(
            key,
            fields.map(({ name }) => name),
          ),
        }),
      ]
    }
    return checkField(value, field, at)
  })
}

function checkField(ui: JsonValue, field: FieldNode, element: string): Diagnostic[] {
  if (field.kind !== 'rows' || !isObject(ui)) return checkLevel(ui, field.children, element)
  const { items, ...own } = ui
  // Options of the list itself (its columns) speak of the fields of a row.
  return [
    ...checkLevel(own, field.children, element),
    ...(items === undefined ? [] : checkLevel(items, field.children, `${element}/items`)),
  ]
}

function checkOptions(options: Record<string, JsonValue>, fields: readonly FieldNode[], element: string): Diagnostic[] {
  return Object.entries(options).flatMap(([name, value]) =>
    checkOption(name, value, fields, `${element}${pointerOf([name])}`),
  )
}

function checkOption(name: string, value: JsonValue, fields: readonly FieldNode[], element: string): Diagnostic[] {
  const test = Object.hasOwn(allowed, name) ? allowed[name] : undefined
  if (!test?.(value)) return [notAllowed(name, element)]
  if (!['order', 'totals'].includes(name) && !(name === 'columns' && Array.isArray(value))) return []
  const names = fields.map((field) => field.name)
  return (Array.isArray(value) ? value : [])
    .map(String)
    .filter((entry) => entry !== '*' && !names.includes(entry))
    .map((entry) => diagnostic('ui-unknown-field', element, { name: entry, ...suggestion(entry, names) }))
}

function notAllowed(name: string, element: string): Diagnostic {
  return diagnostic('ui-not-allowed', element, { name, ...suggestion(name, Object.keys(allowed)) })
}
