import type { Diagnostic, Form, JsonSchema, JsonValue } from '@statecraft/forms'
import type { OverlayOperation } from './manifest.ts'

type AddField = Extract<OverlayOperation, { addField: unknown }>['addField']

/** The form with one more field, or the conflict that stands in its way. The form given stays as it is. */
export function addField(form: Form, { into, name, schema, after, required }: AddField): Form | Diagnostic {
  const copy = structuredClone(form)
  const group = groupAt(copy.schema, into)
  if (group === null) return conflict('overlay-field-missing', form, into)
  const properties = propertiesOf(group)
  if (properties[name] !== undefined) return conflict('overlay-field-taken', form, `${into}/${name}`)
  if (after !== undefined && properties[after] === undefined)
    return conflict('overlay-field-missing', form, `${into}/${after}`)
  group.properties = placedAfter(properties, name, schema, after)
  if (required === true) group.required = [...listOf(group.required), name]
  if (into === '') addToPage(copy, name, after)
  return copy
}

/** The form with keywords of one field's schema laid over; a keyword given as null is taken away. */
export function changeField(form: Form, path: string, schema: JsonSchema): Form | Diagnostic {
  const copy = structuredClone(form)
  const { group, name } = parentOf(copy.schema, path)
  const field = group === null ? undefined : propertiesOf(group)[name]
  if (group === null || !isObject(field)) return conflict('overlay-field-missing', form, path)
  const kept = Object.entries({ ...field, ...schema }).filter(([, value]) => value !== null)
  group.properties = { ...propertiesOf(group), [name]: Object.fromEntries(kept) }
  return copy
}

/** The form without one field. What still reads the field is told by the checks that follow. */
export function removeField(form: Form, path: string): Form | Diagnostic {
  const copy = structuredClone(form)
  const { group, name } = parentOf(copy.schema, path)
  if (group === null || propertiesOf(group)[name] === undefined) return conflict('overlay-field-missing', form, path)
  const { [name]: _gone, ...properties } = propertiesOf(group)
  group.properties = properties
  if (group.required !== undefined) group.required = listOf(group.required).filter((other) => other !== name)
  for (const page of copy.pages ?? []) page.fields = page.fields.filter((field) => path !== `/${field}`)
  return copy
}

/** The schema of a group or of the rows of a list, by data pointer: `/danhSach/*`. */
function groupAt(schema: JsonSchema, pointer: string): JsonSchema | null {
  let at: JsonValue | undefined = schema
  for (const step of pointer.split('/').slice(1)) {
    if (!isObject(at)) return null
    at = step === '*' ? at.items : propertiesOf(at)[step]
  }
  return isObject(at) ? at : null
}

function parentOf(schema: JsonSchema, path: string): { group: JsonSchema | null; name: string } {
  const at = path.lastIndexOf('/')
  return { group: at < 0 ? null : groupAt(schema, path.slice(0, at)), name: path.slice(at + 1) }
}

/** The order of properties is the order of fields. */
function placedAfter(properties: JsonSchema, name: string, schema: JsonSchema, after: string | undefined): JsonSchema {
  if (after === undefined) return { ...properties, [name]: schema }
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]): [string, JsonValue][] =>
      key === after
        ? [
            [key, value],
            [name, schema],
          ]
        : [[key, value]],
    ),
  )
}

/** A form with pages shows no field that stands on none. */
function addToPage(form: Form, name: string, after: string | undefined): void {
  if (form.pages === undefined) return
  const page = form.pages.find(({ fields }) => after !== undefined && fields.includes(after)) ?? form.pages.at(-1)
  if (page === undefined) return
  const at = after === undefined ? -1 : page.fields.indexOf(after)
  page.fields = at < 0 ? [...page.fields, name] : page.fields.toSpliced(at + 1, 0, name)
}

function propertiesOf(schema: JsonSchema): JsonSchema {
  return isObject(schema.properties) ? schema.properties : {}
}

function listOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function isObject(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function conflict(code: string, form: Form, path: string): Diagnostic {
  return {
    code,
    severity: 'error',
    element: path,
    params: { form: form.title, field: path || '/' },
    file: 'overlay.json',
  }
}
