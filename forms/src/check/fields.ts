import { builtinNames, constructorNames } from '../feel/builtins.ts'
import { type FieldNode, nodesOf } from '../field.ts'
import type { Diagnostic } from '../finding.ts'
import type { JsonSchema } from '../form.ts'
import { isObject } from '../pointer.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { suggestion } from './similar.ts'

/** A name that FEEL reads as one word and TypeScript as a property: letters, digits and `_`. */
const fieldName = /^[\p{L}_][\p{L}\p{N}_]*$/u
const feelWords = ['and', 'or', 'not', 'if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies']
const moreFeelWords = ['between', 'instance', 'of', 'function', 'external', 'true', 'false', 'null', 'item', 'partial']
const reserved = new Set([...feelWords, ...moreFeelWords, ...builtinNames, ...constructorNames])
const citation = /^[^\s:]+(:[\p{L}\p{N}]+(\.[\p{L}\p{N}]+)*)?$/u

/** Each field: a name expressions can read, a title people can read, a kind that a widget exists for. */
export const checkFields: FormCheck = (form) =>
  nodesOf(form.schema)
    .flatMap((field) => [
      ...checkName(field),
      ...checkKindOf(field),
      ...checkRequired(field.schema, field),
      ...checkLimit(field),
      ...checkOwnKeywords(field),
    ])
    .concat(checkRequired(form.schema, null))

function at(field: FieldNode, keyword = ''): string {
  return `/schema${field.schemaPointer}${keyword}`
}

function checkName(field: FieldNode): Diagnostic[] {
  const { name, title } = field
  if (!fieldName.test(name) || name.startsWith('__'))
    return [diagnostic('field-name', at(field), { name, field: title })]
  if (reserved.has(name)) return [diagnostic('field-name-reserved', at(field), { name, field: title })]
  if (typeof field.schema.title === 'string' && field.schema.title.trim() !== '') return []
  return [diagnostic('field-without-title', at(field), { name }, 'warning')]
}

function checkKindOf(field: FieldNode): Diagnostic[] {
  if (field.kind !== null) return []
  const type = field.schema.type === undefined ? '' : JSON.stringify(field.schema.type)
  return [diagnostic('field-kind-unknown', at(field), { name: field.name, field: field.title, type })]
}

/** Names that are required and do not exist can never be filled. */
function checkRequired(schema: JsonSchema, field: FieldNode | null): Diagnostic[] {
  const holder = field?.kind === 'rows' && isObject(schema.items) ? schema.items : schema
  const pointer = field ? at(field, holder === schema ? '' : '/items') : '/schema'
  if (!Array.isArray(holder.required) || !isObject(holder.properties)) return []
  const names = Object.keys(holder.properties)
  return holder.required.flatMap((name, index) =>
    typeof name === 'string' && names.includes(name)
      ? []
      : [
          diagnostic('required-unknown', `${pointer}/required/${index}`, {
            name: String(name),
            ...suggestion(String(name), names),
          }),
        ],
  )
}

function checkLimit(field: FieldNode): Diagnostic[] {
  if (field.schema.type !== 'array' || typeof field.schema.maxItems === 'number') return []
  return [diagnostic('list-without-limit', at(field), { name: field.name, field: field.title }, 'warning')]
}

function checkOwnKeywords(field: FieldNode): Diagnostic[] {
  const { schema, title } = field
  const found: Diagnostic[] = []
  const lookup = schema['x-register']
  if (lookup !== undefined && !isRegisterLookup(lookup)) {
    found.push(diagnostic('register-lookup-shape', at(field, '/x-register'), { field: title }))
  }
  const list = schema['x-code-list']
  if (list !== undefined && (typeof list !== 'string' || list === '')) {
    found.push(diagnostic('code-list-shape', at(field, '/x-code-list'), { field: title }))
  }
  const own = schema['x-field']
  if (own !== undefined && own !== 'money' && own !== 'file') {
    found.push(
      diagnostic('field-kind-unknown', at(field, '/x-field'), { name: field.name, field: title, type: String(own) }),
    )
  }
  if (own === 'money' && schema.type !== 'integer')
    found.push(diagnostic('money-not-whole', at(field), { field: title }))
  return [...found, ...checkCitations(field)]
}

function isRegisterLookup(value: unknown): boolean {
  if (!isObject(value) || typeof value.register !== 'string' || value.register === '') return false
  const { prefill } = value
  return (
    prefill === undefined || (isObject(prefill) && Object.values(prefill).every((name) => typeof name === 'string'))
  )
}

function checkCitations(field: FieldNode): Diagnostic[] {
  const cites = field.schema['x-cites']
  if (cites === undefined) return []
  const fine = Array.isArray(cites) && cites.every((cite) => typeof cite === 'string' && citation.test(cite))
  return fine ? [] : [diagnostic('citation-shape', at(field, '/x-cites'), { field: field.title })]
}
