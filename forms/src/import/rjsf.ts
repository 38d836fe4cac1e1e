import type { Diagnostic } from '../finding.ts'
import type { Form, UiSchema } from '../form.ts'
import type { JsonObject } from '../json.ts'
import { isObject } from '../pointer.ts'
import { importJsonSchema } from './json-schema.ts'

/** A form of react-jsonschema-form, `{ schema, uiSchema }`: its look is kept as far as our own allow-list goes. */
export function importRjsf(file: JsonObject): { form: Form; report: Diagnostic[] } {
  const schema = isObject(file.schema) ? file.schema : {}
  return importJsonSchema(schema, isObject(file.uiSchema) ? (file.uiSchema as UiSchema) : undefined)
}
