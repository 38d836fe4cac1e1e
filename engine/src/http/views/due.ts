import { legalDay } from '@statecraft/forms'
import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import { workingDaysBetween } from '../../regulation/calendar.ts'
import type { Due } from '../resources.ts'

export type DueView = z.input<typeof Due>

/** So many working days before the deadline a task counts as due soon. */
const soonDays = 2

/** Working days from today to the day of an instant, by the calendar the engine counts with. */
export function workingDaysTo(host: Host, instant: string): number {
  return workingDaysBetween(legalDay(host.clock.now()), legalDay(instant), host.calendar.content)
}

/** A deadline as working days left, null for none. */
export function dueView(host: Host, due: string | null): DueView | null {
  if (due === null) return null
  const workingDays = workingDaysTo(host, due)
  return { at: due, workingDays, state: stateOf(due, host.clock.now(), workingDays) }
}

function stateOf(due: string, now: string, workingDays: number): DueView['state'] {
  if (Date.parse(due) < Date.parse(now)) return 'overdue'
  if (legalDay(due) === legalDay(now)) return 'today'
  return workingDays <= soonDays ? 'soon' : 'later'
}
