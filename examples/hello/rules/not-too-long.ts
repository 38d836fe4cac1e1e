import { defineRule } from '@statecraft/engine/plugin'
import type { LeaveRequest } from '../types/leave-request.d.ts'

/** A request asks for no more days than the settings allow. */
export default defineRule<LeaveRequest>({
  id: 'not-too-long',
  title: 'Không quá số ngày cho phép',
  cites: ['45/2019/QH14:113'],
  form: 'leave-request',
  check: ({ data, settings }) => {
    const maxDays = Number(settings.maxDays)
    return data.days > maxDays ? [{ path: '/days', params: { days: data.days, maxDays } }] : []
  },
})
