import { describe, expect, it } from 'vitest'
import { compareForms, sentenceOfChange } from './compare.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { leaveRequest } from './testing/leave-request.ts'

const withFields = (properties: JsonObject, required: string[] = [], more: Partial<Form> = {}): Form =>
  leaveRequest({ schema: { type: 'object', properties, required }, logic: [], ...more })
const text = (more: JsonObject = {}): JsonObject => ({ type: 'string', title: 'Tên', ...more })
const summary = (before: Form, after: Form) =>
  compareForms(before, after).map(({ kind, path, effect }) => `${kind} ${path} ${effect}`)

it('finds no change between a form and itself', () => expect(compareForms(leaveRequest(), leaveRequest())).toEqual([]))

describe('each change is named with what it does to open cases', () => {
  const cases: [string, Form, Form, string[]][] = [
    ['a field more', withFields({ a: text() }), withFields({ a: text(), b: text() }), ['field-added /b compatible']],
    [
      'a required field more',
      withFields({ a: text() }),
      withFields({ a: text(), b: text() }, ['b']),
      ['field-added /b needs-data'],
    ],
    ['a field less', withFields({ a: text(), b: text() }), withFields({ a: text() }), ['field-removed /b breaking']],
    [
      'another type',
      withFields({ a: text() }),
      withFields({ a: { type: 'integer', title: 'Tên' } }),
      ['type-changed /a breaking'],
    ],
    [
      'text that became long',
      withFields({ a: text() }),
      withFields({ a: text({ maxLength: 2000 }) }),
      ['limits-changed /a needs-data'],
    ],
    ['required', withFields({ a: text() }), withFields({ a: text() }, ['a']), ['made-required /a needs-data']],
    ['optional', withFields({ a: text() }, ['a']), withFields({ a: text() }), ['made-optional /a compatible']],
    [
      'a title',
      withFields({ a: text() }),
      withFields({ a: text({ title: 'Họ tên' }) }),
      ['text-changed /a compatible'],
    ],
    [
      'a choice more',
      withFields({ a: text({ enum: ['1'] }) }),
      withFields({ a: text({ enum: ['1', '2'] }) }),
      ['choices-changed /a compatible'],
    ],
    [
      'a choice less',
      withFields({ a: text({ enum: ['1', '2'] }) }),
      withFields({ a: text({ enum: ['1'] }) }),
      ['choices-changed /a breaking'],
    ],
    [
      'a wider limit',
      withFields({ a: text({ maxLength: 5 }) }),
      withFields({ a: text({ maxLength: 6 }) }),
      ['limits-changed /a compatible'],
    ],
    [
      'a tighter limit',
      withFields({ a: text({ minLength: 5 }) }),
      withFields({ a: text({ minLength: 6 }) }),
      ['limits-changed /a needs-data'],
    ],
    [
      'a citation',
      withFields({ a: text() }),
      withFields({ a: text({ 'x-cites': ['1/2026'] }) }),
      ['citation-changed /a compatible'],
    ],
    [
      'a pattern',
      withFields({ a: text() }),
      withFields({ a: text({ pattern: '^a' }) }),
      ['schema-changed /a needs-data'],
    ],
    [
      'the order',
      withFields({ a: text(), b: text() }),
      withFields({ b: text(), a: text() }),
      ['order-changed  compatible'],
    ],
    ['the title of the form', withFields({}), withFields({}, [], { title: 'X' }), ['text-changed  compatible']],
    [
      'a new demand',
      withFields({ a: text() }),
      withFields({ a: text() }, [], { logic: [{ computed: '/a', value: '"1"' }] }),
      ['logic-added /a compatible'],
    ],
    [
      'the look',
      withFields({ a: text() }),
      withFields({ a: text() }, [], { uiSchema: { a: { 'ui:help': 'x' } } }),
      ['look-changed  compatible'],
    ],
  ]
  it.each(cases)('%s', (_name, before, after, expected) => expect(summary(before, after)).toEqual(expected))
})

it('names a new group once, not each field in it', () => {
  const group = { type: 'object', title: 'Nhóm', properties: { b: text(), c: text() } }
  expect(summary(withFields({}), withFields({ group }))).toEqual(['field-added /group compatible'])
  expect(summary(withFields({ group }), withFields({}))).toEqual(['field-removed /group breaking'])
})

it('says each change in a sentence', () => {
  const before = withFields({ a: text({ maxLength: 200 }), b: text() })
  const after = withFields({ a: text({ maxLength: 100, title: 'Họ tên' }), c: text({ title: 'Số định danh' }) }, ['c'])
  const changes = compareForms(before, after)
  expect(changes.map((change) => sentenceOfChange(change, 'vi'))).toEqual([
    'Sửa lời của “Họ tên”: từ “Tên” thành “Họ tên”.',
    'Sửa giới hạn của “Họ tên”: từ tối đa 200 ký tự thành tối đa 100 ký tự.',
    'Thêm trường “Số định danh”.',
    'Bỏ trường “Tên”.',
  ])
  expect(changes.map((change) => sentenceOfChange(change, 'en')).at(-1)).toBe('Removes the field “Tên”.')
})
