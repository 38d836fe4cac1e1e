import { Temporal } from 'temporal-polyfill'

/** The engine's only source of time. */
export interface Clock {
  /** The instant, ISO 8601 in UTC with milliseconds. */
  now(): string
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** An instant as rows keep it, so that comparing texts compares instants. */
export function rowInstant(instant: string): string {
  return new Date(instant).toISOString()
}

/** An instant later by milliseconds. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

/** Whether a text is a day of the calendar, as in 2026-07-01. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
