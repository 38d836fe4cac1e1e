import type { Words } from '@statecraft/forms'

/** What goes wrong while a script is played, in Vietnamese. */
export const script = {
  'script-invalid': {
    title: 'Kịch bản thử không hợp lệ: chỗ “{field}” ở bước {step} không đọc được.',
    because: 'Bước 0 là phần đầu của kịch bản. Hãy xem lại tên trường và kiểu giá trị.',
  },
  'called-process-not-in-file': {
    title: 'Không chạy thử được quy trình được gọi “{process}” vì tệp này không có.',
    because: 'Việc gọi vẫn để mở; kịch bản có thể hoàn thành hoặc báo lỗi cho nó như một công việc.',
  },
  'called-too-deep': {
    title: 'Dừng ở cấp gọi thứ {limit}: không gọi tiếp quy trình “{process}”.',
    because: 'Có thể quy trình đang gọi lại chính nó.',
  },
  'script-step-refused': { title: 'Bước thử thứ {step} không thực hiện được: {reason}.' },
  'trace-too-long': {
    title: 'Lần chạy thử dừng lại sau {limit} bước.',
    because: 'Có thể quy trình quay vòng mãi. Hãy xem lại điều kiện thoát khỏi vòng lặp.',
  },
} satisfies Record<string, Words>
