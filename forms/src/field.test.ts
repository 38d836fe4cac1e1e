import { describe, expect, it } from 'vitest'
import { fieldsOf, kindOf } from './field.ts'
import type { JsonSchema } from './form.ts'
import { leaveRequest } from './testing/leave-request.ts'

describe('kindOf', () => {
  const cases: [JsonSchema, string | null][] = [
    [{ type: 'string' }, 'text'],
    [{ type: ['string', 'null'] }, 'text'],
    [{ type: 'string', maxLength: 2000 }, 'long-text'],
    [{ type: 'number' }, 'number'],
    [{ type: 'integer' }, 'integer'],
    [{ type: 'integer', 'x-field': 'money' }, 'money'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', enum: ['a'] }, 'choice'],
    [{ oneOf: [{ const: 1, title: 'Một' }] }, 'choice'],
    [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'multi-choice'],
    [{ type: 'boolean' }, 'yes-no'],
    [{ type: 'string', 'x-code-list': 'awards' }, 'code-list'],
    [{ type: 'string', 'x-register': { register: 'people' } }, 'register'],
    [{ type: 'string', 'x-field': 'file' }, 'file'],
    [{ type: 'array', items: { type: 'string', 'x-field': 'file' } }, 'file'],
    [{ type: 'object', properties: {} }, 'group'],
    [{ type: 'array', items: { type: 'object', properties: {} } }, 'rows'],
    [{ type: 'array', items: { type: 'integer' } }, 'tags'],
    [{ type: 'array' }, null],
    [{ type: 'null' }, null],
    [{}, null],
  ]
  it.each(cases)('%j is %s', (schema, kind) => expect(kindOf(schema)).toBe(kind))
})

describe('fieldsOf', () => {
  it('lists all fields in document order, rows by a star', () => {
    expect(
      fieldsOf(leaveRequest())
        .map(({ pointer }) => pointer)
        .slice(3, 9),
    ).toEqual(['/note', '/doctor', '/doctor/hospital', '/doctor/paper', '/stays', '/stays/*/place'])
  })

  it('follows local references and allOf, and stops where a schema contains itself', () => {
    const schema: JsonSchema = {
      type: 'object',
      $defs: {
        person: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, boss: { $ref: '#/$defs/person' } },
        },
      },
      properties: { a: { $ref: '#/$defs/person', title: 'Người' } },
      allOf: [{ properties: { b: { type: 'string' } }, required: ['b'] }],
    }
    const fields = fieldsOf({ schema })
    expect(fields.slice(0, 2)).toMatchObject([
      { pointer: '/a', title: 'Người', kind: 'group' },
      { pointer: '/a/name', required: true },
    ])
    expect(fields.at(-1)).toMatchObject({ pointer: '/b', required: true })
    expect(fields.length).toBeLessThan(30)
  })

  it.each([null, true, 7, 'schema', []])('finds none in %j where a schema should be', (schema) => {
    expect(fieldsOf({ schema: schema as unknown as JsonSchema })).toEqual([])
  })
})
