import type { Words } from '@statecraft/forms'
import type { ReasonCode } from '../../migrate/reasons.ts'

/** Why an open case does not move to another revision by itself, in Vietnamese. */
export const migrating = {
  'migration-case-ended': { title: 'Hồ sơ đã kết thúc nên không chuyển sang bản khác.' },
  'migration-machine-changed': {
    title: 'Quy trình viết bằng máy trạng thái đã thay đổi nên hồ sơ đang chạy không chuyển được.',
    because: 'Hãy để hồ sơ đi tiếp theo bản cũ.',
  },
  'migration-element-gone': {
    title: 'Hồ sơ đang ở {element}, nhưng bản mới không còn bước này.',
    because: 'Hãy chọn bước thay thế cùng loại trong bản mới, hoặc chọn kết thúc nhánh này.',
  },
  'migration-element-of-other-kind': {
    title: 'Hồ sơ đang ở {element}, nhưng trong bản mới bước này thuộc loại khác.',
    because: 'Hãy chọn bước thay thế cùng loại trong bản mới.',
  },
  'migration-element-elsewhere': {
    title: 'Hồ sơ đang ở {element}, nhưng bản mới đặt bước này trong một quy trình con khác.',
    because: 'Hãy đợi hồ sơ qua bước này rồi chuyển, hoặc để hồ sơ đi tiếp theo bản cũ.',
  },
  'migration-token-gone': {
    title: 'Một nhánh của hồ sơ đã xong và đang đợi ở {element}, nhưng bản mới không còn đường vào đó.',
    because: 'Hãy chọn đường đi thay thế trong bản mới, hoặc chọn kết thúc nhánh này.',
  },
  'migration-compensation-gone': {
    title: 'Hồ sơ đã làm xong {element} và có thể phải hoàn tác, nhưng bản mới không còn cách hoàn tác bước này.',
    because: 'Hãy chọn bước thay thế, hoặc chọn bỏ việc hoàn tác.',
  },
  'migration-loop-changed': {
    title: 'Hồ sơ đang lặp ở {element}, nhưng bản mới lặp theo cách khác.',
    because: 'Hãy đợi các lần lặp xong rồi chuyển.',
  },
  'migration-event-partly-come': {
    title: '{element} đã nhận được một phần những gì cần chờ, nhưng bản mới chờ những thứ khác.',
    because: 'Hãy đợi hồ sơ qua bước này rồi chuyển.',
  },
  'migration-event-changed': {
    title: 'Hồ sơ đang thực hiện {element}, nhưng bản mới đã đổi nội dung phát đi của sự kiện này.',
    because: 'Hãy đợi hồ sơ qua bước này rồi chuyển.',
  },
  'migration-listener-changed': {
    title: 'Việc tự động đi kèm {element} đang chạy dở, nhưng bản mới đã đổi các việc này.',
    because: 'Hãy đợi việc tự động xong rồi chuyển.',
  },
  'migration-gateway-changed': {
    title: 'Hồ sơ đang đợi các nhánh còn lại ở {element}, nhưng bản mới đã đổi các nhánh này.',
    because: 'Hãy đợi các nhánh về đủ rồi chuyển.',
  },
  'migration-incident-in-the-way': {
    title: 'Hồ sơ đang gặp sự cố ở {element} và phải xử lý xong mới chuyển được.',
    because: 'Hãy xử lý sự cố rồi chuyển lại.',
  },
  'migration-no-room': {
    title: 'Bản mới không có chỗ cho nơi hồ sơ đang đứng: {element}.',
    because: 'Hồ sơ có nhiều việc đang làm cùng lúc hơn số việc bản mới cho phép tại đó. Hãy đợi bớt việc rồi chuyển.',
  },
  'migration-branch-not-begun': {
    title: 'Bản mới thêm một nhánh song song mà hồ sơ chưa từng bắt đầu, nên không biết nhánh đó đã xong hay chưa.',
    because: 'Hãy đợi hồ sơ qua đoạn song song này rồi chuyển.',
  },
  'migration-would-move-on': {
    title: 'Nếu chuyển ngay, hồ sơ sẽ tự đi tiếp ở {element} mà chưa ai quyết định.',
    because: 'Việc chuyển sang bản mới chỉ giữ nguyên chỗ đứng của hồ sơ. Hãy đợi hồ sơ qua bước này rồi chuyển.',
  },
  'migration-expression-fails': {
    title: '{element} trong bản mới cần dữ liệu mà hồ sơ chưa có.',
    because: 'Hãy bổ sung dữ liệu cho hồ sơ rồi chuyển lại.',
  },
} satisfies Record<ReasonCode, Words>
