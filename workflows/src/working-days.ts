import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from './case-state.ts'

/** The zone of every legal day. */
export const LEGAL_ZONE = 'Asia/Ho_Chi_Minh'

/**
 * When a period counted in days ends: its last day runs to midnight (Civil Code 91/2015/QH13, article 148, clause 6). We name the
 * last second of that day, so that whoever prints the date of the instant prints the last day of the period.
 */
export const END_OF_LEGAL_DAY = '23:59:59'

/** Longest period that is counted, in days. */
export const MAX_WORKING_DAYS = 3_660

/** The legal day of an instant (ISO 8601), or the ISO date itself. Throws RangeError on anything else. */
export function legalDayOf(instantOrDay: string): string {
  return plainDayOf(instantOrDay).toString()
}

/** The instant, in UTC, of the last second of a legal day. */
export function endOfLegalDay(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: LEGAL_ZONE, plainTime: END_OF_LEGAL_DAY })
    .toInstant()
    .toString()
}

/** Whether people work on a day: Monday to Friday without holidays, and compensatory days. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  return worksOn(Temporal.PlainDate.from(day), daysOf(calendar))
}

/**
 * The legal day on which a period of `count` working days ends. The day it begins is not counted (Civil Code, article 147,
 * clause 2). Zero is the day itself, or the next working day when nobody works on it. ISO date; RangeError unless `count` is a
 * whole number from 0 to {@link MAX_WORKING_DAYS}.
 *
 * @example endOfLegalDay(addWorkingDays('2026-04-29T02:00:00Z', 5, calendar))
 */
export function addWorkingDays(instantOrDay: string, count: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(count) || count < 0 || count > MAX_WORKING_DAYS)
    throw new RangeError(`working days must be a whole number from 0 to ${MAX_WORKING_DAYS}, got ${count}`)
  const days = daysOf(calendar)
  let day = plainDayOf(instantOrDay)
  if (count === 0) while (!worksOn(day, days)) day = day.add({ days: 1 })
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (worksOn(day, days)) left--
  }
  return day.toString()
}

/** Working days after the day of `from` up to and including the day of `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const [start, end] = [plainDayOf(from), plainDayOf(to)]
  if (Temporal.PlainDate.compare(start, end) > 0) return -workingDaysBetween(to, from, calendar)
  const days = daysOf(calendar)
  let count = 0
  for (let day = start.add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
    if (worksOn(day, days)) count++
  return count === 0 ? 0 : count
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function plainDayOf(instantOrDay: string): Temporal.PlainDate {
  if (DAY.test(instantOrDay)) return Temporal.PlainDate.from(instantOrDay)
  return Temporal.Instant.from(instantOrDay).toZonedDateTimeISO(LEGAL_ZONE).toPlainDate()
}

interface CalendarDays {
  holidays: Set<string>
  worked: Set<string>
}

const known = new WeakMap<WorkingCalendar, CalendarDays>()

function daysOf(calendar: WorkingCalendar): CalendarDays {
  const days = known.get(calendar) ?? {
    holidays: new Set(calendar.holidays),
    worked: new Set(calendar.workingDays),
  }
  known.set(calendar, days)
  return days
}

function worksOn(day: Temporal.PlainDate, { holidays, worked }: CalendarDays): boolean {
  const date = day.toString()
  return worked.has(date) || (day.dayOfWeek <= 5 && !holidays.has(date))
}
