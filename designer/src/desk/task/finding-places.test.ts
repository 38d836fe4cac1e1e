import type { TaskDetail } from '@statecraft/engine/client'
import fc from 'fast-check'
import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { fieldName, linkName, placeOf, rowOf, subjectOf } from './finding-places.ts'

const t = ((key: string, params?: { number?: number }) =>
  key === 'finding.row' ? `dòng ${params?.number}` : key) as unknown as TFunction
const form = {
  schema: {
    properties: {
      submittedOn: { title: 'Ngày tờ trình' },
      nominees: {
        title: 'Đề nghị',
        items: {
          properties: {
            kind: { type: 'string', title: 'Đối tượng', oneOf: [] },
            name: { type: 'string', title: 'Họ và tên' },
            reason: { type: 'string', title: 'Lý do' },
            years: { type: 'array', title: 'Các năm', items: { type: 'integer' } },
          },
        },
      },
    },
  },
}
const data: TaskDetail['data'] = {
  submittedOn: '2026-11-28',
  nominees: [{ name: 'Nguyễn Văn A' }, { kind: 'ca-nhan', reason: '', name: 'Trần Thị B', years: [2024] }],
}

it('says whom a finding is about by name and row', () => {
  expect(subjectOf({ path: '/nominees/1/reason' }, form, data, t)).toBe('Trần Thị B, dòng 2')
  expect(subjectOf({ path: '/submittedOn' }, form, data, t)).toBeNull()
})

it('names the field a link leads to', () => {
  expect(linkName('/submittedOn', form, data, t)).toBe('Ngày tờ trình')
  expect(linkName('/nominees/1/reason', form, data, t)).toBe('Lý do, dòng 2')
  expect(linkName('/nominees/0', form, data, t)).toBe('Nguyễn Văn A, dòng 1')
  expect(linkName('/nominees/1/years/0', form, data, t)).toBe('Các năm, dòng 2')
  expect(linkName('', form, data, t)).toBe('finding.wholeForm')
  expect(placeOf('/nominees/1/reason', form, data, t)).toBe('dòng 2')
})

it('falls back to the property where the schema has no title', () => {
  expect(fieldName('/other', form)).toBe('other')
})

it('reads any pointer over any data without failing', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (pointer, anything) => {
      const any = anything as TaskDetail['data']
      expect(() => [rowOf(`/${pointer}`, any), linkName(`/${pointer}`, form, any, t)]).not.toThrow()
    }),
  )
})
