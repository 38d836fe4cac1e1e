import { describe, expect, it } from 'vitest'
import type { RegisterDefinition } from '../../plugin/manifest.ts'
import { codeTitlesOf, columnsOf } from './registers.ts'

const forms: RegisterDefinition = {
  id: 'award-forms',
  title: 'Hình thức khen thưởng',
  kind: 'code-list',
  schema: { type: 'object' },
  label: 'title',
  columns: ['code', 'title'],
  items: [
    { code: 'BK-TINH', title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
    { code: 'LDTT', title: 'Lao động tiên tiến' },
  ],
}
const awards: RegisterDefinition = {
  id: 'awards',
  title: 'Sổ khen thưởng',
  kind: 'register',
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Cá nhân, tập thể' },
      form: { type: 'string', title: 'Hình thức', 'x-code-list': 'award-forms' },
      kind: { type: 'string', oneOf: [{ const: 'cong-trang', title: 'Công trạng' }] },
      day: { type: 'string', title: 'Ngày quyết định', format: 'date' },
      year: { type: 'integer', title: 'Năm' },
      share: { type: 'number', title: 'Tỷ lệ' },
      bonus: { type: 'integer', title: 'Tiền thưởng', 'x-field': 'money' },
      direct: { type: 'boolean', title: 'Lao động trực tiếp' },
      earlier: { type: 'array', title: 'Đã có', items: { type: 'string', 'x-code-list': 'award-forms' } },
    },
  },
  label: 'name',
  columns: ['bonus', 'name', 'form', 'day', 'year', 'direct', 'lost'],
}
const titlesOf = codeTitlesOf(awards, new Map([forms, awards].map((register) => [register.id, register])))

describe('the columns of a register', () => {
  it('say how their values are written, in their own order', () => {
    expect(columnsOf(awards).columns).toEqual([
      { name: 'bonus', title: 'Tiền thưởng', format: 'money' },
      { name: 'name', title: 'Cá nhân, tập thể' },
      { name: 'form', title: 'Hình thức', format: 'code-list' },
      { name: 'day', title: 'Ngày quyết định', format: 'date' },
      { name: 'year', title: 'Năm', format: 'integer' },
      { name: 'direct', title: 'Lao động trực tiếp', format: 'yes-no' },
      { name: 'lost', title: 'lost' },
    ])
  })

  it('leave the rest to the page of a record', () => {
    expect(columnsOf(awards).fields).toEqual([
      { name: 'kind', title: 'kind', format: 'code-list' },
      { name: 'share', title: 'Tỷ lệ', format: 'number' },
      { name: 'earlier', title: 'Đã có', format: 'code-list' },
    ])
  })
})

describe('a record', () => {
  it('has its codes told by their titles: of a code list, of options, of several', () => {
    expect(
      titlesOf({ name: 'Nguyễn Văn A', form: 'BK-TINH', kind: 'cong-trang', earlier: ['LDTT', 'BK-TINH'] }),
    ).toEqual({
      form: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      kind: 'Công trạng',
      earlier: 'Lao động tiên tiến, Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    })
  })

  it('shows a code that no list knows as it is, and says nothing of what it does not have', () => {
    expect(titlesOf({ name: 'Trần Thị B', form: 'HC-KHAC', kind: null })).toEqual({ form: 'HC-KHAC' })
  })
})
