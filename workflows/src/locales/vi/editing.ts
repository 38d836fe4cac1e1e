import type { Words } from '@statecraft/forms'

/** Why a diagram is not changed, in Vietnamese. */
export const editing = {
  'edit-flow-unknown': {
    title: 'Không có đường nối “{flow}” trên sơ đồ.',
    because: 'Có thể bản gốc đã đổi; hãy chọn lại vị trí chèn.',
  },
  'edit-id-taken': { title: 'Mã “{id}” đã có trên sơ đồ.', because: 'Hãy đặt mã khác cho bước mới.' },
  'edit-id-invalid': {
    title: 'Mã “{id}” không dùng được.',
    because: 'Mã chỉ gồm chữ, số, dấu gạch nối, gạch dưới và dấu chấm.',
  },
} satisfies Record<string, Words>
