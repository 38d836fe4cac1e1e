import type { Form, JsonObject } from '@statecraft/forms'

/** The names that a submission of the form brings at its top. */
export function fieldsOf(form: Form): string[] {
  return Object.keys(propertiesOf(form.schema))
}

/** The schema of a field at the top of a form, undefined when it has no such field. */
export function fieldSchema(form: Form, field: string): JsonObject | undefined {
  const properties = propertiesOf(form.schema)
  return Object.hasOwn(properties, field) ? asObject(properties[field]) : undefined
}

/** Properties of an object schema, `{}` when there are none. */
export function propertiesOf(schema: unknown): JsonObject {
  return asObject(asObject(schema)?.properties) ?? {}
}

function asObject(value: unknown): JsonObject | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : undefined
}
