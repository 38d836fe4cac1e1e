import type { Words } from '@statecraft/forms'

/** What a FEEL text reads and what was written before, in Vietnamese. */
export const names = {
  'name-unknown': {
    title: '{use} của {element} đọc “{unknown}”, nhưng chưa bước nào trước đó ghi giá trị này.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'name-not-on-every-path': {
    title: '{use} của {element} đọc “{missing}”, nhưng có đường đi tới đây mà giá trị này chưa được ghi.',
    because:
      'Hãy bắt buộc nhập giá trị này ở bước trước, ghi nó trên mọi đường đi, hoặc nêu rõ trong biểu thức khi chưa có giá trị (ví dụ “{missing} != null”).',
  },
  'field-unknown': {
    title: '{use} của {element} đọc “{field}”, nhưng không có trường “{unknown}” ở đó.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'setting-unknown': {
    title: '{use} của {element} đọc “{setting}”, nhưng phần cấu hình không có mục “{unknown}”.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'decision-input-unknown': {
    title: '{element}: bảng quyết định “{decision}” cần “{unknown}”, nhưng chưa bước nào trước đó ghi giá trị này.',
    because: 'Hãy thêm dữ liệu đầu vào “{unknown}” cho bước này.',
  },
} satisfies Record<string, Words>
