import type { Words } from '@statecraft/forms'

/** What is wrong with the shape of a workflow, in Vietnamese. */
export const structure = {
  'no-end': {
    title: '{element} chưa có điểm kết thúc.',
    because: 'Hãy vẽ thêm điểm kết thúc và nối bước cuối cùng vào đó.',
  },
  'dead-end': {
    title: '{element} chưa có đường đi tiếp.',
    because: 'Hãy nối sang bước sau hoặc nối vào điểm kết thúc; nếu không, hồ sơ sẽ dừng ở đây mà không ai biết.',
  },
  unreachable: {
    title: '{element} không có đường nào đi tới.',
    because:
      'Hãy nối từ một bước phía trước vào, hoặc xóa phần này đi. Những gì chỉ đi tới qua đây cũng chưa chạy được.',
  },
  'gateway-without-default': {
    title: '{element} chưa có nhánh mặc định.',
    because: 'Khi không điều kiện nào đúng, hồ sơ sẽ đứng lại. Hãy chọn một đường nối làm nhánh mặc định.',
  },
  'condition-on-default-flow': {
    title: '{element} là nhánh mặc định nên điều kiện ghi trên đó không được xét.',
    because: 'Hãy bỏ điều kiện, hoặc chọn nhánh khác làm mặc định.',
  },
  'gateway-does-nothing': {
    title: '{element} chỉ có một đường vào và một đường ra.',
    because: 'Có thể một đường nối đã bị xóa nhầm; nếu không cần nữa, hãy bỏ điểm này.',
  },
  'loop-without-wait': {
    title: '{element} nằm trong vòng lặp không có bước nào phải chờ.',
    because:
      'Vòng lặp chạy hết trong một lần; nếu điều kiện dừng không bao giờ đúng thì hồ sơ bị treo. Hãy xem lại điều kiện.',
  },
} satisfies Record<string, Words>
