import { compile } from 'json-schema-to-typescript'
import { holderAt, splitPath } from '../edit/place.ts'
import { optionsOf } from '../field.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

/** The types of a checked form's submissions: a `.d.ts` with one interface named after the form's id. */
export async function typesOfForm(form: Pick<Form, 'id' | 'title' | 'schema' | 'logic'>): Promise<string> {
  return typesOf(form.id, form.title, withHiddenOptional(form))
}

/** What a form may hide is absent from what is submitted, required or not: a rule that reads it must be ready for that. */
function withHiddenOptional(form: Pick<Form, 'schema' | 'logic'>): JsonSchema {
  const schema = structuredClone(form.schema)
  const hidden = (form.logic ?? []).flatMap((line) => ('then' in line && 'show' in line.then ? line.then.show : []))
  for (const path of hidden) {
    const { into, name } = splitPath(path)
    const holder = holderAt({ id: '', title: '', schema }, into)?.schema
    if (holder && Array.isArray(holder.required)) holder.required = holder.required.filter((entry) => entry !== name)
  }
  return schema
}

/** The types of a register's records. */
export async function typesOfRegister(register: { id: string; title?: string; schema: JsonSchema }): Promise<string> {
  return typesOf(register.id, register.title ?? register.id, register.schema)
}

/** `de-nghi` -> `DeNghi`. */
export function typeName(id: string): string {
  return id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

const head = '/* Generated from the definition. Do not edit: run `statecraft types` again. */'

async function typesOf(id: string, title: string, schema: JsonSchema): Promise<string> {
  const named = { ...(withoutNames(schema) as JsonObject), title: typeName(id), description: title }
  const text = await compile(named, typeName(id), {
    bannerComment: head,
    additionalProperties: false,
    // A tuple for each number of rows between the limits says nothing to a rule.
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    // Nothing is ever fetched or read.
    $refOptions: { resolve: { external: false, file: false, http: false } },
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
  return text.endsWith('\n') ? text : `${text}\n`
}

/**
 * Titles would become the names of further types, in Vietnamese and one a field: they become the comments of the fields instead.
 * Our own keywords mean nothing to types.
 */
function withoutNames(schema: JsonValue, isMap = false): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => withoutNames(item))
  if (!isObject(schema)) return schema
  const kept: JsonObject = {}
  for (const [key, value] of Object.entries(schema)) {
    if (!isMap && (key === 'title' || key === '$id' || key === '$schema' || key.startsWith('x-'))) continue
    if (!isMap && (key === 'enum' || key === 'const' || key === 'default' || key === 'examples')) kept[key] = value
    else
      kept[key] = withoutNames(
        value,
        !isMap && (key === 'properties' || key === '$defs' || key === 'patternProperties'),
      )
  }
  const options = isMap ? [] : optionsOf(schema)
  if (options.length > 0) {
    // Constants with titles are an enumeration to types.
    delete kept.oneOf
    delete kept.anyOf
    kept.enum = options.map(({ value }) => value)
  }
  if (!isMap && typeof schema.title === 'string') kept.description = describe(schema.title, schema.description)
  return kept
}

function describe(title: string, description: JsonValue | undefined): string {
  // The end of a comment inside a title would end the comment it stands in.
  const text = typeof description === 'string' ? `${title}. ${description}` : title
  return text.replaceAll('*/', '* /')
}
