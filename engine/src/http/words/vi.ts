import type { ProblemText } from './problem-text.ts'

/** Problems in Vietnamese, by code. */
export const vi: Record<string, ProblemText> = {
  'body-too-large': {
    title: 'Dữ liệu gửi lên quá lớn',
    detail: 'Dung lượng tối đa được nhận là {limit}. Đề nghị giảm dung lượng hoặc chia nhỏ rồi gửi lại.',
  },
  'json-broken': {
    title: 'Dữ liệu gửi lên không đúng cú pháp JSON',
    detail: 'Lỗi tại dòng {line}, cột {column}. Đề nghị sửa lại rồi gửi lại.',
  },
  'json-too-deep': { title: 'Dữ liệu gửi lên lồng nhau quá sâu', detail: 'Số cấp lồng nhau tối đa là {limit}.' },
  'key-forbidden': {
    title: 'Dữ liệu gửi lên có tên trường không được phép',
    detail: 'Tên trường “{key}” không được dùng.',
  },
  'content-type': {
    title: 'Kiểu nội dung không được chấp nhận',
    detail: 'Nhận được “{found}”; yêu cầu gửi bằng “{expected}”.',
  },
  'body-invalid': { title: 'Dữ liệu gửi lên không đúng quy định', detail: 'Vị trí có lỗi: {path}.' },
  'query-invalid': { title: 'Tham số trên địa chỉ không đúng', detail: 'Tham số có lỗi: {path}.' },
  'file-missing': { title: 'Chưa chọn tệp', detail: 'Đề nghị chọn một tệp để tải lên.' },
  'origin-refused': {
    title: 'Yêu cầu không đến từ trang này',
    detail:
      'Để bảo đảm an toàn, hệ thống chỉ nhận thao tác gửi từ chính trang của mình. Đề nghị mở lại trang rồi thực hiện lại.',
  },
  'not-signed-in': { title: 'Chưa đăng nhập', detail: 'Đề nghị đăng nhập để tiếp tục.' },
  'session-expired': {
    title: 'Phiên làm việc đã hết hạn',
    detail: 'Đề nghị đăng nhập lại; bản nháp đã lưu vẫn còn nguyên.',
  },
  'wrong-credentials': {
    title: 'Thư điện tử hoặc mật khẩu không đúng',
    detail: 'Đề nghị kiểm tra lại. Nếu quên mật khẩu, đề nghị liên hệ quản trị hệ thống của tỉnh.',
  },
  'not-allowed': {
    title: 'Không có quyền thực hiện',
    detail: 'Tài khoản này không được giao quyền thực hiện việc này.',
  },
  'not-found': { title: 'Không tìm thấy', detail: 'Nội dung không tồn tại hoặc tài khoản này không được xem.' },
  'file-refused': {
    title: 'Tệp không được tiếp nhận',
    detail: 'Hệ thống nhận tệp PDF, Word, Excel, JPEG, PNG không chứa macro. Đề nghị kiểm tra tệp “{name}”.',
  },
  'too-many-requests': {
    title: 'Gửi quá nhiều lần trong thời gian ngắn',
    detail: 'Đề nghị chờ {seconds} giây rồi thử lại.',
  },
  'link-invalid': {
    title: 'Đường dẫn không còn hiệu lực',
    detail: 'Đường dẫn dùng một lần này đã được dùng hoặc đã quá 24 giờ. Khởi động lại máy chủ để nhận đường dẫn mới.',
  },
  unexpected: {
    title: 'Hệ thống gặp lỗi ngoài dự kiến',
    detail: 'Dữ liệu đã lưu không bị ảnh hưởng. Đề nghị thử lại; nếu vẫn lỗi, báo quản trị kèm mã “{request}”.',
  },
  'not-ready': { title: 'Hệ thống chưa sẵn sàng', detail: 'Đề nghị thử lại sau ít phút.' },
  overloaded: {
    title: 'Hệ thống đang quá tải',
    detail: 'Yêu cầu chưa được xử lý. Đề nghị thử lại sau {seconds} giây.',
  },
  stopping: {
    title: 'Hệ thống đang dừng hoặc khởi động lại',
    detail: 'Yêu cầu chưa được xử lý. Đề nghị thử lại sau {seconds} giây.',
  },
  'metrics-token-wrong': {
    title: 'Không được đọc số liệu vận hành',
    detail: 'Đề nghị gửi mã truy cập đã đặt ở STATECRAFT_METRICS_TOKEN trong tiêu đề Authorization.',
  },
  'worker-token-wrong': {
    title: 'Không nhận ra chương trình gọi đến',
    detail: 'Đề nghị gửi mã truy cập đã khai ở STATECRAFT_WORKER_TOKENS trong tiêu đề Authorization.',
  },
  conflict: {
    title: 'Nội dung đã thay đổi',
    detail: 'Có người khác vừa thay đổi nội dung này. Đề nghị tải lại trang rồi thực hiện lại.',
  },
}
