import type { JsonValue } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../case-state.ts'
import type { TimerDefinition } from '../process.ts'
import { addWorkingDays, endOfLegalDay, LEGAL_ZONE } from '../working-days.ts'
import type { Result } from './variables.ts'

/** The instant, ISO 8601 in UTC, at which a timer is due whose value has been evaluated. */
export function dueOf(
  kind: TimerDefinition['kind'],
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
