import type { JsonSchema } from '../form.ts'
import { isObject, pointerOf } from '../pointer.ts'

const single = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
]
const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas']
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']

/** A schema inside a schema, and where it stands. */
export interface SubSchema {
  schema: JsonSchema
  pointer: string
}

/** A schema and all schemas inside it, in document order. `pointer` says where the first one stands. */
export function schemasIn(schema: JsonSchema, pointer: string): SubSchema[] {
  return [
    { schema, pointer },
    ...childSchemas(schema, pointer).flatMap((child) => schemasIn(child.schema, child.pointer)),
  ]
}

/** The schemas directly inside a schema. */
export function childSchemas(schema: JsonSchema, pointer: string): SubSchema[] {
  const found: SubSchema[] = []
  const add = (value: unknown, steps: (string | number)[]) => {
    if (isObject(value)) found.push({ schema: value, pointer: `${pointer}${pointerOf(steps)}` })
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (single.includes(keyword)) add(value, [keyword])
    else if (maps.includes(keyword) && isObject(value)) {
      for (const [name, part] of Object.entries(value)) add(part, [keyword, name])
    } else if (lists.includes(keyword) && Array.isArray(value)) {
      for (const [index, part] of value.entries()) add(part, [keyword, index])
    }
  }
  return found
}
