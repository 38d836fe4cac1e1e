import type { JsonSchema } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

const BRANCHING = ['if', 'dependencies', 'dependentSchemas', 'additionalProperties', 'patternProperties']

/** Whether what is drawn depends on the data, by the schema itself. Where it does not, RJSF need not see the data at all. */
export function hasBranches(schema: JsonSchema): boolean {
  return isBranching(schema)
}

function isBranching(schema: JsonValue): boolean {
  if (Array.isArray(schema)) return schema.some(isBranching)
  if (!isObject(schema)) return false
  if (BRANCHING.some((keyword) => isObject(schema[keyword]))) return true
  const choices = [schema.oneOf, schema.anyOf].filter(Array.isArray).flat()
  if (choices.some((choice) => !isObject(choice) || !('const' in choice))) return true
  return Object.values(schema).some(isBranching)
}
