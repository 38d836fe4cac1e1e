import type { FieldKind } from '../field.ts'
import type { LogicLine } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'

/** One field of each kind, with an answer to it. */
export const kinds: Record<FieldKind, { schema: JsonObject; answer: JsonValue; does: string }> = {
  text: {
    schema: { type: 'string' },
    answer: 'Nguyễn Văn A',
    does: 'one line of text; `pattern`, `minLength`, `maxLength`, `format` email, uri, time',
  },
  'long-text': {
    schema: { type: 'string', maxLength: 2000 },
    answer: 'Thành tích …',
    does: 'several lines, from a `maxLength` above 500 on',
  },
  number: { schema: { type: 'number' }, answer: 2.34, does: 'a decimal number, typed and shown as 1.204,5' },
  integer: { schema: { type: 'integer', minimum: 0 }, answer: 12, does: 'a whole number' },
  money: {
    schema: { type: 'integer', 'x-field': 'money' },
    answer: 1_490_000,
    does: 'whole đồng, grouped: 1.490.000 đ',
  },
  date: {
    schema: { type: 'string', format: 'date' },
    answer: '2026-11-28',
    does: 'a day, typed as 28/11/2026, stored as ISO',
  },
  choice: {
    schema: {
      type: 'string',
      oneOf: [
        { const: 'dat', title: 'Đạt' },
        { const: 'khong', title: 'Không đạt' },
      ],
    },
    answer: 'dat',
    does: 'one of several, as a list or radio buttons',
  },
  'multi-choice': {
    schema: { type: 'array', maxItems: 3, items: { type: 'string', enum: ['a', 'b', 'c'] } },
    answer: ['a', 'c'],
    does: 'some of several',
  },
  'yes-no': { schema: { type: 'boolean' }, answer: true, does: 'yes or no' },
  'code-list': {
    schema: { type: 'string', 'x-code-list': 'units' },
    answer: 'U1',
    does: 'a code of a dated list of the plugin',
  },
  register: {
    schema: { type: 'string', 'x-register': { register: 'people' } },
    answer: 'P1',
    does: 'a record of a register, found without accents; may fill in its siblings',
  },
  file: {
    schema: { type: 'string', 'x-field': 'file' },
    answer: 'F1',
    does: 'an uploaded file; a list of them takes several',
  },
  group: {
    schema: { type: 'object', properties: { b: { type: 'string', title: 'B' } } },
    answer: { b: 'x' },
    does: 'a section of fields',
  },
  rows: {
    schema: {
      type: 'array',
      maxItems: 500,
      items: { type: 'object', properties: { b: { type: 'string', title: 'B' } } },
    },
    answer: [{ b: 'x' }],
    does: 'a table of rows, with import from Excel',
  },
  tags: {
    schema: { type: 'array', maxItems: 10, items: { type: 'integer' } },
    answer: [2024, 2025],
    does: 'a list of simple values',
  },
}

/** What each verb of the logic does: the line, data that comes in, and what the evaluation then says. */
export const verbs: Record<string, { line: LogicLine; data: JsonObject; says: JsonObject; does: string }> = {
  show: {
    line: { when: 'a = "x"', then: { show: ['/b'] } },
    data: { a: 'y', b: 'z' },
    says: { data: { a: 'y' }, visible: { '/b': false } },
    does: 'shows a field; hidden, it is neither submitted nor required',
  },
  require: {
    line: { when: 'a = "x"', then: { require: ['/b'] } },
    data: { a: 'x' },
    says: { required: { '/b': true }, codes: ['required /b'] },
    does: 'asks for a field',
  },
  enable: {
    line: { when: 'a = "x"', then: { enable: ['/b'] } },
    data: { a: 'y' },
    says: { enabled: { '/b': false } },
    does: 'lets a field be typed into',
  },
  set: {
    line: { when: 'a = "x" and b = null', then: { set: { '/b': '"mặc định"' } } },
    data: { a: 'x' },
    says: { data: { a: 'x', b: 'mặc định' } },
    does: 'gives a field a value',
  },
  finding: {
    line: {
      when: 'a = b',
      then: { finding: { code: 'trung-nhau', severity: 'warning', path: '/b', message: 'Hai ô giống nhau.' } },
    },
    data: { a: 'x', b: 'x' },
    says: { codes: ['trung-nhau /b'] },
    does: 'says something of the data, with a citation where there is one',
  },
  computed: {
    line: { computed: '/b', value: 'a + "!"' },
    data: { a: 'x', b: 'typed' },
    says: { data: { a: 'x', b: 'x!' }, enabled: { '/b': false } },
    does: 'a value of the form’s own; people cannot type into it',
  },
}

/** A field, or a whole schema, and data for which each code is given. */
export const codes: Record<string, { schema: JsonObject; data: JsonObject; logic?: LogicLine[] }> = {
  required: field({ type: 'string' }, undefined, ['a']),
  type: field({ type: 'integer' }, 'ba'),
  enum: field({ type: 'string', enum: ['x', 'y'] }, 'z'),
  const: field({ type: 'string', const: 'x' }, 'y'),
  minimum: field({ type: 'integer', minimum: 1 }, 0),
  'exclusive-minimum': field({ type: 'number', exclusiveMinimum: 0 }, 0),
  maximum: field({ type: 'integer', maximum: 30 }, 31),
  'exclusive-maximum': field({ type: 'number', exclusiveMaximum: 1 }, 1),
  'multiple-of': field({ type: 'integer', multipleOf: 1000 }, 1500),
  'min-length': field({ type: 'string', minLength: 2 }, 'a'),
  'max-length': field({ type: 'string', maxLength: 2 }, 'abc'),
  pattern: field({ type: 'string', pattern: '^[0-9]{12}$' }, '12'),
  format: field({ type: 'string', format: 'date' }, '2026-02-30'),
  'min-items': field({ type: 'array', minItems: 2, maxItems: 9, items: { type: 'string' } }, ['x']),
  'max-items': field({ type: 'array', maxItems: 1, items: { type: 'string' } }, ['x', 'y']),
  'unique-items': field({ type: 'array', maxItems: 9, uniqueItems: true, items: { type: 'string' } }, ['x', 'x']),
  contains: field({ type: 'array', maxItems: 9, items: { type: 'string' }, contains: { const: 'x' } }, ['y']),
  'min-properties': field({ type: 'object', minProperties: 1, properties: { b: { type: 'string', title: 'B' } } }, {}),
  'max-properties': field(
    { type: 'object', maxProperties: 1, additionalProperties: true, properties: { b: { type: 'string', title: 'B' } } },
    { b: 'x', c: 1 },
  ),
  'unknown-field': field(
    { type: 'object', additionalProperties: false, properties: { b: { type: 'string', title: 'B' } } },
    { c: 1 },
  ),
  'property-name': field(
    {
      type: 'object',
      additionalProperties: true,
      propertyNames: { maxLength: 2 },
      properties: { b: { type: 'string', title: 'B' } },
    },
    { dài: 1 },
  ),
  'any-of': field({ type: 'string', anyOf: [{ minLength: 5 }, { pattern: '^x' }] }, 'abc'),
  'one-of': field({ type: 'string', oneOf: [{ minLength: 1 }, { pattern: '^x' }] }, 'x'),
  not: field({ type: 'string', not: { pattern: 'x' } }, 'x'),
  'not-valid': {
    schema: {
      type: 'object',
      properties: { a: { type: 'string', title: 'A' } },
      additionalProperties: true,
      patternProperties: { '^c': false },
    },
    data: { c: 1 },
  },
  'logic-failed': {
    ...field({ type: 'string' }, undefined),
    logic: [{ computed: '/a', value: 'string(for i in 1..settings.n return i)' }],
  },
}

function field(
  schema: JsonObject,
  value: JsonValue | undefined,
  required: string[] = [],
): { schema: JsonObject; data: JsonObject } {
  const whole = {
    type: 'object',
    properties: { a: { title: 'A', ...schema } },
    ...(required.length > 0 && { required }),
  }
  return { schema: whole, data: value === undefined ? {} : { a: value } }
}
