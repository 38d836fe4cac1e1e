import type { Words } from '@statecraft/forms'

/** What goes wrong while a case runs, in Vietnamese. */
export const running = {
  'no-flow-taken': {
    title: '{element}: không điều kiện nào đúng nên hồ sơ đứng lại.',
    because: 'Hãy sửa dữ liệu hoặc thêm nhánh mặc định, rồi thử lại.',
  },
  'too-many-items': {
    title: '{element} phải lặp quá nhiều lần: {count}.',
    because: 'Tối đa {limit}. Hãy xem lại danh sách mà bước này lặp theo.',
  },
  'active-elements-unknown': {
    title: '{element} không biết việc nào cần bắt đầu: {value}.',
    because: 'Biểu thức phải cho danh sách mã của các việc bên trong chưa có đường nào dẫn tới: {elements}.',
  },
  'collection-not-list': { title: '{element}: danh sách để lặp tính ra không phải danh sách: {value}.' },
  'cardinality-not-whole': {
    title: '{element}: số lần lặp tính ra không dùng được: {value}.',
    because: 'Cần số nguyên không âm.',
  },
  'timer-value-invalid': { title: '{element} có thời điểm chờ không dùng được: {value}.' },
  'working-days-invalid': {
    title: '{element} có số ngày làm việc không dùng được: {value}.',
    because: 'Cần số nguyên không âm.',
  },
  'assignee-not-text': { title: '{element}: người thực hiện tính ra không phải một tên: {value}.' },
  'candidate-groups-not-text': { title: '{element}: vai trò tính ra không phải danh sách tên: {value}.' },
  'job-type-not-text': { title: '{element}: loại việc tính ra không phải một tên: {value}.' },
  'correlation-key-not-text': { title: '{element}: khóa nhận tin tính ra không phải chữ hoặc số: {value}.' },
  'posting-items-not-list': { title: '{element}: nội dung công khai tính ra không phải danh sách.' },
  'posting-title-not-text': { title: '{element}: tiêu đề công khai tính ra không phải chữ: {value}.' },
  'message-name-not-text': { title: '{element}: tên tin cần chờ tính ra không phải chữ: {value}.' },
  'condition-not-boolean': {
    title: '{element}: điều kiện {expression} không cho kết quả đúng hoặc sai nên hồ sơ đứng lại.',
    because: 'Thường là dữ liệu mà điều kiện cần còn thiếu. Hãy bổ sung rồi thử lại.',
  },
} satisfies Record<string, Words>
