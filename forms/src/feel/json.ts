import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin'
import type { JsonObject, JsonValue } from '../json.ts'
import type { Fuel } from './fuel.ts'

/** Thrown where a result is no data: a function or a range. */
export class NotData extends Error {}

/**
 * Turns a FEEL value into JSON at once: dates, times and durations become ISO 8601 strings, what has no value becomes null.
 * Paid for in fuel, because a few shared lists can stand for a tree of any size.
 */
export function toJson(value: unknown, fuel: Fuel): JsonValue {
  fuel.spend(1)
  if (value === null || value === undefined) return null
  if (typeof value === 'string') {
    fuel.spend(value.length / 64)
    return value
  }
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map((item) => toJson(item, fuel))
  if (value instanceof FeelDateTime || value instanceof FeelTime) return zonedIso(value)
  if (value instanceof FeelDate || value instanceof FeelDuration) return value.iso
  if (typeof value !== 'object' || isFunction(value) || isRange(value)) throw new NotData()
  return objectToJson(value, fuel)
}

function objectToJson(value: object, fuel: Fuel): JsonObject {
  const result: JsonObject = {}
  for (const [key, entry] of Object.entries(value)) {
    if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') result[key] = toJson(entry, fuel)
  }
  return result
}

/** ISO 8601 knows offsets, not names of zones: `@Asia/Ho_Chi_Minh` becomes `+07:00`. */
function zonedIso(value: FeelDateTime | FeelTime): string {
  const named = value.iso.indexOf('@')
  if (named < 0) return value.iso
  const offset = value['time offset']
  const totalMinutes = offset ? offset.hours * 60 + offset.minutes : 0
  const size = Math.abs(totalMinutes)
  const sign = totalMinutes < 0 ? '-' : '+'
  const digits = (part: number) => String(part).padStart(2, '0')
  return `${value.iso.slice(0, named)}${sign}${digits(Math.floor(size / 60))}:${digits(size % 60)}`
}
