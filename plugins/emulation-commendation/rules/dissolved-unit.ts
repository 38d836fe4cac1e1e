import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'

/** TT 15/2025/TT-BNV: an organisation that was dissolved in the reorganisation cannot be commended. */
export default defineRule<DeNghi>({
  id: 'tap-the-da-giai-the',
  title: 'Không có tập thể đã giải thể',
  cites: ['15/2025/TT-BNV:0'],
  form: 'de-nghi',
  inForce: { from: '2025-07-01' },
  reads: (data) => [{ register: 'units', subjects: subjectsOf(data) }],
  check: ({ data, registers, today }) =>
    nomineesOf(data).flatMap((nominee): RuleFinding[] => {
      const unit = (registers.units ?? []).find(({ id }) => id === nominee.subject)
      if (typeof unit?.giaiThe !== 'string' || unit.giaiThe > today) return []
      return [
        {
          path: `${nominee.path}/tapThe`,
          params: { ...whom(nominee), ngay: unit.giaiThe.split('-').reverse().join('/') },
        },
      ]
    }),
})
