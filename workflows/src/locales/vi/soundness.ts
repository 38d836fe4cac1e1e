import type { Words } from '@statecraft/forms'

/** What the proof of soundness finds, in Vietnamese. */
export const soundness = {
  'join-waits-for-ever': {
    title: '{element} có thể chờ mãi một nhánh không bao giờ tới.',
    because:
      'Một điểm rẽ nhánh phía trước chỉ đi một đường, còn ở đây lại chờ đủ các đường. Hãy đổi điểm này thành điểm rẽ nhánh, hoặc đổi chỗ tách phía trước thành điểm chạy song song.',
  },
  'activation-may-never-hold': {
    title: '{element} có thể đứng lại mãi vì điều kiện kích hoạt không thỏa.',
    because:
      'Điều kiện kích hoạt phụ thuộc dữ liệu và không đúng với mọi dữ liệu, kể cả khi mọi nhánh đã tới. Hãy thêm một vế để khi đủ nhánh thì hồ sơ chắc chắn đi tiếp.',
  },
  'token-doubles': {
    title: '{element} có thể bị làm hai lần cho cùng một hồ sơ.',
    because:
      'Các nhánh song song gặp nhau mà không chờ nhau. Hãy nối chúng về một điểm chạy song song trước khi đi tiếp.',
  },
  'runs-twice': {
    title: '{element} được làm mỗi lần cho từng nhánh song song đi tới.',
    because: 'Các nhánh không chờ nhau ở đây. Nếu chỉ cần làm một lần, hãy nối chúng về một điểm chạy song song trước.',
  },
  'cannot-finish': {
    title: 'Hồ sơ tới {element} thì không còn đường nào để kết thúc.',
    because: 'Hãy thêm một đường đi từ đây tới điểm kết thúc.',
  },
  'never-happens': {
    title: '{element} không bao giờ xảy ra.',
    because: 'Không đường đi nào dẫn tới đây, dù đã vẽ. Hãy xem lại các điểm rẽ nhánh phía trước, hoặc xóa phần này.',
  },
  'soundness-not-proved': {
    title: '{element} có quá nhiều cách chạy nên chưa kiểm tra được hết.',
    because:
      'Đã xem {states} trạng thái và chưa thấy lỗi nào khác. Chia bớt các nhánh song song vào quy trình con thì kiểm tra được đầy đủ.',
  },
  'endless-loop': { title: '{element} nằm trong vòng lặp không có lối ra.', because: '{reason}' },
} satisfies Record<string, Words>
