import type { JsonObject, JsonValue } from '../json.ts'
import type { Random } from './random.ts'

/** What a mutation puts in the place of something: values of every type, and words that mean something in a form. */
const strange: JsonValue[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e308,
    2 ** 53,
    '',
    ' ',
    'a',
    '#',
    '#/',
    '/',
    '/a/*',
    '~2',
    '(',
    '= a',
    'for i in 1..9999999 return i',
  ],
  ...[
    '^(a+)+$',
    '(?=x)',
    'http://127.0.0.1:1/x',
    'javascript:alert(1)',
    '<img src=x>',
    '\u0000',
    '😀',
    'constructor',
    'toString',
  ],
  ...['object', 'array', 'string', 'date', 'money', 'x'.repeat(5_000)],
]
const keys = [
  'type',
  'properties',
  'items',
  'required',
  '$ref',
  '$id',
  'enum',
  'oneOf',
  'allOf',
  'not',
  'if',
  'pattern',
  'format',
  'title',
  'x-register',
  'x-field',
  'when',
  'then',
  'show',
  'computed',
  'value',
  'ui:order',
  'ui:widget',
  'hasOwnProperty',
  '__proto__',
]

/** A copy of a file's content with some things in it changed: replaced, taken away, doubled, moved, renamed, or put in too deep. */
export function mutated(random: Random, whole: JsonValue): JsonValue {
  const copy = structuredClone(whole)
  for (let left = 1 + random.int(4); left > 0; left--) {
    const holders = holdersIn(copy)
    if (holders.length === 0) return random.pick(strange)
    change(random, random.pick(holders), random.pick(holders))
  }
  // As a file brings it: without holes in lists.
  return JSON.parse(JSON.stringify(copy)) as JsonValue
}

type Holder = JsonObject | JsonValue[]

function holdersIn(value: JsonValue): Holder[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(holdersIn)]
}

function change(random: Random, holder: Holder, other: Holder): void {
  const names = Object.keys(holder)
  const name = names.length > 0 ? random.pick(names) : '0'
  const values = holder as Record<string, JsonValue>
  const inside = () => structuredClone(random.pick(Object.values(other).concat(random.pick(strange))))
  random.pick([
    () => put(values, name, random.pick(strange)),
    () => put(values, name, inside()),
    () => void delete values[name],
    () => put(values, random.pick(keys), values[name] ?? null),
    () => put(values, random.pick(keys), inside()),
    () => put(values, name, nested(values[name] ?? null, 1 + random.int(80))),
    () =>
      put(
        values,
        name,
        Array.from({ length: random.int(30) }, () => values[name] ?? null),
      ),
  ])()
}

/** As `JSON.parse` does it: `__proto__` becomes a name like any other. */
function put(values: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true })
}

function nested(value: JsonValue, depth: number): JsonValue {
  let whole = value
  for (let level = 0; level < depth; level++) whole = level % 2 === 0 ? { properties: whole } : [whole]
  return whole
}
