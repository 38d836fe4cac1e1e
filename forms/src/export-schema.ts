import type { Form, JsonSchema } from './form.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { isObject } from './pointer.ts'

/**
 * The schema of a form alone, as any tool for JSON Schema 2020-12 reads it: our own keywords are left out, since others would refuse
 * them or mean something else by them. What logic asks beside it is not in it.
 */
export function schemaOfForm(form: Pick<Form, 'title' | 'schema'>): JsonSchema {
  const { $id: _id, ...schema } = plain(form.schema, false) as JsonObject
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: form.title, ...schema }
}

const values = ['enum', 'const', 'default', 'examples']
const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas']

function plain(schema: JsonValue, isMap: boolean): JsonValue {
  if (Array.isArray(schema)) return schema.map((part) => plain(part, false))
  if (!isObject(schema)) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => isMap || !keyword.startsWith('x-'))
      .map(([keyword, value]) => [
        keyword,
        !isMap && values.includes(keyword) ? value : plain(value, !isMap && maps.includes(keyword)),
      ]),
  )
}
