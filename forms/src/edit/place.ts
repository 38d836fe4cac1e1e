import { diagnostic } from '../check/diagnostic.ts'
import { suggestion } from '../check/similar.ts'
import { nodesOf } from '../field.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema, UiSchema } from '../form.ts'
import { isObject, stepsOf, valueAt } from '../pointer.ts'

/** What an edit gives: the new form, or why there is none. The form it was given is never changed. */
export type EditResult = { form: Form } | { diagnostics: Diagnostic[] }

/** The object in a form's schema that declares the fields at a place, and the uiSchema beside it. */
export interface Holder {
  schema: JsonSchema & { properties: JsonSchema }
  /** null where the form says nothing of how these fields look. */
  ui: UiSchema | null
}

/** Finds the holder in a working copy, which callers change in place. `into` is a pointer of data: `''`, `/group`, `/rows/*`. */
export function holderAt(form: Form, into: string): Holder | undefined {
  let schema: unknown = follow(form.schema, form.schema)
  let ui: unknown = form.uiSchema
  for (const step of stepsOf(into)) {
    if (!isObject(schema)) return undefined
    const next = step === '*' ? schema.items : isObject(schema.properties) ? schema.properties[step] : undefined
    schema = follow(next, form.schema)
    ui = isObject(ui) ? ui[step === '*' ? 'items' : step] : undefined
  }
  if (!isObject(schema)) return undefined
  if (schema.type === 'object' && schema.properties === undefined) schema.properties = {}
  if (!isObject(schema.properties)) return undefined
  return { schema: schema as Holder['schema'], ui: isObject(ui) ? ui : null }
}

/** A part given by reference is changed where it is defined. */
function follow(schema: unknown, root: JsonSchema): unknown {
  let current = schema
  for (let hop = 0; hop < 16 && isObject(current) && typeof current.$ref === 'string'; hop++) {
    current = valueAt(root, stepsOf(current.$ref.slice(1)))
  }
  return current
}

/** The pointer of what holds a field, and the field's name. */
export function splitPath(path: string): { into: string; name: string } {
  const at = path.lastIndexOf('/')
  return { into: path.slice(0, Math.max(0, at)), name: stepsOf(path).at(-1) ?? '' }
}

/** A copy that may be changed in place. */
export function copyOf(form: Form): Form {
  return structuredClone(form)
}

export function unknownPlace(pointer: string): EditResult {
  return { diagnostics: [diagnostic('edit-unknown-place', '', { pointer })] }
}

export function unknownField(form: Form, pointer: string): EditResult {
  const pointers = nodesOf(form.schema).map((field) => field.pointer)
  return { diagnostics: [diagnostic('edit-unknown-field', '', { pointer, ...suggestion(pointer, pointers) })] }
}
