import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'

/** NĐ 152/2025 Điều 4 khoản 4 (NĐ 98/2023 Điều 4 before it): nobody is commended while an allegation about him is being verified. */
export default defineRule<DeNghi>({
  id: 'dang-xac-minh',
  title: 'Không có người đang bị xem xét, xác minh',
  cites: ['152/2025/NĐ-CP:4.4', '98/2023/NĐ-CP:4'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'people', subjects: subjectsOf(data) }],
  check: ({ data, registers, regime }) =>
    nomineesOf(data).flatMap((nominee): RuleFinding[] => {
      const person = (registers.people ?? []).find(({ id }) => id === nominee.subject)
      if (typeof person?.dangXacMinh !== 'string' || person.dangXacMinh === '') return []
      return [
        {
          path: nominee.path,
          severity: 'warning',
          params: { ...whom(nominee), noiDung: person.dangXacMinh },
          citation: regime.includes('152/2025/NĐ-CP') ? '152/2025/NĐ-CP:4.4' : '98/2023/NĐ-CP:4',
        },
      ]
    }),
})
