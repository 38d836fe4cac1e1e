import type { Form } from '@statecraft/forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addField, changeField, removeField } from './overlay-fields.ts'

const name = fc
  .stringMatching(/^[a-z][a-zA-Z0-9]{0,6}$/)
  .filter((text) => !['constructor', 'toString', 'valueOf'].includes(text))
const form = fc.uniqueArray(name, { minLength: 1, maxLength: 6 }).chain((names) =>
  fc.record({ paged: fc.boolean(), required: fc.subarray(names) }).map(
    ({ paged, required }): Form => ({
      id: 'f',
      title: 'Biểu mẫu',
      schema: {
        type: 'object',
        required,
        properties: Object.fromEntries([
          ...names.map((one) => [one, { type: 'string', title: one }]),
          ['rows', { type: 'array', items: { type: 'object', properties: { first: { type: 'string' } } } }],
        ]),
      },
      ...(paged ? { pages: [{ id: 'p', title: 'Trang', fields: [...names, 'rows'] }] } : {}),
    }),
  ),
)

describe('fields of an overlay', () => {
  it('adding a field and taking it away gives the form back, and never changes the form given', () => {
    fc.assert(
      fc.property(form, fc.constantFrom('', '/rows/*'), fc.boolean(), (base, into, required) => {
        const before = structuredClone(base)
        const added = addField(base, { form: 'f', into, name: 'zNew', schema: { type: 'string' }, required })
        expect(base).toEqual(before)
        if ('code' in added) throw new Error(added.code)
        const back = removeField(added, `${into}/zNew`)
        // A list that was not there is empty afterwards: it says the same.
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(',"required":[]', ''))
        expect(plain(back)).toEqual(plain(before))
      }),
    )
  })

  it('changing lays keywords over and takes away those given as null', () => {
    const base: Form = {
      id: 'f',
      title: 'F',
      schema: { type: 'object', properties: { a: { type: 'string', minLength: 1, title: 'A' } } },
    }
    const changed = changeField(base, '/a', { title: 'B', minLength: null }) as Form
    expect(changed.schema.properties).toEqual({ a: { type: 'string', title: 'B' } })
  })

  it('tells the field it did not find', () => {
    const base: Form = { id: 'f', title: 'F', schema: { type: 'object', properties: {} } }
    expect(removeField(base, '/a')).toMatchObject({ code: 'overlay-field-missing', params: { field: '/a', form: 'F' } })
    expect(changeField(base, '/a/b', {})).toMatchObject({ code: 'overlay-field-missing' })
  })
})
