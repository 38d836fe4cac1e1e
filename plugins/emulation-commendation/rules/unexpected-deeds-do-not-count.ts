import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'

/** NĐ 152/2025 Điều 4 khoản 3 (NĐ 98/2023 Điều 4 before it): commendation for an unexpected deed or a campaign is no basis here. */
export default defineRule<DeNghi>({
  id: 'khen-dot-xuat-khong-lam-can-cu',
  title: 'Khen đột xuất, chuyên đề không làm căn cứ xét công trạng',
  cites: ['152/2025/NĐ-CP:4.3', '98/2023/NĐ-CP:4'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'awards', subjects: subjectsOf(data) }],
  check: ({ data, registers, regime }) =>
    nomineesOf(data).flatMap((nominee) => {
      const claimed = new Set([...(nominee.row.namDatDanhHieu ?? []), ...(nominee.row.namHoanThanhXuatSac ?? [])])
      return (registers.awards ?? [])
        .filter(
          (award) =>
            award.doiTuong === nominee.subject && (award.loaiHinh === 'dot-xuat' || award.loaiHinh === 'phong-trao'),
        )
        .filter((award) => claimed.has(Number(award.nam)))
        .map(
          (award): RuleFinding => ({
            path: nominee.path,
            severity: 'warning',
            params: {
              ...whom(nominee),
              nam: Number(award.nam),
              soQuyetDinh: award.soQuyetDinh ?? '',
              loaiHinh: award.loaiHinh === 'dot-xuat' ? 'khen đột xuất' : 'khen theo chuyên đề',
            },
            citation: regime.includes('152/2025/NĐ-CP') ? '152/2025/NĐ-CP:4.3' : '98/2023/NĐ-CP:4',
          }),
        )
    }),
})
