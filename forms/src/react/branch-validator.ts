import type { ValidationData, ValidatorType } from '@rjsf/utils'
import type { JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, stepsOf, valueAt } from '../pointer.ts'

/**
 * The validator that RJSF asks which branch of `if`, `oneOf` or `anyOf` the data is in, to know what to draw. It reads the schema and
 * never compiles it, so the page needs no `unsafe-eval`. Verdicts on data are given by the compiled form alone; a keyword unknown
 * here holds.
 */
export const branchValidator: ValidatorType = {
  isValid: (schema, data, root) => holds(schema as JsonSchema, data as JsonValue | undefined, root as JsonSchema, 0),
  validateFormData: () => ({ errors: [], errorSchema: {} }) as ValidationData<unknown>,
  rawValidation: () => ({ errors: [] }),
}

type Check = (
  wanted: JsonValue,
  data: JsonValue,
  inside: (schema: JsonValue, data: JsonValue | undefined) => boolean,
) => boolean

const CHECKS: Record<string, Check> = {
  type: (wanted, data) => (Array.isArray(wanted) ? wanted : [wanted]).some((type) => isOfType(data, type)),
  const: (wanted, data) => same(wanted, data),
  enum: (wanted, data) => Array.isArray(wanted) && wanted.some((value) => same(value, data)),
  minimum: (wanted, data) => typeof data !== 'number' || data >= Number(wanted),
  maximum: (wanted, data) => typeof data !== 'number' || data <= Number(wanted),
  exclusiveMinimum: (wanted, data) => typeof data !== 'number' || data > Number(wanted),
  exclusiveMaximum: (wanted, data) => typeof data !== 'number' || data < Number(wanted),
  minLength: (wanted, data) => typeof data !== 'string' || [...data].length >= Number(wanted),
  maxLength: (wanted, data) => typeof data !== 'string' || [...data].length <= Number(wanted),
  minItems: (wanted, data) => !Array.isArray(data) || data.length >= Number(wanted),
  maxItems: (wanted, data) => !Array.isArray(data) || data.length <= Number(wanted),
  required: (wanted, data) => !isObject(data) || (wanted as string[]).every((name) => Object.hasOwn(data, name)),
  properties: (wanted, data, inside) =>
    !isObject(data) ||
    Object.entries(wanted as JsonObject).every(
      ([name, schema]) => !Object.hasOwn(data, name) || inside(schema, data[name]),
    ),
  items: (wanted, data, inside) => !Array.isArray(data) || data.every((item) => inside(wanted, item)),
  contains: (wanted, data, inside) => !Array.isArray(data) || data.some((item) => inside(wanted, item)),
  allOf: (wanted, data, inside) => (wanted as JsonValue[]).every((schema) => inside(schema, data)),
  anyOf: (wanted, data, inside) => (wanted as JsonValue[]).some((schema) => inside(schema, data)),
  oneOf: (wanted, data, inside) => (wanted as JsonValue[]).filter((schema) => inside(schema, data)).length === 1,
  not: (wanted, data, inside) => !inside(wanted, data),
}

function holds(schema: JsonValue, data: JsonValue | undefined, root: JsonSchema, depth: number): boolean {
  if (typeof schema === 'boolean') return schema
  // Schemas that refer to themselves without consuming data would never end.
  if (!isObject(schema) || depth > 64) return true
  if (data === undefined) return schema.type === undefined || schema.type === 'object'
  const own = followed(schema, root)
  return Object.entries(own).every(([keyword, wanted]) => {
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined
    return !check || check(wanted, data, (inner, value) => holds(inner, value, root, depth + 1))
  })
}

/** The schema a local reference names; `allOf` stays as it is, so that each of its conditions is asked for itself. */
function followed(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#')) return schema
  const target = valueAt(root, stepsOf(decodeURIComponent(schema.$ref.slice(1))))
  return isObject(target) && typeof target.$ref !== 'string' ? target : {}
}

function isOfType(data: JsonValue, type: JsonValue): boolean {
  if (type === 'null') return data === null
  if (type === 'array') return Array.isArray(data)
  if (type === 'object') return isObject(data)
  if (type === 'integer') return Number.isInteger(data)
  return typeof data === type
}

function same(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
