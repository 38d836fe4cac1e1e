import { compilePattern } from '../feel/pattern.ts'
import type { Diagnostic } from '../finding.ts'
import type { JsonSchema } from '../form.ts'
import { isObject, pointerOf } from '../pointer.ts'
import { fieldKeywords, formats } from '../validation/vocabulary.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { schemasIn } from './schema-walk.ts'
import { suggestion } from './similar.ts'

/** Keywords of JSON Schema 2020-12 that a form may use, and ours. */
const keywords: readonly string[] = [
  ...['$schema', '$id', '$ref', '$defs', '$comment', '$anchor', 'title', 'description', 'default', 'examples'],
  ...['deprecated', 'readOnly', 'writeOnly', 'type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'properties', 'required'],
  ...['additionalProperties', 'unevaluatedProperties', 'patternProperties', 'propertyNames', 'minProperties'],
  ...['maxProperties', 'dependentRequired', 'dependentSchemas', 'items', 'prefixItems', 'unevaluatedItems', 'minItems'],
  ...['maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'allOf', 'anyOf', 'oneOf', 'not', 'if'],
  ...['then', 'else', 'contentMediaType', 'contentEncoding', ...fieldKeywords],
]

/** Keywords, formats and patterns: what a validator would ignore or choke on is named here. */
export const checkSchemaKeywords: FormCheck = (form) =>
  schemasIn(form.schema, '/schema').flatMap(({ schema, pointer }) => [
    ...checkNames(schema, pointer),
    ...checkFormat(schema, pointer),
    ...checkPatterns(schema, pointer),
  ])

function checkNames(schema: JsonSchema, pointer: string): Diagnostic[] {
  return Object.keys(schema)
    .filter((name) => !keywords.includes(name))
    .map((name) =>
      diagnostic('unknown-keyword', `${pointer}${pointerOf([name])}`, { name, ...suggestion(name, keywords) }),
    )
}

function checkFormat(schema: JsonSchema, pointer: string): Diagnostic[] {
  const { format } = schema
  if (format === undefined || formats.some((known) => known === format)) return []
  return [diagnostic('unknown-format', `${pointer}/format`, { value: String(format), allowed: [...formats] })]
}

function checkPatterns(schema: JsonSchema, pointer: string): Diagnostic[] {
  const own = typeof schema.pattern === 'string' ? [[schema.pattern, `${pointer}/pattern`] as const] : []
  const names = Object.keys(isObject(schema.patternProperties) ? schema.patternProperties : {})
  const ofNames = names.map((name) => [name, `${pointer}${pointerOf(['patternProperties', name])}`] as const)
  return [...own, ...ofNames]
    .filter(([pattern]) => !compilePattern(pattern))
    .map(([pattern, element]) => diagnostic('pattern-not-supported', element, { pattern }))
}
