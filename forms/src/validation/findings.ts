import { type FieldNode, optionsOf } from '../field.ts'
import type { Finding } from '../finding.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { pointerOf, stepsOf, valueAt } from '../pointer.ts'
import { placeOf } from './place.ts'
import type { RawError } from './raw-error.ts'

/** Ajv's keyword -> our permanent code. What is not in it is `not-valid`. */
const codes: Record<string, string> = {
  required: 'required',
  dependentRequired: 'required',
  type: 'type',
  enum: 'enum',
  const: 'const',
  minimum: 'minimum',
  exclusiveMinimum: 'exclusive-minimum',
  maximum: 'maximum',
  exclusiveMaximum: 'exclusive-maximum',
  multipleOf: 'multiple-of',
  minLength: 'min-length',
  maxLength: 'max-length',
  pattern: 'pattern',
  format: 'format',
  minItems: 'min-items',
  maxItems: 'max-items',
  uniqueItems: 'unique-items',
  contains: 'contains',
  minContains: 'contains',
  maxContains: 'contains',
  minProperties: 'min-properties',
  maxProperties: 'max-properties',
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  propertyNames: 'property-name',
  anyOf: 'any-of',
  oneOf: 'one-of',
  not: 'not',
}

/** Keywords that only say that something below them failed, which has an error of its own. */
const silent = new Set(['if', 'allOf', '$ref'])

/** Turns the errors of one validation into findings. `data` is what was validated. */
export function findingsOf(errors: readonly RawError[], tree: readonly FieldNode[], data: JsonObject): Finding[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return errors
    .filter((error) => !silent.has(error.keyword) && !alternatives.some((whole) => isPartOf(error, whole)))
    .map((error) => findingOf(error, tree, data))
}

/** The errors of the alternatives themselves say nothing to a person who meant one of them. */
function isPartOf(error: RawError, whole: RawError): boolean {
  return (
    error !== whole &&
    error.schemaPath.startsWith(`${whole.schemaPath}/`) &&
    (error.instancePath === whole.instancePath || error.instancePath.startsWith(`${whole.instancePath}/`))
  )
}

function findingOf(error: RawError, tree: readonly FieldNode[], data: JsonObject): Finding {
  const steps = [...stepsOf(error.instancePath), ...missingStep(error)]
  const place = placeOf(steps, tree)
  const value = valueAt(data, steps)
  const options = error.keyword === 'oneOf' || error.keyword === 'anyOf' ? optionsOf(place.schema) : []
  const code = options.length > 0 ? 'enum' : (codes[error.keyword] ?? 'not-valid')
  const params: JsonObject = { ...place.params, ...limitsOf(error), ...shownValue(value) }
  if (code === 'enum') params.allowed = allowedOf(place.schema, error)
  return { code, severity: 'error', path: pointerOf(steps), params }
}

function missingStep({ keyword, params }: RawError): string[] {
  const name =
    keyword === 'required' || keyword === 'dependentRequired'
      ? params.missingProperty
      : (params.additionalProperty ?? params.unevaluatedProperty)
  return typeof name === 'string' ? [name] : []
}

/** Ajv's params under names that sentences use. */
function limitsOf({ keyword, params }: RawError): JsonObject {
  const limits: JsonObject = {}
  for (const name of ['limit', 'type', 'format', 'pattern', 'multipleOf', 'allowedValue'] as const) {
    const value = params[name]
    if (value !== undefined) limits[name] = value
  }
  if (keyword === 'contains' || keyword === 'minContains') limits.limit = params.minContains ?? 1
  if (keyword === 'uniqueItems') Object.assign(limits, { first: Number(params.j) + 1, second: Number(params.i) + 1 })
  return limits
}

const shownLength = 80

/** The value as a sentence can show it; lists and objects are left out. */
function shownValue(value: JsonValue | undefined): JsonObject {
  if (value === undefined || value === null || typeof value === 'object') return {}
  return { value: typeof value === 'string' && value.length > shownLength ? `${value.slice(0, shownLength)}…` : value }
}

function allowedOf(schema: JsonObject, error: RawError): JsonValue[] {
  const titles = optionsOf(schema).map(({ title }) => title)
  const values = Array.isArray(error.params.allowedValues) ? error.params.allowedValues : []
  return (titles.length > 0 ? titles : values).slice(0, 20)
}
