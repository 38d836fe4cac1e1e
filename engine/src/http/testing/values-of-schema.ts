import type { JsonObject, JsonValue } from '@statecraft/forms'
import fc from 'fast-check'

/** A JSON Schema as OpenAPI 3.1 writes it. */
export type Schema = JsonObject

/** Values that a schema of the document describes, most of them as it says, some wrong in one place, some anything at all. */
export function valuesOf(schema: Schema, components: Record<string, Schema>): fc.Arbitrary<JsonValue> {
  const right = described(schema, components, 0)
  return fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 3, arbitrary: fc.tuple(right, fc.nat(), anything).map(([value, at, other]) => spoilt(value, at, other)) },
    { weight: 1, arbitrary: anything },
  )
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
  fc.constantFrom<JsonValue>(
    '',
    null,
    -1,
    1e21,
    'x'.repeat(3000),
    '__proto__',
    "' or 1=1 --",
    '../..',
    '\u0000',
    '\ud800',
  ),
)

const MAX_DEPTH = 6

function described(schema: Schema, components: Record<string, Schema>, depth: number): fc.Arbitrary<JsonValue> {
  const within = (one: JsonValue | undefined) => described((one ?? {}) as Schema, components, depth + 1)
  if (depth > MAX_DEPTH) return fc.constant(null)
  if (typeof schema.$ref === 'string') return within(components[schema.$ref.split('/').at(-1)!])
  if ('const' in schema) return fc.constant(schema.const as JsonValue)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return fc.oneof(...choices.map(within))
  switch (schema.type) {
    case 'object':
      return objects(schema, within)
    case 'array':
      return fc.array(within(schema.items), { minLength: numberAt(schema, 'minItems', 0), maxLength: 3 })
    case 'string':
      return strings(schema)
    case 'integer':
      return fc.integer({ min: numberAt(schema, 'minimum', -5), max: numberAt(schema, 'maximum', 3000) })
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>
  }
}

function objects(schema: Schema, within: (one: JsonValue | undefined) => fc.Arbitrary<JsonValue>) {
  const properties = (schema.properties ?? {}) as Record<string, JsonValue>
  const required = (schema.required ?? []) as string[]
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, within(one)])), {
    requiredKeys: required,
    noNullPrototype: true,
  })
  if (Object.keys(properties).length > 0 || schema.additionalProperties === false)
    return known as fc.Arbitrary<JsonValue>
  return fc.dictionary(fc.string(), within(schema.additionalProperties as JsonValue), {
    maxKeys: 3,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonValue>
}

function strings(schema: Schema): fc.Arbitrary<JsonValue> {
  const bounds = {
    minLength: numberAt(schema, 'minLength', 0),
    maxLength: Math.min(numberAt(schema, 'maxLength', 60), 200),
  }
  if (schema.format === 'date') return fc.constantFrom('2026-03-02', '2026-02-30', '0001-01-01')
  if (schema.format === 'email') return fc.constantFrom('nguoi@mau.example', 'canbo@mau.example')
  if (schema.format === 'uuid') return fc.uuid()
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern))
  return fc.string({ unit: 'binary', ...bounds })
}

const numberAt = (schema: Schema, name: string, otherwise: number) =>
  typeof schema[name] === 'number' ? (schema[name] as number) : otherwise

/** The same value with something else at one of its places. */
function spoilt(value: JsonValue, at: number, other: JsonValue): JsonValue {
  if (Array.isArray(value) && value.length > 0)
    return value.with(at % value.length, spoilt(value[at % value.length]!, at >> 2, other))
  if (value === null || typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length === 0)
    return other
  const name = Object.keys(value)[at % Object.keys(value).length]!
  return { ...value, [name]: spoilt(value[name]!, at >> 2, other) }
}
