import type { Form } from '@statecraft/forms'
import { expect, it } from 'vitest'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import { dataColumns, dataTitles } from './data-titles.ts'

const form: Form = {
  id: 'de-nghi',
  title: 'Đề nghị',
  schema: {
    type: 'object',
    properties: {
      danhSach: {
        type: 'array',
        items: {
          type: 'object',
          properties: { hoTen: { type: 'string', title: 'Họ và tên' }, chucVu: { type: 'string', title: 'Chức vụ' } },
        },
      },
    },
  },
}
const locales = new Map([
  ['vi', { findings: {}, words: { 'data.hoTen': 'Cá nhân, tập thể', 'data.ketQua': 'Kết quả' } }],
  ['en', { findings: {}, words: { 'data.hoTen': 'Nominee' } }],
])
const plugin = { forms: new Map([[form.id, form]]), locales } as unknown as LoadedPlugin

it.each([
  ['the plugin’s own word', 'en', 'hoTen', 'Nominee'],
  ['the Vietnamese word where the reader’s language has none', 'en', 'ketQua', 'Kết quả'],
  ['the title of a form’s field, also inside of rows', 'vi', 'chucVu', 'Chức vụ'],
  ['the name itself', 'vi', 'donVi', 'donVi'],
  ['the name itself, when every object has it', 'vi', 'constructor', 'constructor'],
] as const)('calls a name by %s', (_, language, name, title) => {
  expect(dataTitles(plugin, language)(name)).toBe(title)
})

it('knows only names when the plugin is gone', () => {
  expect(dataTitles(undefined, 'vi')('hoTen')).toBe('hoTen')
})

it('gives columns in the order in which names first occur', () => {
  const rows = [{ hoTen: 'Nguyễn Văn A' }, { donVi: 'Xã Đông', hoTen: 'Trần Thị B' }]
  expect(dataColumns(rows, dataTitles(plugin, 'vi'))).toEqual([
    { name: 'hoTen', title: 'Cá nhân, tập thể' },
    { name: 'donVi', title: 'donVi' },
  ])
})
