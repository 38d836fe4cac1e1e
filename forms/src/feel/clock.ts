import { date, FeelDate, type FeelDateTime, parseDateTime } from 'feelin'

/** Viet Nam has one zone without summer time, so a fixed offset is exact for every date the law speaks of. */
const offset = '+07:00'
const offsetMs = 7 * 60 * 60 * 1000
const [firstMs, endMs] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)]

/** `now` as FEEL's date and time in Asia/Ho_Chi_Minh, to the second. `now` is an ISO 8601 instant. */
export function feelNow(now: string): FeelDateTime | null {
  const instantMs = Date.parse(now)
  if (Number.isNaN(instantMs)) return null
  return parseDateTime(`${new Date(instantMs + offsetMs).toISOString().slice(0, 19)}${offset}`)
}

/** The legal day of `now` in Asia/Ho_Chi_Minh as FEEL's date. */
export function feelToday(now: string): FeelDate | null {
  const local = feelNow(now)
  const day = local && date(local.iso.slice(0, 10))
  return day instanceof FeelDate ? day : null
}

/** The legal day of an instant: an ISO date in Asia/Ho_Chi_Minh. */
export function legalDay(now: string): string {
  const localMs = Date.parse(now) + offsetMs
  // Asked for many times a command, so without FEEL's own dates where four digits hold the year.
  const isPlain = localMs >= firstMs && localMs < endMs
  return isPlain ? new Date(localMs).toISOString().slice(0, 10) : (feelToday(now)?.iso ?? '')
}
