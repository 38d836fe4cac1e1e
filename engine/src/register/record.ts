import type { Finding, JsonObject, JsonSchema } from '@statecraft/forms'
import { compileForm } from '@statecraft/forms'
import { compileValidator } from '@statecraft/forms/server'
import type { RegisterDefinition } from '../plugin/manifest.ts'

/** Names of the properties a record may have. */
export function propertiesOf(schema: JsonSchema): Set<string> {
  const properties = schema.properties
  return new Set(
    typeof properties === 'object' && properties !== null && !Array.isArray(properties) ? Object.keys(properties) : [],
  )
}

type RecordCheck = (record: JsonObject, now: string) => Finding[]
const compiled = new WeakMap<JsonSchema, RecordCheck>()

/** Checks a record against its register: the same codes and words as a form's fields. Throws when the schema does not compile. */
export function validatorOf(register: Pick<RegisterDefinition, 'id' | 'title' | 'schema'>): RecordCheck {
  const known = compiled.get(register.schema)
  if (known !== undefined) return known
  const { id, title, schema } = register
  const form = { id, title, schema }
  const validate = compileForm(form, compileValidator(form))
  const check: RecordCheck = (record, now) => [...validate.validate(record, { now })]
  compiled.set(register.schema, check)
  return check
}
