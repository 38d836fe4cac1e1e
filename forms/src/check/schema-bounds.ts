import type { Diagnostic } from '../finding.ts'
import type { JsonSchema } from '../form.ts'
import { isObject, stepsOf, valueAt } from '../pointer.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { childSchemas, schemasIn } from './schema-walk.ts'

/** Bounds within which a schema compiles and validates in little time. Ajv overflows the stack at 5,000 properties. */
export const schemaBounds = { properties: 1_000, depth: 24, expanded: 10_000, uniqueItems: 1_000 } as const

/** Refuses schemas that are slow to compile or to check: too many properties, too deep, references that multiply. */
export const checkSchemaBounds: FormCheck = (form) => {
  const all = schemasIn(form.schema, '/schema')
  const properties = all.reduce(
    (sum, { schema }) => sum + Object.keys(isObject(schema.properties) ? schema.properties : {}).length,
    0,
  )
  const tooMany =
    properties > schemaBounds.properties
      ? [diagnostic('schema-too-many-fields', '/schema', { count: properties, limit: schemaBounds.properties })]
      : []
  const references = all.flatMap(({ schema, pointer }) => checkReference(schema, pointer, form.schema))
  const unique = all.flatMap(({ schema, pointer }) => checkUniqueItems(schema, pointer))
  if (references.length > 0) return [...tooMany, ...references, ...unique]
  return [...tooMany, ...unique, ...checkExpansion(form.schema)]
}

function checkReference(schema: JsonSchema, pointer: string, root: JsonSchema): Diagnostic[] {
  const at = `${pointer}/$ref`
  if (schema.$dynamicRef !== undefined) return [diagnostic('reference-dynamic', `${pointer}/$dynamicRef`)]
  const reference = schema.$ref
  if (reference === undefined) return []
  if (typeof reference !== 'string' || !/^#(\/|$)/.test(reference)) {
    return [diagnostic('reference-remote', at, { value: String(reference).slice(0, 200) })]
  }
  const target = valueAt(root, stepsOf(decode(reference.slice(1))))
  return isObject(target) ? [] : [diagnostic('reference-unknown', at, { value: reference })]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Comparing every two of 20,000 objects takes 21 seconds. */
function checkUniqueItems(schema: JsonSchema, pointer: string): Diagnostic[] {
  if (schema.uniqueItems !== true) return []
  const { maxItems } = schema
  if (typeof maxItems === 'number' && maxItems <= schemaBounds.uniqueItems) return []
  return [diagnostic('unique-items-unbounded', `${pointer}/uniqueItems`, { limit: schemaBounds.uniqueItems })]
}

/**
 * Counts the schemas that are left when every reference is written out, since that is what a validator walks: two references in
 * each of 40 definitions make a chain that takes hours.
 */
function checkExpansion(root: JsonSchema): Diagnostic[] {
  const sizes = new Map<JsonSchema, number>()
  let problem: Diagnostic | null = null
  const sizeOf = (schema: JsonSchema, pointer: string, path: ReadonlySet<JsonSchema>): number => {
    const known = sizes.get(schema)
    if (known !== undefined || problem) return known ?? 0
    if (path.has(schema)) {
      problem = diagnostic('reference-circular', pointer)
      return 0
    }
    if (path.size > schemaBounds.depth) {
      problem = diagnostic('schema-too-deep', pointer, { limit: schemaBounds.depth })
      return 0
    }
    const inner = new Set(path).add(schema)
    let size = 1
    for (const child of childSchemas(schema, pointer)) size += sizeOf(child.schema, child.pointer, inner)
    if (typeof schema.$ref === 'string') {
      const target = valueAt(root, stepsOf(decode(schema.$ref.slice(1))))
      if (isObject(target)) size += sizeOf(target, `${pointer}/$ref`, inner)
    }
    if (size > schemaBounds.expanded)
      problem ??= diagnostic('schema-too-large', pointer, { limit: schemaBounds.expanded })
    sizes.set(schema, size)
    return size
  }
  sizeOf(root, '/schema', new Set())
  return problem ? [problem] : []
}
