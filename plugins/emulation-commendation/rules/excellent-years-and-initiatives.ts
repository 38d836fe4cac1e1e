import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, whom } from './nominees.ts'
import { listYears, longestRun } from './years.ts'

/** Luật 06/2022/QH15 Điều 74: two or more years in a row of excellent work, and two initiatives accepted at base level. */
export default defineRule<DeNghi>({
  id: 'hai-nam-xuat-sac-hai-sang-kien',
  title: 'Đủ 02 năm hoàn thành xuất sắc nhiệm vụ và 02 sáng kiến',
  cites: ['06/2022/QH15:74'],
  form: 'de-nghi',
  check: ({ data, settings }) => {
    const years = Number(settings.soNamLienTuc)
    const initiatives = Number(settings.soSangKien)
    return nomineesOf(data)
      .filter(({ row }) => row.tieuChuan === 'htxsnv-sang-kien')
      .flatMap((nominee): RuleFinding[] => {
        const found: RuleFinding[] = []
        const named = nominee.row.namHoanThanhXuatSac ?? []
        if (longestRun(named).length < years)
          found.push({
            path: `${nominee.path}/namHoanThanhXuatSac`,
            reason: 'thieu-nam',
            params: { ...whom(nominee), can: years, coNam: listYears(named) },
          })
        const count = (nominee.row.sangKien ?? []).length
        if (count < initiatives)
          found.push({
            path: `${nominee.path}/sangKien`,
            reason: 'thieu-sang-kien',
            params: { ...whom(nominee), can: initiatives, co: count },
          })
        return found
      })
  },
})
