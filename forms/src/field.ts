import type { Form, JsonSchema } from './form.ts'
import type { JsonValue } from './json.ts'
import { isObject, pointerOf, stepsOf, valueAt } from './pointer.ts'

/** What people see a field as; each kind has one widget. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'integer'
  | 'money'
  | 'date'
  | 'choice'
  | 'multi-choice'
  | 'yes-no'
  | 'code-list'
  | 'register'
  | 'file'
  | 'group'
  | 'rows'
  | 'tags'

/** One field of a form as designer, checks and rules see it. */
export interface FieldInfo {
  /** JSON Pointer into the submission, `*` for each row: `/nominees/*` + `/reason`. */
  pointer: string
  name: string
  title: string
  /** null where the schema is none of the kinds. */
  kind: FieldKind | null
  /** Required by the schema; the form's logic may require more. */
  required: boolean
  /** Pointer of the group or rows it stands in, `''` at the top. */
  parent: string
}

/** A field with its schema and the fields inside it. */
export interface FieldNode extends FieldInfo {
  /** With local references followed and `allOf` merged. */
  schema: JsonSchema
  /** JSON Pointer of its schema within the form's schema, as written. */
  schemaPointer: string
  children: FieldNode[]
  /** Whether it may hold properties that are not declared. */
  open: boolean
}

const maxDepth = 12
const trees = new WeakMap<JsonSchema, FieldNode[]>()

/** All fields of a form in document order, parents before children. */
export function fieldsOf(form: Pick<Form, 'schema'>): FieldInfo[] {
  return nodesOf(form.schema).map(({ pointer, name, title, kind, required, parent }) => ({
    pointer,
    name,
    title,
    kind,
    required,
    parent,
  }))
}

/** The top-level fields of a schema with all that is inside them. */
export function fieldTree(schema: JsonSchema): FieldNode[] {
  // A form still being written may hold null or true here; that is for the check to tell.
  if (!isObject(schema)) return []
  const known = trees.get(schema)
  if (known) return known
  const tree = childrenOf(schema, schema, '', '', 0)
  trees.set(schema, tree)
  return tree
}

/** The tree as a list, parents before children. */
export function nodesOf(schema: JsonSchema): FieldNode[] {
  const flatten = (nodes: FieldNode[]): FieldNode[] => nodes.flatMap((node) => [node, ...flatten(node.children)])
  return flatten(fieldTree(schema))
}

function childrenOf(
  schema: JsonSchema,
  root: JsonSchema,
  parent: string,
  schemaPointer: string,
  depth: number,
): FieldNode[] {
  const whole = effectiveSchema(schema, root)
  const required = Array.isArray(whole.required) ? whole.required : []
  if (depth >= maxDepth || !isObject(whole.properties)) return []
  return Object.entries(whole.properties)
    .filter((entry): entry is [string, JsonSchema] => isObject(entry[1]))
    .map(([name, property]) => {
      const at = `${schemaPointer}${pointerOf(['properties', name])}`
      return fieldNode(name, property, root, parent, at, required.includes(name), depth)
    })
}

function fieldNode(
  name: string,
  property: JsonSchema,
  root: JsonSchema,
  parent: string,
  schemaPointer: string,
  required: boolean,
  depth: number,
): FieldNode {
  const schema = effectiveSchema(property, root)
  const pointer = `${parent}${pointerOf([name])}`
  const kind = kindOf(schema, root)
  const title = typeof schema.title === 'string' && schema.title !== '' ? schema.title : name
  const children =
    kind === 'group'
      ? childrenOf(schema, root, pointer, schemaPointer, depth + 1)
      : kind === 'rows' && isObject(schema.items)
        ? childrenOf(schema.items, root, `${pointer}/*`, `${schemaPointer}/items`, depth + 1)
        : []
  const holder = kind === 'rows' && isObject(schema.items) ? effectiveSchema(schema.items, root) : schema
  return { pointer, name, title, kind, required, parent, schema, schemaPointer, children, open: isOpen(holder) }
}

/** Keywords that let an object hold more than its `properties`. */
const openKeywords = [
  'additionalProperties',
  'unevaluatedProperties',
  'patternProperties',
  'anyOf',
  'oneOf',
  'if',
  'dependentSchemas',
]

/** Whether an object may hold properties that its `properties` do not name. */
export function isOpen(schema: JsonSchema): boolean {
  return !isObject(schema.properties) || openKeywords.some((keyword) => keyword in schema)
}

/** A schema with its local `$ref` followed (a remote one is never fetched) and its `allOf` merged into it. */
export function effectiveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  let current = schema
  for (let hop = 0; hop < 16 && typeof current.$ref === 'string'; hop++) {
    const { $ref, ...beside } = current
    const target = $ref.startsWith('#') ? valueAt(root, stepsOf(decodeURIComponent($ref.slice(1)))) : undefined
    current = isObject(target) ? { ...target, ...beside } : beside
  }
  return Array.isArray(current.allOf) ? mergeAllOf(current, root) : current
}

function mergeAllOf(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const { allOf, ...own } = schema
  let merged: JsonSchema = own
  for (const part of Array.isArray(allOf) ? allOf : []) {
    if (!isObject(part) || 'if' in part) continue
    const { allOf: _nested, ...extra } = part.$ref ? effectiveSchema({ $ref: part.$ref }, root) : part
    merged = {
      ...extra,
      ...merged,
      ...(isObject(extra.properties) && {
        properties: { ...(isObject(merged.properties) ? merged.properties : {}), ...extra.properties },
      }),
      ...(Array.isArray(extra.required) && {
        required: [...(Array.isArray(merged.required) ? merged.required : []), ...extra.required],
      }),
    }
  }
  return merged
}

/** Texts this long are written in several lines. */
const longTextLength = 500

/** The kind of a field by its schema: our `x-` keywords first, then type and format. null where it is none. */
export function kindOf(schema: JsonSchema, root: JsonSchema = schema): FieldKind | null {
  const type = typeOf(schema)
  if (type === 'array') return kindOfList(schema, root)
  if (isObject(schema['x-register'])) return 'register'
  if (typeof schema['x-code-list'] === 'string') return 'code-list'
  if (schema['x-field'] === 'file') return 'file'
  if (type === 'object') return 'group'
  if (type === 'boolean') return 'yes-no'
  if (optionsOf(schema).length > 0) return 'choice'
  if (schema['x-field'] === 'money') return 'money'
  if (type === 'number' || type === 'integer') return type
  if (type !== 'string') return null
  if (schema.format === 'date') return 'date'
  return typeof schema.maxLength === 'number' && schema.maxLength > longTextLength ? 'long-text' : 'text'
}

function kindOfList(schema: JsonSchema, root: JsonSchema): FieldKind | null {
  if (!isObject(schema.items)) return null
  const items = effectiveSchema(schema.items, root)
  const kind = kindOf(items, root)
  if (kind === 'group') return 'rows'
  if (kind === 'choice' || kind === 'code-list') return 'multi-choice'
  if (kind === 'file' || kind === 'register') return kind
  return kind === null || kind === 'rows' || kind === 'tags' ? null : 'tags'
}

/** The first type that is not null; told from other keywords where none is named. */
export function typeOf(schema: JsonSchema): string | null {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const named = types.find((type) => typeof type === 'string' && type !== 'null')
  if (typeof named === 'string') return named
  if (isObject(schema.properties)) return 'object'
  if (isObject(schema.items)) return 'array'
  const [option] = optionsOf(schema)
  return option ? typeof option.value : null
}

/** The options of a choice: `oneOf` or `anyOf` of constants with titles, else `enum`. Empty when it is no choice. */
export function optionsOf(schema: JsonSchema): { value: JsonValue; title: string }[] {
  const branches = schema.oneOf ?? schema.anyOf
  if (Array.isArray(branches) && branches.length > 0 && branches.every((part) => isObject(part) && 'const' in part)) {
    return branches.filter(isObject).map((part) => ({
      value: part.const ?? null,
      title: typeof part.title === 'string' ? part.title : String(part.const),
    }))
  }
  if (!Array.isArray(schema.enum)) return []
  return schema.enum.filter((value) => value !== null).map((value) => ({ value, title: String(value) }))
}
