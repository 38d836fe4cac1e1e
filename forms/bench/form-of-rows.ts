import type { Form, JsonObject, JsonSchema } from '../src/index.ts'

/** A list of nominees for measuring: twelve columns, with logic in each row and over the whole list. */
const item: JsonSchema = {
  type: 'object',
  required: ['name', 'born', 'unit'],
  properties: {
    name: { type: 'string', title: 'Họ và tên', maxLength: 100 },
    position: { type: 'string', title: 'Chức vụ', maxLength: 100 },
    unit: { type: 'string', title: 'Đơn vị', maxLength: 200 },
    born: { type: 'string', format: 'date', title: 'Ngày sinh' },
    female: { type: 'boolean', title: 'Nữ' },
    code: { type: 'string', title: 'Số định danh', pattern: '^[0-9]{12}$' },
    years: { type: 'integer', title: 'Số năm', minimum: 0, maximum: 60 },
    result: { type: 'string', title: 'Kết quả', enum: ['Đạt', 'Không đạt'] },
    reason: { type: 'string', title: 'Lý do', maxLength: 200 },
    base: { type: 'integer', title: 'Mức thưởng', minimum: 0, 'x-field': 'money' },
    factor: { type: 'number', title: 'Hệ số', minimum: 0 },
    bonus: { type: 'number', title: 'Tiền thưởng' },
  },
}

export const columns = Object.keys(item.properties as JsonObject)

export const formOfRows: Form = {
  id: 'do-bang',
  title: 'Danh sách đề nghị',
  schema: {
    type: 'object',
    required: ['nominees'],
    properties: {
      nominees: { type: 'array', title: 'Danh sách đề nghị', maxItems: 5_000, items: item },
      total: { type: 'number', title: 'Tổng tiền thưởng' },
    },
  },
  uiSchema: { nominees: { 'ui:options': { columns, totals: ['bonus'] } } },
  logic: [
    { computed: '/nominees/*/bonus', value: 'base * factor' },
    { computed: '/total', value: 'sum(nominees.bonus)' },
    { when: 'result = "Không đạt"', then: { require: ['/nominees/*/reason'] } },
    {
      when: 'years > 40',
      then: {
        finding: {
          code: 'many-years',
          severity: 'warning',
          path: '/nominees/*/years',
          message: 'Xem lại số năm {years}.',
        },
      },
    },
  ],
}

/** So many nominees; every tenth has failed and still lacks the reason. */
export function dataOfRows(rows: number): JsonObject {
  return {
    nominees: Array.from({ length: rows }, (_, index) => ({
      name: `${index % 2 === 0 ? 'Nguyễn Văn A' : 'Trần Thị B'} ${index + 1}`,
      position: 'Giáo viên',
      unit: `UBND xã Mẫu ${(index % 14) + 1}`,
      born: `19${60 + (index % 40)}-05-1${index % 9}`,
      female: index % 2 === 1,
      code: `0010900${String(index).padStart(5, '0')}`,
      years: index % 45,
      result: index % 10 === 0 ? 'Không đạt' : 'Đạt',
      base: 2_340_000,
      factor: 0.3,
    })),
  }
}
