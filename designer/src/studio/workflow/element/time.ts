/** Units of time as people say them, with what ISO 8601 writes for one. */
export const UNITS = ['minute', 'hour', 'day', 'week', 'month'] as const
export type Unit = (typeof UNITS)[number]

export interface Span {
  count: number
  unit: Unit
}

const WRITTEN: Record<Unit, (count: number) => string> = {
  minute: (count) => `PT${count}M`,
  hour: (count) => `PT${count}H`,
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
}

const READ: [RegExp, Unit][] = [
  [/^PT(\d+)M$/, 'minute'],
  [/^PT(\d+)H$/, 'hour'],
  [/^P(\d+)D$/, 'day'],
  [/^P(\d+)W$/, 'week'],
  [/^P(\d+)M$/, 'month'],
]

/** A duration of one unit; null for a formula and for durations of several, which are written as they are. */
export function readSpan(text: string): Span | null {
  for (const [pattern, unit] of READ) {
    const found = pattern.exec(text.trim())
    if (found) return { count: Number(found[1]), unit }
  }
  return null
}

/** @example writeSpan({ count: 3, unit: 'day' }) // 'P3D' */
export function writeSpan({ count, unit }: Span): string {
  return WRITTEN[unit](count)
}

export interface Cycle extends Span {
  /** How often; null is without end. */
  times: number | null
}

/** A repeating interval of one unit; null for all others. */
export function readCycle(text: string): Cycle | null {
  const [, times, span] = /^R(\d*)\/(P.+)$/.exec(text.trim()) ?? []
  const read = span === undefined ? null : readSpan(span)
  return read && { ...read, times: times ? Number(times) : null }
}

/** @example writeCycle({ count: 1, unit: 'hour', times: null }) // 'R/PT1H' */
export function writeCycle({ times, ...span }: Cycle): string {
  return `R${times ?? ''}/${writeSpan(span)}`
}

const LOCAL = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(\+07:00)?$/

/** An instant as a field for day and time shows it, in Vietnam's time; null for all others. */
export function readInstant(text: string): string | null {
  return LOCAL.exec(text.trim())?.[1] ?? null
}

/** What a field for day and time gives, as an instant in Vietnam's time. */
export function writeInstant(local: string): string {
  return local === '' ? '' : `${local.slice(0, 16)}:00+07:00`
}
