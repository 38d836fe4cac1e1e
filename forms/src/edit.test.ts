import { describe, expect, it } from 'vitest'
import { checkForm } from './check.ts'
import { addField, changeField, type EditResult, moveField, removeField, renameField } from './edit.ts'
import { fieldsOf } from './field.ts'
import type { Form } from './form.ts'
import { isObject } from './pointer.ts'
import { leaveRequest } from './testing/leave-request.ts'

function formOf(result: EditResult): Form {
  if ('diagnostics' in result) throw new Error(JSON.stringify(result.diagnostics))
  return result.form
}
const codeOf = (result: EditResult) => ('diagnostics' in result ? result.diagnostics[0]?.code : undefined)
const names = (form: Form, parent = '') =>
  fieldsOf(form)
    .filter((field) => field.parent === parent)
    .map(({ name }) => name)
const paged = () =>
  leaveRequest({
    pages: [
      { id: 'one', title: 'Một', fields: ['kind', 'from', 'days', 'note'] },
      { id: 'two', title: 'Hai', fields: ['doctor', 'stays', 'total', 'deputy'] },
    ],
    uiSchema: {
      'ui:order': ['kind', 'from', 'days', 'note', 'doctor', 'stays', 'total', 'deputy'],
      stays: { 'ui:options': { columns: ['place', 'nights'] }, items: { place: { 'ui:placeholder': 'Tỉnh' } } },
    },
    translations: {
      en: { '/schema/properties/note/title': 'Note', '/schema/properties/stays/items/properties/place/title': 'Place' },
    },
  })

it('starts from a form without faults', () => expect(checkForm(paged())).toEqual([]))

describe('addField', () => {
  const field = { into: '', name: 'phone', schema: { type: 'string', title: 'Điện thoại' } }

  it('puts it after a sibling, in the order and on the page of that sibling', () => {
    const form = formOf(addField(paged(), { ...field, after: 'from', required: true }))
    expect(names(form).slice(0, 3)).toEqual(['kind', 'from', 'phone'])
    expect(form.pages?.[0]?.fields).toEqual(['kind', 'from', 'phone', 'days', 'note'])
    expect(fieldsOf(form).find(({ name }) => name === 'phone')?.required).toBe(true)
    expect(checkForm(form)).toEqual([])
  })

  it('puts it first, or last', () => {
    expect(names(formOf(addField(paged(), { ...field, after: null })))[0]).toBe('phone')
    expect(names(formOf(addField(paged(), field))).at(-1)).toBe('phone')
  })

  it('adds to rows', () => {
    expect(
      names(formOf(addField(paged(), { ...field, into: '/stays/*', after: 'place' })), '/stays/*').slice(0, 2),
    ).toEqual(['place', 'phone'])
  })

  it('refuses a place that is none and a name that is taken', () => {
    expect(codeOf(addField(paged(), { ...field, into: '/nowhere' }))).toBe('edit-unknown-place')
    expect(codeOf(addField(paged(), { ...field, name: 'note' }))).toBe('edit-name-taken')
  })
})

describe('removeField', () => {
  it('takes it out of schema, order, pages, look, logic and translations', () => {
    const form = formOf(
      removeField(leaveRequest({ ...paged(), logic: [{ computed: '/note', value: '"x"' }] }), { path: '/note' }),
    )
    expect(JSON.stringify(form)).not.toContain('note')
    expect(checkForm(form)).toEqual([])
  })

  it('takes a column out of the table', () => {
    const form = formOf(removeField(paged(), { path: '/stays/*/place' }))
    expect(JSON.stringify(form.uiSchema)).not.toContain('place')
  })

  it('is refused while an expression reads it', () => {
    const result = removeField(paged(), { path: '/stays/*/nights' })
    expect(result).toMatchObject({
      diagnostics: [
        {
          code: 'edit-field-in-use',
          params: { field: 'Số đêm', expressions: ['nights * price', 'nights > 3', 'nights = 0'] },
        },
      ],
    })
  })

  it('offers the field that was meant', () => {
    expect(removeField(paged(), { path: '/stays/*/plase' })).toMatchObject({
      diagnostics: [{ code: 'edit-unknown-field', params: { suggestion: '/stays/*/place' } }],
    })
  })
})

describe('moveField and changeField', () => {
  it('moves among siblings', () => {
    expect(names(formOf(moveField(paged(), { path: '/days', after: 'kind' }))).slice(0, 3)).toEqual([
      'kind',
      'days',
      'from',
    ])
    expect(names(formOf(moveField(paged(), { path: '/stays/*/cost', after: null })), '/stays/*')[0]).toBe('cost')
  })

  it('moves to the page of the field it follows', () => {
    const form = formOf(moveField(paged(), { path: '/note', after: 'total' }))
    expect(form.pages?.map(({ fields }) => fields)).toEqual([
      ['kind', 'from', 'days'],
      ['doctor', 'stays', 'total', 'note', 'deputy'],
    ])
  })

  it('changes keywords, takes away those that are null, and says what is required', () => {
    const form = formOf(
      changeField(paged(), { path: '/note', schema: { title: 'Lời nhắn', pattern: null }, required: true }),
    )
    expect(form.schema.properties).toMatchObject({ note: { type: 'string', title: 'Lời nhắn', maxLength: 100 } })
    expect(isObject(form.schema.properties) && form.schema.properties.note).not.toHaveProperty('pattern')
    expect(form.schema.required).toContain('note')
  })
})

describe('renameField', () => {
  it('renames it in logic, pages, order, columns, look and translations, and nowhere else', () => {
    const rows = formOf(renameField(paged(), { path: '/stays', name: 'trips' }))
    expect(JSON.stringify(rows)).not.toContain('stays')
    const place = formOf(renameField(paged(), { path: '/stays/*/place', name: 'city' }))
    expect(JSON.stringify(place)).not.toContain('place"')
    for (const form of [rows, place]) expect(checkForm(form)).toEqual([])
  })

  it('leaves a name alone that means another field, or a variable of the expression', () => {
    const base = paged()
    const logic: Form['logic'] = [
      { computed: '/total', value: 'sum(stays[nights > days].cost) + count(for nights in stays return nights.nights)' },
      { computed: '/stays/*/cost', value: 'nights * 2' },
    ]
    const form = formOf(renameField({ ...base, logic }, { path: '/stays/*/nights', name: 'n' }))
    expect(form.logic).toEqual([
      { computed: '/total', value: 'sum(stays[n > days].cost) + count(for nights in stays return nights.n)' },
      { computed: '/stays/*/cost', value: 'n * 2' },
    ])
  })

  it('changes nothing when the new name is renamed back', () => {
    const form = formOf(
      renameField(formOf(renameField(paged(), { path: '/kind', name: 'sort1' })), { path: '/sort1', name: 'kind' }),
    )
    expect(form).toEqual(paged())
  })

  it('never changes the form it was given', () => {
    const form = paged()
    renameField(form, { path: '/stays', name: 'trips' })
    removeField(form, { path: '/deputy' })
    expect(form).toEqual(paged())
  })
})
