import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'
import { listYears, longestRun } from './years.ts'

/** Luật 06/2022/QH15 Điều 74: a collective with two years in a row of excellent work or of Tập thể lao động xuất sắc. */
export default defineRule<DeNghi>({
  id: 'tap-the-hai-nam-lien-tuc',
  title: 'Tập thể đủ 02 năm liên tục xuất sắc',
  cites: ['06/2022/QH15:74'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'awards', subjects: subjectsOf(data) }],
  check: ({ data, registers, settings }) =>
    nomineesOf(data)
      .filter(({ row }) => row.tieuChuan === 'tap-the-hai-nam')
      .flatMap((nominee): RuleFinding[] => {
        const recorded = (registers.awards ?? [])
          .filter(
            (award) =>
              award.doiTuong === nominee.subject && (award.hinhThuc === 'TTLDXS' || award.hinhThuc === 'HTXSNV'),
          )
          .map((award) => Number(award.nam))
        const claimed = [...(nominee.row.namDatDanhHieu ?? []), ...(nominee.row.namHoanThanhXuatSac ?? [])]
        const years = nominee.subject === null ? claimed : recorded
        if (longestRun(years).length >= Number(settings.soNamLienTuc)) return []
        return [
          {
            path: `${nominee.path}/namDatDanhHieu`,
            params: { ...whom(nominee), can: Number(settings.soNamLienTuc), coNam: listYears(years) },
          },
        ]
      }),
})
