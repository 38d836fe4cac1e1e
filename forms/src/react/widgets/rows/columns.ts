import { effectiveSchema, type FieldKind } from '../../../field.ts'
import type { JsonSchema, UiSchema } from '../../../form.ts'
import { isObject } from '../../../pointer.ts'
import { drawnKind, fieldsIn, uiOf, uiOption } from '../../field-kind.ts'

/** One field of a row, as a column of the table. */
export interface Column {
  name: string
  title: string
  kind: FieldKind
  schema: JsonSchema
  ui: UiSchema
  required: boolean
  /** Share of the table's width. */
  weight: number
}

const WEIGHTS: Partial<Record<FieldKind, number>> = {
  date: 0.8,
  number: 0.7,
  integer: 0.7,
  money: 0.9,
  'yes-no': 0.6,
  register: 1.3,
  tags: 1.1,
  choice: 1.1,
  'code-list': 1.3,
}
const HIDDEN_KINDS = new Set<FieldKind>(['group', 'rows', 'file', 'long-text'])

/** All fields of a row that can be a column. */
export function allColumns(items: JsonSchema, ui: UiSchema, root: JsonSchema): Column[] {
  const properties = isObject(items.properties) ? items.properties : {}
  const required = Array.isArray(items.required) ? items.required : []
  return fieldsIn(items, ui).flatMap((name) => {
    const child = properties[name]
    if (!isObject(child)) return []
    const schema = effectiveSchema(child, root)
    const own = uiOf(ui, name)
    const kind = drawnKind(schema, own, root)
    if (uiOption(own, 'widget') === 'hidden' || kind === 'group' || kind === 'rows') return []
    const title = uiOption(own, 'title') ?? schema.title ?? name
    return [
      {
        name,
        title: String(title),
        kind,
        schema,
        ui: own,
        required: required.includes(name),
        weight: WEIGHTS[kind] ?? 1.2,
      },
    ]
  })
}

/** The columns the table shows: those the form names, else the first ones that fit a cell. */
export function shownColumns(columns: readonly Column[], tableUi: UiSchema, limit: number): Column[] {
  const named = uiOption(tableUi, 'columns')
  const wanted = Array.isArray(named)
    ? named.flatMap((name) => columns.filter((column) => column.name === name))
    : columns.filter((column) => !HIDDEN_KINDS.has(column.kind) && !isKeyOfNamed(column, columns))
  return wanted.slice(0, limit)
}

// A look-up that fills a text beside it would show the same name twice.
function isKeyOfNamed(column: Column, columns: readonly Column[]): boolean {
  const lookup = column.schema['x-register']
  if (!isObject(lookup) || !isObject(lookup.prefill)) return false
  return Object.keys(lookup.prefill).some((name) =>
    columns.some((other) => other.name === name && other.kind === 'text'),
  )
}
