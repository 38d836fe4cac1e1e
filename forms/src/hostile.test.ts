import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile.ts'
import type { Form } from './form.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { checkWholeForm } from './server/check-whole-form.ts'
import { typesOfForm } from './server/types.ts'
import { compileValidator } from './server/validator.ts'
import { leaveRequest } from './testing/leave-request.ts'
import { mutated } from './testing/mutate.ts'
import { randomOf } from './testing/random.ts'
import { randomData } from './testing/random-data.ts'
import { randomForm } from './testing/random-form.ts'

/** How many mutated form files: `MUTATED=5000 npx vitest run forms/src/hostile.test.ts` for the whole proof. */
const MUTATED = Number(process.env.MUTATED ?? 500)
const env = { now: '2026-03-01T00:00:00Z' }
/** No check may take longer, on a machine that does other things too. */
const limitMs = 5_000

const text = (more: JsonObject = {}): JsonObject => ({ type: 'string', title: 'A', ...more })
const schema = (whole: JsonObject) => ({ id: 'x', title: 'X', schema: { type: 'object', properties: {}, ...whole } })
const field = (one: JsonObject) => schema({ properties: { a: { title: 'A', ...one } } })
const list = (more: JsonObject) => field({ type: 'array', maxItems: 1_000, items: { type: 'string' }, ...more })
const rows = (more: JsonObject) =>
  field({ type: 'array', maxItems: 1_000, items: { type: 'object', properties: { b: text() } }, ...more })
const logic = (...lines: JsonValue[]) => ({ ...schema({ properties: { a: text(), b: text() } }), logic: lines })
const rule = (when: string) => logic({ when, then: { show: ['/b'] } })
const ui = (uiSchema: JsonValue) => ({ ...schema({ properties: { a: text() } }), uiSchema })
const parsed = (json: string): unknown => JSON.parse(json)
const many = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index))
const record = (count: number, make: (index: number) => [string, JsonValue]) => Object.fromEntries(many(count, make))
const nest = (depth: number, inner: JsonValue, wrap: (value: JsonValue) => JsonValue) => {
  let whole = inner
  for (let level = 0; level < depth; level++) whole = wrap(whole)
  return whole as JsonObject
}
const chain = (levels: number, keyword: string, fan: number) =>
  record(levels, (index) => [
    `d${index}`,
    index === 0 ? { type: 'string' } : { [keyword]: many(fan, () => ({ $ref: `#/$defs/d${index - 1}` })) },
  ])

/** Refused: the code that says why. */
const refused: Record<string, [unknown, string]> = {
  '2,000 levels of groups': [field(nest(2_000, text(), (a) => ({ type: 'object', properties: { a } }))), 'too-deep'],
  '26 levels of groups': [field(nest(26, text(), (a) => ({ type: 'object', properties: { a } }))), 'schema-too-deep'],
  '30 levels of lists': [
    field(nest(30, text(), (items) => ({ type: 'array', maxItems: 2, items }))),
    'schema-too-deep',
  ],
  '50 levels of not': [field(nest(50, { type: 'string' }, (not) => ({ not }))), 'schema-too-deep'],
  '30 levels of allOf': [field(nest(30, { type: 'string' }, (one) => ({ allOf: [one] }))), 'schema-too-deep'],
  '60 levels of if': [field(nest(60, { type: 'string' }, (one) => ({ if: one }))), 'schema-too-deep'],
  '5,000 fields': [schema({ properties: record(5_000, (index) => [`a${index}`, text()]) }), 'schema-too-many-fields'],
  '1,001 fields in groups': [
    schema({
      properties: record(11, (group) => [
        `g${group}`,
        { type: 'object', title: 'G', properties: record(100, (index) => [`a${index}`, text()]) },
      ]),
    }),
    'schema-too-many-fields',
  ],
  '5,000 properties in a definition nobody uses': [
    schema({ $defs: { d: { properties: record(5_000, (index) => [`a${index}`, {}]) } } }),
    'schema-too-many-fields',
  ],
  'two megabytes of words': [field(text({ description: 'x'.repeat(2_000_000) })), 'too-large'],
  'a name of a megabyte': [schema({ properties: { ['a'.repeat(1_100_000)]: text() } }), 'too-large'],
  '50,000 choices': [field({ type: 'string', enum: many(60_000, (index) => `lựa chọn số ${index}`) }), 'too-large'],
  '40 levels of references that double by allOf': [
    schema({ $defs: chain(41, 'allOf', 2), properties: { a: { $ref: '#/$defs/d40' } } }),
    'schema-too-deep',
  ],
  'references that double by anyOf': [
    schema({ $defs: chain(23, 'anyOf', 2), properties: { a: { $ref: '#/$defs/d22' } } }),
    'schema-too-deep',
  ],
  'references that double by oneOf': [
    schema({ $defs: chain(23, 'oneOf', 2), properties: { a: { $ref: '#/$defs/d22' } } }),
    'schema-too-deep',
  ],
  'references ten wide and five deep': [
    schema({ $defs: chain(6, 'allOf', 10), properties: { a: { $ref: '#/$defs/d5' } } }),
    'schema-too-large',
  ],
  'doubling references in definitions alone': [schema({ $defs: chain(30, 'allOf', 2) }), 'schema-too-large'],
  'a field that is the whole form': [field({ $ref: '#' }), 'reference-circular'],
  'a definition that is itself': [
    schema({ $defs: { d: { $ref: '#/$defs/d' } }, properties: { a: { $ref: '#/$defs/d' } } }),
    'reference-circular',
  ],
  'two definitions that are each other': [
    schema({ $defs: { d: { $ref: '#/$defs/e' }, e: { $ref: '#/$defs/d' } }, properties: { a: { $ref: '#/$defs/d' } } }),
    'reference-circular',
  ],
  'a tree of any depth': [
    schema({
      $defs: { d: { type: 'object', properties: { d: { $ref: '#/$defs/d' } } } },
      properties: { a: { $ref: '#/$defs/d' } },
    }),
    'reference-circular',
  ],
  'a circle through items': [
    schema({ $defs: { d: { type: 'array', items: { $ref: '#/$defs/d' } } }, properties: { a: { $ref: '#/$defs/d' } } }),
    'reference-circular',
  ],
  'a circle through not': [schema({ $defs: { d: { not: { $ref: '#/$defs/d' } } } }), 'reference-circular'],
  'a circle through what is left over': [schema({ additionalProperties: { $ref: '#' } }), 'reference-circular'],
  'a reference to the cloud’s own address': [
    field({ $ref: 'http://169.254.169.254/latest/meta-data' }),
    'reference-remote',
  ],
  'a reference to a file': [field({ $ref: 'file:///etc/passwd' }), 'reference-remote'],
  'a reference beside the form': [field({ $ref: 'other.json#/a' }), 'reference-remote'],
  'a reference by name': [field({ $ref: '#name' }), 'reference-remote'],
  'a reference that is no text': [field({ $ref: 7 }), 'reference-remote'],
  'a reference to nothing': [field({ $ref: '#/$defs/none' }), 'reference-unknown'],
  'a reference to a prototype': [field({ $ref: '#/constructor' }), 'reference-unknown'],
  'a reference to a text': [field({ $ref: '#/type' }), 'reference-unknown'],
  'a broken escape in a reference': [field({ $ref: '#/%E0%A4%A' }), 'reference-unknown'],
  'a dynamic reference': [field({ $dynamicRef: '#x' }), 'reference-dynamic'],
  'an anchor to jump to': [field({ type: 'string', $dynamicAnchor: 'x' }), 'unknown-keyword'],
  'a recursive reference of an older draft': [field({ $recursiveRef: '#' }), 'unknown-keyword'],
  'a vocabulary': [schema({ $vocabulary: { 'https://example.vn/v': true } }), 'unknown-keyword'],
  'a draft of its own': [schema({ $schema: 'https://example.vn/draft' }), 'schema-draft'],
  'a limit read from the data': [field({ type: 'integer', minimum: { $data: '1/b' } }), 'schema-does-not-compile'],
  'a pattern read from the data': [field(text({ pattern: { $data: '1/b' } })), 'schema-does-not-compile'],
  'a pattern that looks ahead': [field(text({ pattern: '(?=a)a' })), 'pattern-not-supported'],
  'a pattern that looks behind': [field(text({ pattern: '(?<!a)b' })), 'pattern-not-supported'],
  'a pattern that refers back': [field(text({ pattern: '(a)\\1' })), 'pattern-not-supported'],
  'a pattern repeated 5,000 times': [field(text({ pattern: 'a{5000}' })), 'pattern-not-supported'],
  'repeats of repeats': [field(text({ pattern: '((a{1000}){1000}){1000}' })), 'pattern-not-supported'],
  'a pattern with an open bracket': [field(text({ pattern: '[a' })), 'pattern-not-supported'],
  'a pattern as the name of fields': [schema({ patternProperties: { '(?=x)': {} } }), 'pattern-not-supported'],
  'a prototype as a field': [
    parsed('{"id":"x","title":"X","schema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}'),
    'prototype-name',
  ],
  'a constructor as a field': [schema({ properties: { constructor: text() } }), 'prototype-name'],
  'a prototype as a translation': [
    parsed('{"id":"x","title":"X","schema":{"type":"object"},"translations":{"__proto__":{}}}'),
    'prototype-name',
  ],
  'a prototype in a look': [
    parsed('{"id":"x","title":"X","schema":{"type":"object"},"uiSchema":{"__proto__":{"ui:widget":"x"}}}'),
    'prototype-name',
  ],
  'a hidden name': [schema({ properties: { __a: text() } }), 'field-name'],
  'a field with a slash': [schema({ properties: { 'a/b': text() } }), 'field-name'],
  'a field without a name': [schema({ properties: { '': text() } }), 'field-name'],
  'a field named like a function of FEEL': [schema({ properties: { sum: text() } }), 'field-name-reserved'],
  'any number of items that must differ': [
    field({ type: 'array', uniqueItems: true, items: { type: 'string' } }),
    'unique-items-unbounded',
  ],
  '20,000 rows that must differ': [rows({ uniqueItems: true, maxItems: 20_000 }), 'unique-items-unbounded'],
  'a keyword with a typing error': [field(text({ maxlength: 3 })), 'unknown-keyword'],
  'code as a keyword': [field(text({ validate: 'process.exit()' })), 'unknown-keyword'],
  'a format of one’s own': [field(text({ format: 'x;process.exit()' })), 'unknown-format'],
  'a regular expression as format': [field(text({ format: 'regex' })), 'unknown-format'],
  'a length that is a text': [field(text({ maxLength: '1); process.exit(' })), 'schema-does-not-compile'],
  'a required that is no list': [schema({ required: 'a' }), 'schema-does-not-compile'],
  'a type nobody knows': [field({ type: 'bigint' }), 'field-kind-unknown'],
  'fields that are a list': [
    { id: 'x', title: 'X', schema: { type: 'object', properties: [] } },
    'schema-does-not-compile',
  ],
  'a schema that is true': [{ id: 'x', title: 'X', schema: true }, 'schema-missing'],
  'a number that is none': [field({ type: 'number', minimum: Number.NaN }), 'not-json'],
  'a function': [field({ type: 'string', default: (() => 1) as never }), 'not-json'],
  'a million lines of logic': [logic(...many(1_001, () => ({ computed: '/a', value: '"x"' }))), 'logic-too-long'],
  'a line about a thousand fields': [
    logic({ when: 'true', then: { show: many(1_001, () => '/a') } }),
    'logic-too-long',
  ],
  'an expression of 50,000 characters': [rule(`a = "${'x'.repeat(50_000)}"`), 'expression-too-long'],
  'an expression 500 brackets deep': [rule(`${'('.repeat(500)}a${')'.repeat(500)} = "x"`), 'expression-too-complex'],
  'a range of a billion': [rule('count(for i in 1..1000000000 return i) > 1'), 'expression-range-too-large'],
  'a product of loops': [rule('count(for i in 1..9000, j in 1..9000 return i) > 1'), 'expression-iterates-too-often'],
  'a circle of 200 computed values': [
    {
      ...schema({ properties: record(200, (index) => [`a${index}`, text()]) }),
      logic: many(200, (index) => ({ computed: `/a${index}`, value: `a${(index + 1) % 200}` })),
    },
    'logic-circle',
  ],
  'an own widget': [ui({ a: { 'ui:widget': 'evil' } }), 'ui-not-allowed'],
  'a field of another kind': [ui({ a: { 'ui:field': 'evil' } }), 'ui-not-allowed'],
  'styles from outside': [ui({ a: { 'ui:options': { style: { background: 'url(//x)' } } } }), 'ui-not-allowed'],
  'classes from outside': [ui({ a: { 'ui:classNames': 'x' } }), 'ui-not-allowed'],
  'HTML in help': [ui({ a: { 'ui:enableMarkdownInDescription': true } }), 'ui-not-allowed'],
  'a look of what is not there': [ui({ b: { 'ui:help': 'x' } }), 'ui-unknown-field'],
  'looks 70 levels deep': [ui(nest(70, {}, (a) => ({ a }))), 'too-deep'],
}

/** Let through, and bounded: compiled and asked of hostile data it ends with findings. */
const bounded: Record<string, [unknown, JsonValue]> = {
  'a pattern that backtracks for ever elsewhere': [
    field(text({ pattern: '^(a+)+$' })),
    { a: `${'a'.repeat(50_000)}!` },
  ],
  'such a pattern as the name of fields': [
    schema({ patternProperties: { '^(a+)+$': {} } }),
    { [`${'a'.repeat(20_000)}!`]: 1 },
  ],
  'references nine levels deep that double': [
    schema({
      $defs: chain(9, 'allOf', 2),
      properties: { a: { title: 'A', type: 'string', allOf: [{ $ref: '#/$defs/d8' }] } },
    }),
    { a: 'x' },
  ],
  '1,000 rows that must differ': [rows({ uniqueItems: true }), { a: many(1_000, (index) => ({ b: String(index) })) }],
  '100,000 items where 1,000 may be': [list({}), { a: many(100_000, (index) => index) }],
  'data 20,000 levels deep': [field(text()), nest(20_000, 'x', (a) => ({ a }))],
  'a name that two forms give themselves': [
    schema({ $id: 'https://example.vn/x', properties: { a: text({ $id: 'y' }) } }),
    { a: 'x' },
  ],
  'HTML in titles': [field(text({ title: '<img src=x onerror=alert(1)>' })), { a: 1 }],
  'code in titles': [field(text({ title: '`"; process.exit(); //' })), { a: 1 }],
  'code in a constant': [field({ type: 'string', enum: ['"];process.exit();//', '\u2028'] }), { a: 'x' }],
  'a required toString': [schema({ properties: { toString: text() }, required: ['toString'] }), {}],
  'a default of a prototype’s name': [
    field(text({ default: '__proto__' })),
    JSON.parse('{"__proto__": {"a": 1}}') as JsonValue,
  ],
}

const codesOf = (candidate: unknown) => checkWholeForm(candidate).map(({ code }) => code)

function timed<Value>(work: () => Value): Value {
  const started = performance.now()
  const value = work()
  expect(performance.now() - started).toBeLessThan(limitMs)
  return value
}

describe('refused', () => {
  it.each(Object.entries(refused))('%s', (_name, [candidate, code]) => {
    expect(timed(() => codesOf(candidate))).toContain(code)
  })
})

describe('bounded', () => {
  it.each(Object.entries(bounded))('%s', (_name, [candidate, data]) => {
    const form = candidate as Form
    expect(timed(() => checkWholeForm(form)).filter(({ severity }) => severity === 'error')).toEqual([])
    const compiled = compileForm(
      form,
      timed(() => compileValidator(form)),
    )
    expect(timed(() => compiled.validate(data, env)).length).toBeLessThanOrEqual(1_000)
    expect(({} as { a?: unknown }).a).toBeUndefined()
  })
})

it('holds more than sixty hostile forms', () => {
  expect(Object.keys(refused).length + Object.keys(bounded).length).toBeGreaterThan(80)
})

it(
  `${MUTATED} mutated form files give diagnostics, never an exception; what passes compiles, evaluates and has types`,
  async () => {
    const sample = JSON.parse(
      readFileSync(new URL('../gallery/sample.form.json', import.meta.url), 'utf8'),
    ) as JsonValue
    let passed = 0
    for (let seed = 0; seed < MUTATED; seed++) {
      const random = randomOf(seed)
      const whole = random.pick([
        sample,
        leaveRequest() as unknown as JsonValue,
        randomForm(random) as unknown as JsonValue,
      ])
      const candidate = mutated(random, whole)
      const found = checkWholeForm(candidate)
      for (const { code, element } of found) expect(`${code} ${element}`).toMatch(/^[a-z-]+ /)
      if (found.some(({ severity }) => severity === 'error')) continue
      passed += 1
      const form = candidate as unknown as Form
      compileForm(form, compileValidator(form)).validate(randomData(random, form), env)
      if (passed % 10 === 0) await typesOfForm(form)
    }
    expect(passed).toBeGreaterThan(MUTATED / 50)
  },
  MUTATED * 400 + 60_000,
)
