import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'

/** The province's annual day for handing in, and a submission dated no later than today. */
export default defineRule<DeNghi>({
  id: 'thoi-han-nop',
  title: 'Nộp đúng thời hạn',
  cites: ['06/2022/QH15:84'],
  form: 'de-nghi',
  check: ({ data, settings, today }): RuleFinding[] => {
    const dated = data.toTrinh?.ngayToTrinh
    const year = data.toTrinh?.namXet
    const found: RuleFinding[] = []
    if (dated !== undefined && dated > today)
      found.push({
        path: '/toTrinh/ngayToTrinh',
        reason: 'o-tuong-lai',
        params: { ngay: onPaper(dated), homNay: onPaper(today) },
      })
    if (year === undefined) return found
    const last = `${year}-${settings.hanNopHangNam}`
    if (today > last)
      found.push({
        path: '/toTrinh/namXet',
        reason: 'qua-han',
        severity: 'warning',
        params: { han: onPaper(last), nam: year },
      })
    return found
  },
})

function onPaper(day: string): string {
  return day.split('-').reverse().join('/')
}
