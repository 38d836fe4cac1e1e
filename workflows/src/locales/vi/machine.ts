import type { Words } from '@statecraft/forms'

/** What is wrong with an XState machine, or goes wrong while it runs, in Vietnamese. */
export const machine = {
  'machine-not-json': { title: 'Tệp máy trạng thái không phải JSON đọc được.', because: '{message}' },
  'machine-too-large': {
    title: 'Máy trạng thái quá lớn.',
    because: 'Tối đa {limit} ({what}); hãy tách thành nhiều tệp.',
  },
  'machine-too-deep': { title: 'Máy trạng thái lồng nhau quá sâu.', because: 'Tối đa {limit} tầng.' },
  'machine-id-invalid': {
    title: 'Máy trạng thái chưa có mã dùng được: “{id}”.',
    because: 'Mã (“id”) chỉ gồm chữ, số, dấu gạch nối và gạch dưới.',
  },
  'machine-id-differs': {
    title: 'Máy trạng thái có mã “{id}” khác với tên tệp.',
    because: 'Hãy đặt mã là “{expected}” hoặc đổi tên tệp.',
  },
  'machine-id-twice': {
    title: '{element}: mã “{id}” đã dùng cho việc khác.',
    because: 'Mỗi việc chờ (“invoke”) trong một máy trạng thái cần một mã riêng.',
  },
  'machine-without-states': {
    title: 'Máy trạng thái chưa có trạng thái nào.',
    because: 'Hãy thêm các trạng thái vào “states”.',
  },
  'machine-initial-unknown': {
    title: '{element} bắt đầu ở “{initial}”, nhưng không có trạng thái con nào tên như vậy.',
    because: 'Chọn một trong: {states}.',
  },
  'machine-target-unknown': {
    title: '{element} chuyển tới “{target}”, nhưng không có trạng thái này.',
    because: 'Ghi tên trạng thái cùng cấp, “.tên” cho trạng thái con, hoặc “#mã”.',
  },
  'machine-key-unknown': {
    title: '{element} có mục “{key}” mà hệ thống không chạy.',
    because: 'Hãy bỏ mục này; không mục nào được bỏ qua một cách âm thầm.',
  },
  'machine-value-wrong': { title: '{element}: mục “{key}” ghi chưa đúng.', because: 'Cần: {expected}.' },
  'machine-guard-unknown': {
    title: '{element} dùng điều kiện “{guard}” chưa được khai báo.',
    because: 'Ghi FEEL bắt đầu bằng “=”, khai báo tên trong “setup.guards”, hoặc dùng: {known}.',
  },
  'machine-action-unknown': {
    title: '{element} dùng hành động “{action}” chưa được khai báo.',
    because: 'Khai báo tên trong “setup.actions”, hoặc dùng: {known}.',
  },
  'machine-actor-unknown': {
    title: '{element} gọi “{src}”, nhưng không có việc chờ hay máy trạng thái nào tên như vậy.',
    because: 'Dùng task, job, timer, message, signal, condition, case, hoặc khai báo tên trong “setup.actors”.',
  },
  'machine-actor-invalid': {
    title: '{element}: mục “{src}” trong “setup.actors” không phải máy trạng thái.',
    because: 'Ghi một máy trạng thái có “states”, hoặc { "machine": "mã của tệp khác" }.',
  },
  'machine-file-missing': {
    title: '{element} gọi máy trạng thái “{machine}”, nhưng không có tệp này.',
    because: 'Hãy thêm tệp workflows/{machine}.machine.json.',
  },
  'machine-name-taken': {
    title: '{element}: tên “{name}” trong “setup” đã có nghĩa sẵn.',
    because: 'Hãy chọn tên khác.',
  },
  'machine-name-in-ring': {
    title: '{element}: tên “{name}” trong “setup” dẫn trở lại chính nó.',
    because: 'Hãy ghi rõ tên này nghĩa là gì.',
  },
  'machine-input-unknown': {
    title: '{element}: “{src}” không có thông số “{key}”.',
    because: 'Các thông số dùng được: {known}.',
  },
  'machine-input-missing': { title: '{element}: “{src}” cần đúng một thông số: {key}.' },
  'machine-input-invalid': { title: '{element}: thông số “{key}” có giá trị không dùng được: {value}.' },
  'machine-delay-invalid': {
    title: '{element}: “{value}” không phải khoảng thời gian chờ.',
    because:
      'Ghi số mili giây, khoảng ISO 8601 như PT24H hoặc P3D, FEEL bắt đầu bằng “=”, hoặc một tên trong “setup.delays”.',
  },
  'machine-event-reserved': {
    title: '{element} dùng sự kiện “{event}” dành riêng cho hệ thống.',
    because: 'Sự kiện bắt đầu bằng “xstate.” có thể giả một câu trả lời hoặc một thời hạn; hãy đặt tên khác.',
  },
  'machine-event-invalid': {
    title: '{element} gửi đi “{value}”, đây không phải sự kiện.',
    because: 'Ghi tên sự kiện, hoặc một đối tượng có “type” là chữ.',
  },
  'machine-assign-invalid': { title: '{element}: “assign” phải cho một đối tượng, nhưng cho {value}.' },
  'machine-not-durable': {
    title: '{element} dùng thứ không giữ lại được khi máy chủ khởi động lại.',
    because: '{reason}',
  },
  'machine-endless-always': {
    title: '{element} quay vòng mãi bằng các chuyển tiếp “always” không có điều kiện.',
    because: 'Hãy thêm điều kiện, hoặc một điểm chờ trong vòng lặp.',
  },
  'machine-endless-loop': {
    title: '{element}: máy trạng thái quay vòng mãi không dừng.',
    because: 'Đã dừng sau {limit} lần; sự kiện được giữ lại, hãy sửa máy trạng thái rồi thử lại.',
  },
  'machine-refused-by-xstate': { title: 'XState không nhận máy trạng thái này.', because: '{message}' },
  'machine-context-not-json': {
    title: '{element}: dữ liệu tại “{path}” không ghi lại được.',
    because: 'Chỉ giữ chữ, số, đúng/sai, danh sách và đối tượng; ngày giờ ghi dạng chữ ISO 8601.',
  },
  'machine-spawned-in-assign': {
    title: '{element}: “{child}” được tạo bằng “spawn” bên trong “assign” nên không bao giờ chạy.',
    because: 'Hãy dùng hành động “spawnChild” hoặc “invoke”.',
  },
  'machine-too-nested': { title: '{element}: các máy trạng thái gọi nhau quá sâu.', because: 'Tối đa {limit} tầng.' },
  'machine-failed': { title: '{element}: một bước của máy trạng thái bị lỗi.', because: '{message}' },
  'machine-error': { title: '{element} kết thúc với lỗi không được xử lý.' },
  'machine-not-startable': { title: 'Không bắt đầu được: bước đầu tiên không thực hiện được.' },
  'machine-outside-step': { title: '{element} đọc ngày giờ hoặc cài đặt khi không có bước nào đang chạy.' },
} satisfies Record<string, Words>
