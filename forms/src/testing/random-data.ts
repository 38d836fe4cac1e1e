import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { type DataPath, withValueAt } from '../react/data-path.ts'
import type { Random } from './random.ts'

/** Data as people and attackers send it: mostly of the right type, often missing, at times blank, wrong or not asked for. */
export function randomData(random: Random, form: Form): JsonObject {
  return objectFor(random, form.schema)
}

function objectFor(random: Random, schema: JsonSchema): JsonObject {
  const data: JsonObject = {}
  for (const [name, field] of Object.entries(schema.properties as Record<string, JsonSchema>)) {
    if (random.chance(0.75)) data[name] = valueFor(random, field)
  }
  if (random.chance(0.05)) data.role = 'chair'
  return data
}

function valueFor(random: Random, schema: JsonSchema): JsonValue {
  if (random.chance(0.1)) return random.pick<JsonValue>([null, '', '  ', 7, 'ab', [], {}, true, ['a', 1], [{}, 'a']])
  if (isObject(schema.properties)) return objectFor(random, schema)
  if (isObject(schema.items)) {
    const items = schema.items
    return Array.from({ length: random.int(4) }, () => valueFor(random, items))
  }
  if (schema.type === 'integer') return random.int(8) - 1
  if (schema.type === 'number') return random.pick([0, 0.5, 1.25, 2, -1])
  if (schema.type === 'boolean') return random.chance(0.5)
  if (schema.format === 'date') return random.pick(['2026-01-31', '2026-12-01', '2026-02-30', '2025-06-01', 'mai'])
  return random.pick(['a', 'b', 'c', 'ab', 'abcde', '12', 'ắ', '😀'])
}

/** One change as a screen makes it: a value typed or cleared, a row added, removed or moved. What did not change stays the same object. */
export function randomEdit(random: Random, form: Form, data: JsonObject): JsonObject {
  const places = placesIn(form.schema, data, [])
  if (places.length === 0) return data
  const { path, schema, value } = random.pick(places)
  if (Array.isArray(value) && isObject(schema.items) && random.chance(0.7)) {
    const rows = [...value]
    const at = random.int(rows.length + 1)
    const [row] = rows.splice(at, random.chance(0.5) ? 1 : 0)
    if (random.chance(0.6)) rows.splice(random.int(rows.length + 1), 0, row ?? valueFor(random, schema.items))
    return withValueAt(data, path, rows) as JsonObject
  }
  const next = random.chance(0.15) ? undefined : valueFor(random, schema)
  return withValueAt(data, path, next) as JsonObject
}

interface DataPlace {
  path: DataPath
  schema: JsonSchema
  value: JsonValue | undefined
}

function placesIn(schema: JsonSchema, data: JsonValue | undefined, path: DataPath): DataPlace[] {
  if (!isObject(schema.properties)) return []
  return Object.entries(schema.properties as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const value = isObject(data) && Object.hasOwn(data, name) ? data[name] : undefined
    const own = { path: [...path, name], schema: field, value }
    if (field.type === 'object') return [own, ...(isObject(value) ? placesIn(field, value, own.path) : [])]
    if (!Array.isArray(value) || !isObject(field.items)) return [own]
    const items = field.items
    const inside = value.flatMap((row, index) => (isObject(row) ? placesIn(items, row, [...own.path, index]) : []))
    return [own, ...inside]
  })
}
