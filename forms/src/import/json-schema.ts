import { diagnostic } from '../check/diagnostic.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema, UiSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { fitName, settle } from './assemble.ts'
import { textOf } from './piece.ts'

const maps = ['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas']
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const single = [
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'additionalItems',
]
const maxDepth = 40

/** A plain JSON Schema of any draft from 04 on becomes a form of the same fields. */
export function importJsonSchema(schema: JsonSchema, uiSchema?: UiSchema): { form: Form; report: Diagnostic[] } {
  const report: Diagnostic[] = []
  const names = new Map<string, string>()
  const modern = modernised(schema, 0)
  const fit = withFitNames(modern, names)
  for (const [name, to] of names) report.push(diagnostic('import-renamed', '/schema', { name, to }, 'warning'))
  const title = textOf(schema.title) === '' ? 'Biểu mẫu' : textOf(schema.title)
  const whole = isObject(fit) ? limited(fit) : {}
  const form: Form = {
    id: 'bieu-mau-nhap',
    title,
    schema: { ...whole, type: 'object' } as JsonSchema,
    ...(uiSchema && { uiSchema: renamedKeys(uiSchema, names) as UiSchema }),
  }
  return settle(form, report)
}

/** The same schema in the words of draft 2020-12. */
export function modernised(schema: JsonValue, depth: number): JsonValue {
  if (!isObject(schema) || depth > maxDepth) return schema
  const next: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$schema' || keyword === 'id' || keyword === '$id' || keyword === '$async') continue
    const inner = (part: JsonValue) => modernised(part, depth + 1)
    if (maps.includes(keyword) && isObject(value)) {
      next[keyword === 'definitions' ? '$defs' : keyword] = Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, inner(part)]),
      )
    } else if (lists.includes(keyword) && Array.isArray(value)) next[keyword] = value.map(inner)
    else if (single.includes(keyword) && !Array.isArray(value)) next[keyword] = inner(value)
    else next[keyword] = value
  }
  return oldWords(next, depth)
}

function oldWords(schema: JsonObject, depth: number): JsonObject {
  const { dependencies, additionalItems, divisibleBy, ...next } = schema
  if (Array.isArray(next.items)) {
    next.prefixItems = next.items.map((part) => modernised(part, depth + 1))
    if (additionalItems === undefined) delete next.items
    else next.items = additionalItems
  }
  if (divisibleBy !== undefined && next.multipleOf === undefined) next.multipleOf = divisibleBy
  for (const side of ['Minimum', 'Maximum'] as const) oldLimit(next, `exclusive${side}`, side.toLowerCase())
  if (isObject(dependencies)) Object.assign(next, newDependencies(dependencies, depth))
  if (typeof next.$ref === 'string') next.$ref = next.$ref.replaceAll('/definitions/', '/$defs/')
  return next
}

/** In draft 04 an exclusive limit is a limit with a flag beside it. */
function oldLimit(schema: JsonObject, exclusive: string, limit: string): void {
  if (typeof schema[exclusive] !== 'boolean') return
  const isExclusive = schema[exclusive]
  delete schema[exclusive]
  if (!isExclusive || schema[limit] === undefined) return
  schema[exclusive] = schema[limit] as JsonValue
  delete schema[limit]
}

function newDependencies(dependencies: JsonObject, depth: number): JsonObject {
  const entries = Object.entries(dependencies)
  const required = entries.filter(([, value]) => Array.isArray(value))
  const schemas = entries.filter(([, value]) => !Array.isArray(value))
  return {
    ...(required.length > 0 && { dependentRequired: Object.fromEntries(required) }),
    ...(schemas.length > 0 && {
      dependentSchemas: Object.fromEntries(schemas.map(([name, value]) => [name, modernised(value, depth + 1)])),
    }),
  }
}

/** Names of fields that expressions can read, everywhere the schema speaks of them. */
function withFitNames(schema: JsonValue, names: Map<string, string>): JsonValue {
  if (Array.isArray(schema)) return schema.map((part) => withFitNames(part, names))
  if (!isObject(schema)) return schema
  const next: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties' && isObject(value)) {
      const fields: JsonObject = {}
      for (const [name, field] of Object.entries(value)) {
        const fit = fitName(name, Object.keys(fields))
        if (fit !== name) names.set(name, fit)
        fields[fit] = withFitNames(field, names)
      }
      next.properties = fields
    } else if (keyword === 'required' && Array.isArray(value)) {
      next.required = value.map((name) => (typeof name === 'string' ? fitOrSame(name) : name))
    } else if (['enum', 'const', 'default', 'examples'].includes(keyword)) next[keyword] = value
    else next[keyword] = withFitNames(value, names)
  }
  return next
}

const fitOrSame = (name: string) => fitName(name, [])

function renamedKeys(ui: JsonValue, names: ReadonlyMap<string, string>): JsonValue {
  if (!isObject(ui)) return ui
  return Object.fromEntries(
    Object.entries(ui).map(([key, value]) => {
      if (key === 'ui:order' && Array.isArray(value)) return [key, value.map((name) => names.get(String(name)) ?? name)]
      return [names.get(key) ?? key, renamedKeys(value, names)]
    }),
  )
}

/** Every list gets a limit, which comparing its items needs. */
function limited(schema: JsonObject): JsonObject {
  const next: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (maps.includes(keyword) && isObject(value)) {
      next[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, isObject(part) ? limited(part) : part]),
      )
    } else if (single.includes(keyword) && isObject(value)) next[keyword] = limited(value)
    else next[keyword] = value
  }
  return next.type === 'array' && typeof next.maxItems !== 'number' ? { ...next, maxItems: 500 } : next
}
