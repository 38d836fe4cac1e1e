import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkForm } from './check.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { checkWholeForm } from './server/check-whole-form.ts'
import { leaveRequest } from './testing/leave-request.ts'

const text = (more: JsonObject = {}): JsonObject => ({ type: 'string', title: 'Tên', ...more })
const withFields = (properties: JsonObject, more: Partial<Form> = {}) =>
  leaveRequest({ schema: { type: 'object', properties }, logic: [], ...more })
const found = (candidate: unknown) => checkWholeForm(candidate).map(({ code, element }) => `${code} ${element}`)

it('finds nothing wrong with a form that is right', () => expect(checkWholeForm(leaveRequest())).toEqual([]))

describe('each fault has a code and a place', () => {
  const logic = (line: unknown): unknown => ({ ...withFields({ a: text(), b: text() }), logic: [line] })
  const rule = (when: unknown, action: unknown) => logic({ when, then: action })
  const rows = { type: 'array', title: 'Dòng', maxItems: 9, items: { type: 'object', properties: { c: text() } } }
  const cases: [string, unknown, string][] = [
    ['no form', [], 'form-not-an-object '],
    [
      'a prototype',
      JSON.parse('{"id":"x","schema":{"properties":{"__proto__":{}}}}'),
      'prototype-name /schema/properties',
    ],
    ['a function', { ...leaveRequest(), title: () => 1 }, 'not-json /title'],
    ['an unknown part', { ...leaveRequest(), logics: [] }, 'unknown-key /logics'],
    ['an id with capitals', leaveRequest({ id: 'Leave' }), 'form-id /id'],
    ['no title', leaveRequest({ title: ' ' }), 'text-missing /title'],
    ['no schema', { id: 'x', title: 'X' }, 'schema-missing /schema'],
    [
      'an old draft',
      { ...leaveRequest(), schema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } },
      'schema-draft /schema/$schema',
    ],
    ['a schema of a list', { ...leaveRequest(), schema: { type: 'array' } }, 'schema-not-an-object /schema/type'],
    ['logic that is no list', { ...leaveRequest(), logic: {} }, 'wrong-type /logic'],
    ['a line without action', logic({ when: 'true' }), 'logic-line /logic/0'],
    ['two actions', rule('true', { show: ['/a'], require: ['/a'] }), 'logic-line /logic/0'],
    ['an empty condition', rule('', { show: ['/a'] }), 'expression-empty /logic/0/when'],
    ['a target that is no pointer', rule('true', { show: ['a'] }), 'pointer /logic/0/then/show/0'],
    ['a target that is no field', rule('true', { show: ['/aa'] }), 'logic-unknown-field /logic/0/then/show/0'],
    ['FEEL that does not parse', rule('a = (', { show: ['/a'] }), 'expression-syntax /logic/0/when'],
    ['a name that does not exist', rule('aa = 1', { show: ['/b'] }), 'logic-unknown-name /logic/0/when'],
    ['a value that reads nothing', rule('true', { set: { '/a': 'zz' } }), 'logic-unknown-name /logic/0/then/set/~1a'],
    [
      'a severity of its own',
      rule('true', { finding: { code: 'x', severity: 'bad', path: '', message: 'm' } }),
      'finding-severity /logic/0/then/finding/severity',
    ],
    [
      'a code with capitals',
      rule('true', { finding: { code: 'X', severity: 'info', path: '', message: 'm' } }),
      'finding-code /logic/0/then/finding/code',
    ],
    [
      'a circle',
      withFields(
        { a: text(), b: text() },
        {
          logic: [
            { computed: '/a', value: 'b' },
            { computed: '/b', value: 'a' },
          ],
        },
      ),
      'logic-circle /logic/0',
    ],
    ['a field that computes itself', logic({ computed: '/a', value: 'a' }), 'logic-circle /logic/0'],
    ['a field that hides itself', rule('a = "x"', { show: ['/a'] }), 'logic-circle /logic/0'],
    [
      'a field computed twice',
      withFields(
        { a: text() },
        {
          logic: [
            { computed: '/a', value: '"1"' },
            { computed: '/a', value: '"2"' },
          ],
        },
      ),
      'computed-twice /logic/1/computed',
    ],
    [
      'a typo in a member',
      withFields({ rows }, { logic: [{ computed: '/rows/*/c', value: 'string(count(rows.d))' }] }),
      'logic-unknown-name /logic/0/value',
    ],
    [
      'a typo in a filter',
      withFields({ rows, a: text() }, { logic: [{ computed: '/a', value: 'string(count(rows[cc = "1"]))' }] }),
      'logic-unknown-name /logic/0/value',
    ],
    [
      'a page of nothing',
      withFields({ a: text() }, { pages: [{ id: 'p', title: 'P', fields: ['a', 'b'] }] }),
      'page-unknown-field /pages/0/fields/1',
    ],
    [
      'a field on no page',
      withFields({ a: text(), b: text() }, { pages: [{ id: 'p', title: 'P', fields: ['a'] }] }),
      'field-on-no-page /pages',
    ],
    [
      'a field on two pages',
      withFields(
        { a: text() },
        {
          pages: [
            { id: 'p', title: 'P', fields: ['a'] },
            { id: 'q', title: 'Q', fields: ['a'] },
          ],
        },
      ),
      'page-field-twice /pages/1/fields/0',
    ],
    [
      'a typo in a keyword',
      withFields({ a: text({ maxLenght: 1 }) }),
      'unknown-keyword /schema/properties/a/maxLenght',
    ],
    [
      'a format nobody knows',
      withFields({ a: text({ format: 'datum' }) }),
      'unknown-format /schema/properties/a/format',
    ],
    [
      'a pattern that looks ahead',
      withFields({ a: text({ pattern: '(?=x)' }) }),
      'pattern-not-supported /schema/properties/a/pattern',
    ],
    ['a keyword with a wrong value', withFields({ a: text({ minLength: 'one' }) }), 'schema-does-not-compile /schema'],
    ['a kind nobody knows', withFields({ a: { type: 'null', title: 'A' } }), 'field-kind-unknown /schema/properties/a'],
    ['a name with a hyphen', withFields({ 'a-b': text() }), 'field-name /schema/properties/a-b'],
    ['a name that FEEL needs', withFields({ count: text() }), 'field-name-reserved /schema/properties/count'],
    ['a field without a title', withFields({ a: { type: 'string' } }), 'field-without-title /schema/properties/a'],
    [
      'a required field that is not there',
      { ...leaveRequest({ logic: [] }), schema: { type: 'object', required: ['b'], properties: { a: text() } } },
      'required-unknown /schema/required/0',
    ],
    [
      'a list without limit',
      withFields({ a: { type: 'array', title: 'A', items: text() } }),
      'list-without-limit /schema/properties/a',
    ],
    [
      'money with decimals',
      withFields({ a: { type: 'number', title: 'A', 'x-field': 'money' } }),
      'money-not-whole /schema/properties/a',
    ],
    [
      'a look-up without register',
      withFields({ a: text({ 'x-register': {} }) }),
      'register-lookup-shape /schema/properties/a/x-register',
    ],
    [
      'a look-up that fills nothing',
      withFields({ a: text({ 'x-register': { register: 'p', prefill: { b: 'x' } } }) }),
      'prefill-unknown-field /schema/properties/a/x-register/prefill/b',
    ],
    [
      'a code list without id',
      withFields({ a: text({ 'x-code-list': '' }) }),
      'code-list-shape /schema/properties/a/x-code-list',
    ],
    [
      'a citation that is none',
      withFields({ a: text({ 'x-cites': ['Điều 74'] }) }),
      'citation-shape /schema/properties/a/x-cites',
    ],
    [
      'an option that reaches the page',
      withFields({ a: text() }, { uiSchema: { 'ui:submitButtonOptions': { props: { formAction: 'x' } } } }),
      'ui-not-allowed /uiSchema/ui:submitButtonOptions',
    ],
    [
      'a widget of its own',
      withFields({ a: text() }, { uiSchema: { a: { 'ui:widget': 'script' } } }),
      'ui-not-allowed /uiSchema/a/ui:widget',
    ],
    [
      'an option that objects inherit',
      withFields({ a: text() }, { uiSchema: { a: { 'ui:toString': 'x' } } }),
      'ui-not-allowed /uiSchema/a/ui:toString',
    ],
    ['the look of no field', withFields({ a: text() }, { uiSchema: { b: {} } }), 'ui-unknown-field /uiSchema/b'],
    [
      'the order of no field',
      withFields({ a: text() }, { uiSchema: { 'ui:order': ['a', 'b'] } }),
      'ui-unknown-field /uiSchema/ui:order',
    ],
    [
      'a translation of nothing',
      withFields({ a: text() }, { translations: { en: { '/schema/properties/b/title': 'B' } } }),
      'translation-of-nothing /translations/en/~1schema~1properties~1b~1title',
    ],
  ]
  it.each(cases)('%s', (_name, candidate, expected) => expect(found(candidate)).toContain(expected))
})

describe('what would be slow is refused at once', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 41 }, (_, index): [string, JsonObject] => {
      const $ref = `#/$defs/d${index - 1}`
      return [`d${index}`, index === 0 ? { type: 'string' } : { allOf: [{ $ref }, { $ref }] }]
    }),
  )
  let deep: JsonObject = text()
  for (let level = 0; level < 5_000; level++) deep = { type: 'object', properties: { a: deep } }
  let nested: JsonObject = text()
  for (let level = 0; level < 26; level++) nested = { type: 'object', properties: { a: nested } }
  const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`a${index}`, text()]))
  const cases: [string, unknown, string][] = [
    [
      'references that double 40 times',
      { ...withFields({ a: { $ref: '#/$defs/d40' } }), schema: { type: 'object', $defs: chain, properties: {} } },
      'schema-too-large',
    ],
    ['a reference to itself', withFields({ a: { $ref: '#' } }), 'reference-circular'],
    ['a reference to the network', withFields({ a: { $ref: 'http://169.254.169.254/x' } }), 'reference-remote'],
    ['a reference to nothing', withFields({ a: { $ref: '#/$defs/x' } }), 'reference-unknown'],
    [
      'logic about thousands of fields',
      withFields({ a: text() }, { logic: Array.from({ length: 1_001 }, () => ({ computed: '/a', value: '"x"' })) }),
      'logic-too-long',
    ],
    ['5,000 levels', withFields({ a: deep }), 'too-deep'],
    ['26 levels of groups', withFields({ a: nested }), 'schema-too-deep'],
    ['5,000 fields', withFields(wide), 'schema-too-many-fields'],
    [
      'comparing any number of items',
      withFields({ a: { type: 'array', title: 'A', items: text(), uniqueItems: true } }),
      'unique-items-unbounded',
    ],
    ['two megabytes', withFields({ a: text({ description: 'x'.repeat(2_000_000) }) }), 'too-large'],
  ]
  it.each(cases)('%s', (_name, candidate, code) => {
    const started = performance.now()
    expect(checkWholeForm(candidate).map((one) => one.code)).toContain(code)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('offers the name that was meant', () => {
  const form = withFields({ amount: text(), b: text() }, { logic: [{ computed: '/b', value: 'amuont' }] })
  expect(checkForm(form)).toMatchObject([
    { code: 'logic-unknown-name', params: { name: 'amuont', suggestion: 'amount' } },
  ])
})

it('knows the names a form may read beside its fields', () => {
  const form = withFields({ a: text() }, { logic: [{ computed: '/a', value: 'settings.province' }] })
  expect(checkForm(form)).toEqual([])
  expect(checkForm(form, { contextNames: [] })).toHaveLength(1)
})

it('never throws, and what it lets pass compiles', () => {
  const key = fc.constantFrom(
    'type',
    'title',
    'properties',
    'items',
    '$ref',
    'enum',
    'oneOf',
    'required',
    'const',
    'x-register',
    'a',
    'allOf',
  )
  const leaf = fc.constantFrom('string', 'object', 'array', 'a', '#', '#/$defs/a', 1, null, true)
  const { schema } = fc.letrec((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('schema'), { maxLength: 3 }),
      fc.dictionary(key, tie('schema'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(schema, fc.jsonValue({ maxDepth: 3 }), (inside, other) => {
      for (const candidate of [
        other,
        { id: 'x', title: 'X', schema: inside },
        {
          id: 'x',
          title: 'X',
          schema: { type: 'object', properties: inside },
          logic: other,
          uiSchema: other,
          pages: other,
        },
      ]) {
        expect(checkWholeForm(candidate)).toBeInstanceOf(Array)
      }
    }),
    { numRuns: 500 },
  )
})
