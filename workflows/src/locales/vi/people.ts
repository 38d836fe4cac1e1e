import type { Words } from '@statecraft/forms'

/** Who does a step, and what steps refer to, in Vietnamese. */
export const people = {
  'nobody-may-do-it': {
    title: '{element} chưa giao cho ai.',
    because: 'Hãy chọn vai trò thực hiện, hoặc đặt bước vào làn của một vai trò.',
  },
  'role-missing': {
    title: '{element} giao cho vai trò “{role}” nhưng không có vai trò này.',
    because: 'Hãy chọn một vai trò đã khai báo.',
  },
  'form-missing': {
    title: '{element} dùng biểu mẫu “{form}” nhưng không có biểu mẫu này.',
    because: 'Hãy chọn biểu mẫu khác, hoặc tạo biểu mẫu “{form}” trước.',
  },
  'outcome-without-form': {
    title: '{element} có nút bấm ghi vào trường “{field}” nhưng bước này chưa có biểu mẫu.',
    because: 'Hãy chọn biểu mẫu có trường đó, hoặc bỏ nút.',
  },
  'outcome-field-unknown': {
    title: '{element}: nút “{label}” ghi vào trường “{field}” mà biểu mẫu “{form}” không có.',
    because: 'Hãy chọn lại trường của nút, hoặc thêm trường vào biểu mẫu.',
  },
  'outcome-value-unknown': {
    title: '{element}: nút “{label}” ghi giá trị “{value}” mà trường “{field}” không nhận.',
    because: 'Trường này chỉ nhận: {allowed}.',
  },
  'decision-missing': {
    title: '{element} tra bảng quyết định “{decision}” nhưng không có bảng này.',
    because: 'Hãy chọn bảng quyết định khác, hoặc tạo bảng trước.',
  },
  'template-not-named': {
    title: '{element} lập văn bản nhưng chưa chọn mẫu văn bản.',
    because: 'Hãy chọn mẫu ở mục “template”.',
  },
  'template-missing': {
    title: '{element} dùng mẫu văn bản “{template}” nhưng không có mẫu này.',
    because: 'Hãy tải mẫu lên, hoặc chọn mẫu khác.',
  },
  'register-not-named': { title: '{element} ghi sổ nhưng chưa chọn sổ.', because: 'Hãy chọn sổ ở mục “register”.' },
  'register-missing': {
    title: '{element} ghi vào sổ “{register}” nhưng không có sổ này.',
    because: 'Hãy chọn một sổ đã khai báo.',
  },
  'called-process-unknown': {
    title: '{element} gọi quy trình “{process}” nhưng không có quy trình này.',
    because: 'Hãy chọn quy trình khác, hoặc tạo quy trình “{process}” trước.',
  },
  'job-worker-missing': {
    title: '{element} cần việc tự động loại “{jobType}” nhưng không có bộ phận nào làm việc này.',
    because: 'Hãy chọn loại việc khác, hoặc cài phần mở rộng làm việc đó.',
  },
  'job-header-missing': {
    title: '{element} (việc tự động loại “{jobType}”) chưa khai mục “{header}”.',
    because: 'Hãy khai mục này ở phần tiêu đề của việc.',
  },
  'job-header-unknown': {
    title: '{element} khai mục “{header}” mà việc tự động loại “{jobType}” không có.',
    because: 'Hãy sửa lại tên mục hoặc bỏ mục này.',
  },
  'http-url-not-literal': {
    title: '{element} gọi đến “{url}”, không phải một địa chỉ viết sẵn.',
    because:
      'Hãy viết đủ địa chỉ, ví dụ https://api.tinh.example/tra-cuu; phần thay đổi theo dữ liệu khai ở mục “path”.',
  },
} satisfies Record<string, Words>
