import type { WorkingCalendar } from '@statecraft/workflows'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import shipped from './calendar.vn.json' with { type: 'json' }
import { addDays } from './legal-day.ts'

/** A public holiday, or a day worked in exchange for one. An operator replaces the file each year, when the days are announced. */
export interface CalendarDay {
  date: string
  kind: 'holiday' | 'working'
  name: string
  verified: boolean
  source: string
}

const shape = z.strictObject({
  id: z.string(),
  title: z.string(),
  days: z.array(
    z.strictObject({
      date: z.iso.date(),
      kind: z.enum(['holiday', 'working']),
      name: z.string().min(1),
      verified: z.boolean(),
      source: z.string().min(1),
    }),
  ),
})

/** The days that ship with the engine, 2024 to 2027. Those not compared with the official announcement say so. */
export const shippedCalendarDays: CalendarDay[] = shape.parse(shipped).days

/** Reads a calendar file; throws a ZodError that names the wrong day. */
export function parseCalendar(value: unknown): CalendarDay[] {
  return shape.parse(value).days
}

/** The days as workflows count with them. */
export function workingCalendar(days: CalendarDay[] = shippedCalendarDays): WorkingCalendar {
  const datesOf = (kind: CalendarDay['kind']) => days.filter((day) => day.kind === kind).map((day) => day.date)
  return { holidays: datesOf('holiday'), workingDays: datesOf('working') }
}

/** Whether the office works on a legal day. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.workingDays.includes(day)) return true
  return !calendar.holidays.includes(day) && Temporal.PlainDate.from(day).dayOfWeek <= 5
}

/** The legal day `count` working days after a day, which itself does not count; 0 gives the day itself. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days from a day (not counted) to another (counted); negative when the other lies before. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) count += 1
  }
  return count
}
