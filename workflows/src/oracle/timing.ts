import type { JsonValue } from '@statecraft/forms'
import type { TimerDefinition } from '../process.ts'
import { Stuck } from './state.ts'

const SECOND = 1_000
const DAY = 86_400 * SECOND
/** Việt Nam knows no summer time: a day is 24 hours, and the zone is seven hours before UTC. */
const ZONE = 7 * 3_600 * SECOND

/** When a timer is due, and how it goes on. */
export interface Timing {
  due: number
  every?: number
  /** Firings after this one; null without end. */
  left?: number | null
}

/** Due instant of a timer whose value has been evaluated. Durations of weeks, days, hours, minutes and seconds. */
export function timingOf(kind: TimerDefinition['kind'], value: JsonValue, now: number): Timing {
  if (kind === 'workingDays') return { due: afterWorkingDays(value, now) }
  if (typeof value !== 'string') throw new Stuck('timer-value-invalid')
  if (kind === 'date') return { due: instant(value) }
  if (kind === 'duration') return { due: now + duration(value) }
  const [, times, interval] = /^R(\d*)\/(P.*)$/.exec(value) ?? []
  if (interval === undefined) throw new Stuck('timer-value-invalid')
  const every = duration(interval)
  return { due: now + every, every, left: times === '' ? null : Number(times) - 1 }
}

function instant(value: string): number {
  const parsed = Date.parse(value)
  if (Number.isNaN(parsed)) throw new Stuck('timer-value-invalid')
  return parsed
}

function duration(value: string): number {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value)
  if (!parts || value.length < 3) throw new Stuck('timer-value-invalid')
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return (weeks! * 7 + days!) * DAY + ((hours! * 60 + minutes!) * 60 + seconds!) * SECOND
}

/** The last second of the last of so many working days; the day it begins is not counted. Without holidays. */
export function afterWorkingDays(value: JsonValue, now: number): number {
  const count = typeof value === 'string' ? Number(value) : value
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new Stuck('working-days-invalid')
  let day = Math.floor((now + ZONE) / DAY)
  const works = (one: number) => new Date(one * DAY).getUTCDay() % 6 !== 0
  while (count === 0 && !works(day)) day++
  for (let left = count; left > 0; ) if (works(++day)) left--
  return (day + 1) * DAY - SECOND - ZONE
}
