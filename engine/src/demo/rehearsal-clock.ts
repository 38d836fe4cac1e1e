import { readFileSync, statSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../case/clock.ts'

/**
 * The machine's clock, moved by the ISO 8601 duration that stands in `file` (`P10D`, `-PT2H`). The file may change at any time; without
 * it, or when it holds no duration, the clock is not moved. For rehearsals and tests: a production server refuses it.
 */
export function createRehearsalClock(file: string): Clock {
  let read = { stamp: '', offsetMs: 0 }

  function offsetMs(): number {
    const stat = statSync(file, { throwIfNoEntry: false })
    const stamp = stat ? `${stat.mtimeMs} ${stat.size}` : ''
    if (stamp !== read.stamp) read = { stamp, offsetMs: stat ? offsetIn(readFileSync(file, 'utf8')) : 0 }
    return read.offsetMs
  }

  return { now: () => new Date(Date.now() + offsetMs()).toISOString() }
}

/** Months and years are counted from now, in the zone of legal days. */
function offsetIn(text: string): number {
  try {
    const start = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh')
    return start.add(Temporal.Duration.from(text.trim())).epochMilliseconds - start.epochMilliseconds
  } catch {
    return 0
  }
}
