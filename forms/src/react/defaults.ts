import { effectiveSchema } from '../field.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

/** The data of a form opened for the first time: what is there stays, what is missing takes the default of its schema. */
export function withDefaults(form: Form, data: JsonObject): JsonObject {
  const filled = filledWith(form.schema, data, form.schema, 0)
  return isObject(filled) ? filled : data
}

/** A new row of a table. */
export function newRow(items: JsonSchema, root: JsonSchema): JsonObject {
  const row = filledWith(items, {}, root, 0)
  return isObject(row) ? row : {}
}

function filledWith(
  schema: JsonSchema,
  data: JsonValue | undefined,
  root: JsonSchema,
  depth: number,
): JsonValue | undefined {
  const own = effectiveSchema(schema, root)
  if (data === undefined && own.default !== undefined) return own.default
  if (!isObject(own.properties) || depth > 8 || (data !== undefined && !isObject(data))) return data
  const filled: JsonObject = { ...data }
  for (const [name, child] of Object.entries(own.properties)) {
    const value = isObject(child) ? filledWith(child, filled[name], root, depth + 1) : undefined
    if (value !== undefined) filled[name] = value
  }
  return data === undefined && Object.keys(filled).length === 0 ? undefined : filled
}
