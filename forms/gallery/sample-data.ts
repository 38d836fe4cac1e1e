import type { JsonObject } from '../src/index.ts'
import type { ShownFinding } from '../src/react/index.ts'

const NAMES = [
  'Nguyễn Văn A',
  'Trần Thị B',
  'Lê Văn C',
  'Phạm Thị D',
  'Hoàng Văn E',
  'Vũ Thị G',
  'Đỗ Văn H',
  'Bùi Thị I',
  'Đặng Văn K',
]
const POSITIONS = ['Giáo viên', 'Công chức địa chính', 'Trưởng trạm y tế', 'Nông dân', 'Công nhân']

/** A dossier with so many nominees. */
export function sampleData(rows: number): JsonObject {
  return {
    submission: { number: '147/TTr-UBND', date: '2026-11-28', award: 'bang-khen' },
    nominees: Array.from({ length: rows }, (_, index) => ({
      name: NAMES[index % NAMES.length]!,
      position: POSITIONS[index % POSITIONS.length]!,
      unit: `U${(index % 14) + 1}`,
      born: `19${70 + (index % 25)}-05-0${(index % 9) + 1}`,
      female: index % 2 === 1,
      titles: [2023 + (index % 2), 2025],
      ...(index % 4 === 2 ? { result: 'fail' } : { result: 'pass' }),
    })),
    appraisal: [{ name: NAMES[0]!, result: 'pass' }, { name: NAMES[1]! }],
    opinion: { agencies: ['CA', 'TH', 'TT'], days: 7 },
    fund: { base: 2530000, factor: 1.5, reviewers: ['P1'] },
  }
}

/** What rules would say of it. */
export const sampleFindings: ShownFinding[] = [
  { path: '/submission/date', severity: 'error', title: 'Sau ngày nhận hồ sơ, 20/11/2026.' },
  {
    path: '/nominees/2/titles',
    severity: 'error',
    title: 'Chưa đủ hai lần liên tục Chiến sĩ thi đua cơ sở',
    because: 'vì sổ đăng ký không có năm 2024',
  },
  { path: '/nominees/5/result', severity: 'warning', title: 'Chờ kết luận của Thanh tra tỉnh' },
]
