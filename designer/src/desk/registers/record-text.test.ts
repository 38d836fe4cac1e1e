import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { columnTitle, isFigure, recordText } from './record-text.ts'

const t = ((key: string, params?: { amount: string }) =>
  key === 'dates.money' ? `${params?.amount} đồng` : key) as unknown as TFunction
const record = {
  data: { name: 'Nguyễn Văn A', form: 'BK-TINH', year: 2026, day: '2026-12-01', bonus: 3_510_000, direct: true },
  titles: { form: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
}

it.each([
  [{ name: 'name', title: 'Họ và tên' }, 'Nguyễn Văn A'],
  [{ name: 'form', title: 'Hình thức', format: 'code-list' }, 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'],
  [{ name: 'year', title: 'Năm', format: 'integer' }, '2026'],
  [{ name: 'day', title: 'Ngày quyết định', format: 'date' }, '01/12/2026'],
  [{ name: 'bonus', title: 'Tiền thưởng', format: 'money' }, '3.510.000 đồng'],
  [{ name: 'direct', title: 'Lao động trực tiếp', format: 'yes-no' }, 'values.yes'],
  [{ name: 'none', title: 'Không có' }, ''],
] as const)('reads %o', (column, text) => {
  expect(recordText(record, column, t)).toBe(text)
})

it('puts figures to the right, and words and days to the left', () => {
  const formats = ['money', 'integer', 'number', 'date', 'yes-no', 'code-list', undefined] as const
  expect(formats.map((format) => isFigure({ name: 'x', title: 'x', format }))).toEqual([
    ...[true, true, true],
    ...[false, false, false, false],
  ])
})

it('calls the columns of a code list by words of its own', () => {
  expect(columnTitle({ name: 'code', title: 'code' }, 'code-list', t)).toBe('registers.code')
  expect(columnTitle({ name: 'code', title: 'Mã sáng kiến' }, 'register', t)).toBe('Mã sáng kiến')
})
