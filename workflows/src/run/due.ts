import type { JsonValue } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../case-state.ts'
import type { TimerDefinition } from '../process.ts'
import { addWorkingDays, endOfLegalDay, LEGAL_ZONE } from '../working-days.ts'
import type { Result } from './variables.ts'

/** The instant, ISO 8601 in UTC, at which a timer is due whose value has been evaluated. */
export function dueOf(
  kind: Exclude<TimerDefinition['kind'], 'cycle'>,
  value: JsonValue,
  now: string,
  calendar: WorkingCalendar,
): Result<string> {
  if (kind === 'workingDays') return dueAfterWorkingDays(value, now, calendar)
  if (typeof value !== 'string') return { ok: false, code: 'timer-value-invalid', params: { kind, value } }
  try {
    return { ok: true, value: kind === 'date' ? instantOf(value) : afterDuration(value, now) }
  } catch {
    return { ok: false, code: 'timer-value-invalid', params: { kind, value } }
  }
}

/** The end of the last of `value` working days. */
export function dueAfterWorkingDays(value: JsonValue, now: string, calendar: WorkingCalendar): Result<string> {
  const days = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof days !== 'number') return { ok: false, code: 'working-days-invalid', params: { value } }
  try {
    return { ok: true, value: endOfLegalDay(addWorkingDays(now, days, calendar)) }
  } catch {
    return { ok: false, code: 'working-days-invalid', params: { value } }
  }
}

/** The parts of a repeating interval, ISO 8601: `R3/PT1H`, `R/P1D`, `R2/2026-03-01T08:00:00/P1W`. `left` is null without a bound. */
interface Cycle {
  left: number | null
  start: string | null
  interval: string
}

function cycleOf(value: JsonValue): Cycle | null {
  const match = typeof value === 'string' ? /^R(\d{0,6})\/(?:([^/]+)\/)?(P[^/]+)$/.exec(value.trim()) : null
  if (!match) return null
  const [, count = '', start = null, interval] = match
  const left = count === '' ? null : Number(count)
  return left === 0 ? null : { left, start, interval: interval! }
}

/** When a repeating timer is due for the first time. */
export function firstOfCycle(value: JsonValue, now: string): Result<string> {
  const cycle = cycleOf(value)
  try {
    if (!cycle || Temporal.Duration.from(cycle.interval).sign <= 0) throw new RangeError('no cycle')
    return { ok: true, value: cycle.start === null ? afterDuration(cycle.interval, now) : instantOf(cycle.start) }
  } catch {
    return { ok: false, code: 'timer-value-invalid', params: { kind: 'cycle', value } }
  }
}

/** What follows a repeating timer that was due at `due`; nothing when it was the last. */
export function nextOfCycle(cycle: string, due: string): { cycle: string; due: string } | undefined {
  const parts = cycleOf(cycle)
  if (!parts || parts.left === 1) return undefined
  const left = parts.left === null ? '' : String(parts.left - 1)
  return { cycle: `R${left}/${parts.interval}`, due: afterDuration(parts.interval, due) }
}

/** A day alone begins at midnight; a time without offset is the zone's. */
function instantOf(value: string): string {
  if (/(Z|[+-]\d{2}:?\d{2}|\])$/i.test(value) && value.includes('T'))
    return (
      value.endsWith(']') ? Temporal.ZonedDateTime.from(value).toInstant() : Temporal.Instant.from(value)
    ).toString()
  return Temporal.PlainDateTime.from(value).toZonedDateTime(LEGAL_ZONE).toInstant().toString()
}

/** Months and days are those of the calendar in the zone, hours are exact. Never before now. */
function afterDuration(value: string, now: string): string {
  const duration = Temporal.Duration.from(value)
  if (duration.sign < 0) throw new RangeError('negative duration')
  return Temporal.Instant.from(now).toZonedDateTimeISO(LEGAL_ZONE).add(duration).toInstant().toString()
}
