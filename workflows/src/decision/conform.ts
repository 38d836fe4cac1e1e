import {
  type ExpressionEnv,
  evaluateValue,
  type FeelValue,
  feelTypeOf,
  type JsonValue,
  temporalOf,
} from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'
import { asText } from './feel.ts'
import type { DecisionModel, ItemType } from './model.ts'
import { TYPE_DEPTH, unprefixed } from './read.ts'

/** Where a value is held against its type, for the words of a refusal. */
export interface ValuePlace {
  element: string
  /** What the value is called. */
  name: string
  place: 'input' | 'output' | 'parameter'
}

/** What holding a value against a type needs to know. */
export interface TypeScope {
  model: DecisionModel
  env: ExpressionEnv
}

/**
 * A value as its type has it: text of JSON becomes the date it stands for, one value the list of one and the other way round. A value of
 * another type, or one that is not allowed, is a {@link DecisionFailure} that says where. Nothing (null) fits every type.
 */
export function conform(value: FeelValue, typeRef: string | undefined, scope: TypeScope, place: ValuePlace): FeelValue {
  if (typeRef === undefined) return value
  return ofReference(value, typeRef, { ...scope, place, path: '', depth: 0 })
}

/** Refuses a value that does not pass the unary tests of what is allowed. */
export function allow(
  value: FeelValue,
  allowed: string | undefined,
  scope: TypeScope,
  place: ValuePlace,
  path = '',
): void {
  if (allowed === undefined || value === null || value === undefined) return
  const result = evaluateValue(allowed, () => null, scope.env, 'unary-tests', value)
  if (!result.ok) throw new DecisionFailure(result.code, { ...result.params, element: place.element })
  if (result.value !== true)
    throw new DecisionFailure('value-not-allowed', { ...place, ...at(path), allowed, value: asText(value) })
}

interface Walk extends TypeScope {
  place: ValuePlace
  path: string
  depth: number
}

const at = (path: string): Record<string, JsonValue> => (path === '' ? {} : { path })

function ofReference(value: FeelValue, typeRef: string, walk: Walk): FeelValue {
  if (value === null || value === undefined || walk.depth > TYPE_DEPTH) return value ?? null
  const found = findType(walk.model, typeRef)
  if (found) return ofItem(value, found.type, typeRef, { ...walk, model: found.model, depth: walk.depth + 1 })
  return ofBase(value, unprefixed(typeRef), walk)
}

/** An item definition of this file, or of one it imports by the name of the import. */
export function findType(model: DecisionModel, typeRef: string): { model: DecisionModel; type: ItemType } | undefined {
  const own = model.types.get(typeRef)
  if (own) return { model, type: own }
  for (const imported of model.imports) {
    const name = imported.name === '' ? typeRef : undefined
    const rest = typeRef.startsWith(`${imported.name}.`) ? typeRef.slice(imported.name.length + 1) : name
    const type = rest === undefined ? undefined : imported.model.types.get(rest)
    if (type) return { model: imported.model, type }
  }
  return undefined
}

function ofItem(value: FeelValue, type: ItemType, expected: string, walk: Walk): FeelValue {
  if (type.isFunction) return feelTypeOf(value) === 'function' ? value : wrong(value, expected, walk)
  const result = type.isCollection
    ? (Array.isArray(value) ? value : [value]).map((item, index) =>
        ofElement(item, type, expected, { ...walk, path: `${walk.path}/${index}` }),
      )
    : ofElement(single(value, type), type, expected, walk)
  allow(result, type.constraint, walk, walk.place, walk.path)
  return result
}

/** FEEL takes a list of one for its element where an element is wanted. */
function single(value: FeelValue, type: ItemType): FeelValue {
  const isList = type.components.length === 0 && /^(list|any)\b/i.test(unprefixed(type.base ?? 'any'))
  return Array.isArray(value) && value.length === 1 && !isList ? value[0] : value
}

function ofElement(value: FeelValue, type: ItemType, expected: string, walk: Walk): FeelValue {
  if (value === null || value === undefined) return null
  const result =
    type.components.length > 0
      ? ofComponents(value, type, expected, walk)
      : type.base === undefined
        ? value
        : ofReference(value, type.base, walk)
  allow(result, type.allowed, walk, walk.place, walk.path)
  return result
}

function ofComponents(value: FeelValue, type: ItemType, expected: string, walk: Walk): FeelValue {
  if (feelTypeOf(value) !== 'context') return wrong(value, expected, walk)
  const result: Record<string, FeelValue> = { ...(value as Record<string, FeelValue>) }
  for (const component of type.components) {
    if (!Object.hasOwn(result, component.name)) continue
    const path = `${walk.path}/${component.name}`
    if (walk.depth <= TYPE_DEPTH)
      result[component.name] = ofOptional(result[component.name], component, { ...walk, path, depth: walk.depth + 1 })
  }
  return result
}

function ofOptional(value: FeelValue, type: ItemType, walk: Walk): FeelValue {
  return value === null || value === undefined ? null : ofItem(value, type, type.base ?? 'context', walk)
}

const NUMBERS = new Set(['number', 'integer', 'long', 'double'])
const NAMES: Record<string, 'date' | 'time' | 'dateTime' | 'dayTimeDuration' | 'yearMonthDuration'> = {
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  'date and time': 'dateTime',
  dayTimeDuration: 'dayTimeDuration',
  'days and time duration': 'dayTimeDuration',
  yearMonthDuration: 'yearMonthDuration',
  'years and months duration': 'yearMonthDuration',
}

function ofBase(given: FeelValue, name: string, walk: Walk): FeelValue {
  const isOfMany = /^(list|any$)/i.test(name)
  const value = Array.isArray(given) && given.length === 1 && !isOfMany ? given[0] : given
  if (value === null || value === undefined) return null
  const type = feelTypeOf(value)
  const temporal = NAMES[name]
  if (temporal) return ofTemporal(value, temporal, name, walk)
  if (NUMBERS.has(name)) return type === 'number' ? value : wrong(given, name, walk)
  if (name === 'string' || name === 'boolean') return type === name ? value : wrong(given, name, walk)
  if (name === 'context' || name.startsWith('context<')) return type === 'context' ? value : wrong(given, name, walk)
  const element = /^list<(.*)>$/s.exec(name)?.[1]
  if (element !== undefined)
    return (Array.isArray(value) ? value : [value]).map((item, index) =>
      ofReference(item, element.trim(), { ...walk, depth: walk.depth + 1, path: `${walk.path}/${index}` }),
    )
  if (name === 'list') return Array.isArray(value) ? value : [value]
  // Any, or a name that the check says is unknown.
  return given
}

function ofTemporal(value: FeelValue, type: (typeof NAMES)[string], name: string, walk: Walk): FeelValue {
  const read = typeof value === 'string' ? temporalOf(type, value) : value
  return feelTypeOf(read) === type ? read : wrong(value, name, walk)
}

function wrong(value: FeelValue, expected: string, walk: Walk): never {
  const params: Record<string, JsonValue> = { ...walk.place, ...at(walk.path), expected, value: asText(value) }
  throw new DecisionFailure('value-not-of-type', params)
}
