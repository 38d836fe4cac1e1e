import { isFeel, type JsonValue } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import { dueOf } from '../run/due.ts'
import { isObject } from './definition.ts'
import { fail, filled, type Seen, worldNow } from './world.ts'

/** Milliseconds as a key of `after` writes them. */
const MILLISECONDS = /^\d{1,15}$/

/** The longest a delay may be, 100 years; what is longer is a mistake in a unit. */
const LONGEST_MS = 100 * 366 * 24 * 60 * 60 * 1_000

/** Whether a text is a delay by itself: milliseconds, an ISO 8601 duration, FEEL. Anything else is a name. */
export function isDelayText(text: string): boolean {
  return MILLISECONDS.test(text) || isFeel(text) || isDuration(text)
}

function isDuration(text: string): boolean {
  try {
    return text.startsWith('P') && Temporal.Duration.from(text).sign >= 0
  } catch {
    return false
  }
}

/** Whether a value says how long to wait: milliseconds, a text of {@link isDelayText}, or `{ duration }`, `{ date }`, `{ workingDays }`. */
export function isDelay(value: JsonValue | undefined): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_MS
  if (typeof value === 'string') return isDelayText(value)
  if (!isObject(value) || Object.keys(value).length !== 1) return false
  const [kind, given] = Object.entries(value)[0]!
  if (kind === 'workingDays') return typeof given === 'number' || (typeof given === 'string' && given !== '')
  return (kind === 'duration' || kind === 'date') && typeof given === 'string'
}

/** Milliseconds from now, as XState wants them, of a delay that was checked when its machine was read. */
export function delayMs(value: JsonValue, seen: Seen): number {
  const given = filled(value, seen)
  if (typeof given === 'number' || (typeof given === 'string' && MILLISECONDS.test(given)))
    return bounded(Number(given), given)
  const [kind, when] = isObject(given) ? (Object.entries(given)[0] ?? ['', null]) : ['duration', given]
  if (kind !== 'duration' && kind !== 'date' && kind !== 'workingDays')
    return fail('machine-delay-invalid', { value: given })
  const { now, calendar } = worldNow()
  const due = dueOf(kind, when, now, calendar)
  if (!due.ok) return fail(due.code, due.params)
  return bounded(Math.max(0, Date.parse(due.value) - Date.parse(now)), given)
}

function bounded(ms: number, value: JsonValue): number {
  return ms >= 0 && ms <= LONGEST_MS ? Math.round(ms) : fail('machine-delay-invalid', { value })
}

/** The instant that is so many milliseconds after the step's, ISO 8601. */
export function instantIn(ms: number): string {
  return Temporal.Instant.from(worldNow().now).add({ milliseconds: ms }).toString()
}
