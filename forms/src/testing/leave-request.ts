import { ruleOf } from '../edit/rule.ts'
import type { Form } from '../form.ts'

/** A form with one of everything, for the tests of this package. */
export function leaveRequest(changes: Partial<Form> = {}): Form {
  return {
    id: 'leave-request',
    title: 'Đơn xin nghỉ phép',
    schema: {
      type: 'object',
      required: ['kind', 'from', 'days'],
      properties: {
        kind: {
          type: 'string',
          title: 'Loại nghỉ',
          oneOf: [
            { const: 'annual', title: 'Phép năm' },
            { const: 'sick', title: 'Ốm' },
          ],
        },
        from: { type: 'string', format: 'date', title: 'Từ ngày' },
        days: { type: 'integer', title: 'Số ngày', minimum: 1, maximum: 30 },
        note: { type: 'string', title: 'Ghi chú', maxLength: 100, pattern: '^[^<>]*$' },
        doctor: {
          type: 'object',
          title: 'Nơi khám',
          required: ['hospital'],
          properties: {
            hospital: { type: 'string', title: 'Bệnh viện' },
            paper: { type: 'string', title: 'Giấy', 'x-field': 'file' },
          },
        },
        stays: {
          type: 'array',
          title: 'Các chuyến đi',
          maxItems: 50,
          items: {
            type: 'object',
            required: ['place'],
            properties: {
              place: { type: 'string', title: 'Nơi đến' },
              nights: { type: 'integer', title: 'Số đêm', minimum: 0 },
              price: { type: 'integer', title: 'Giá một đêm', 'x-field': 'money' },
              cost: { type: 'integer', title: 'Thành tiền', 'x-field': 'money' },
              reason: { type: 'string', title: 'Lý do' },
            },
          },
        },
        total: { type: 'integer', title: 'Tổng cộng', 'x-field': 'money' },
        deputy: { type: 'string', title: 'Người thay', 'x-register': { register: 'people' } },
      },
    },
    logic: [
      { computed: '/total', value: 'sum(stays.cost)' },
      ruleOf('kind = "sick"', { show: ['/doctor'] }),
      { computed: '/stays/*/cost', value: 'nights * price' },
      ruleOf('nights > 3', { require: ['/stays/*/reason'] }),
      ruleOf('nights = 0', { enable: ['/stays/*/price'] }),
      ruleOf('kind = "annual" and note = null', { set: { '/note': '"Phép năm " + string(date(from).year)' } }),
      ruleOf('date(from) < today()', {
        finding: {
          code: 'in-the-past',
          severity: 'warning',
          path: '/from',
          message: 'Ngày {from} đã qua.',
          citation: '45/2019/QH14:113',
        },
      }),
    ],
    ...changes,
  }
}
