import type { JsonObject, JsonValue } from '@statecraft/forms'
import { recordsAbout } from '../store/registers.ts'
import type { Db } from '../store/store.ts'

/** The register whose records are people. */
export const peopleRegister = 'people'

/** Record ids of the people named in data, by the fields of its schema that look them up. */
export function peopleIn(schema: JsonObject, data: JsonValue): string[] {
  const found = new Set<string>()
  walk(schema, data, found)
  return [...found]
}

function walk(schema: JsonValue | undefined, data: JsonValue | undefined, found: Set<string>): void {
  if (!isObject(schema) || data === undefined || data === null) return
  if (isObject(schema['x-register']) && schema['x-register'].register === peopleRegister) {
    for (const value of Array.isArray(data) ? data : [data]) if (typeof value === 'string') found.add(value)
  }
  if (Array.isArray(data)) for (const item of data) walk(schema.items, item, found)
  else if (isObject(data) && isObject(schema.properties)) {
    for (const [name, property] of Object.entries(schema.properties)) {
      if (Object.hasOwn(data, name)) walk(property, data[name], found)
    }
  }
  for (const part of [schema.allOf, schema.anyOf, schema.oneOf]) {
    if (Array.isArray(part)) for (const inner of part) walk(inner, data, found)
  }
}

/** The people themselves and, where a record names the account of its person (`user`), that account. */
export async function withAccounts(db: Db, people: string[]): Promise<string[]> {
  const records = await recordsAbout(db, peopleRegister, people)
  const accounts = records.flatMap((record) => {
    const user = (JSON.parse(record.data) as JsonObject).user
    return typeof user === 'string' ? [user] : []
  })
  return [...new Set([...people, ...accounts])]
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
