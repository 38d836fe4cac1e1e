import { Temporal } from 'temporal-polyfill'
import { legalZone } from '../regulation/legal-day.ts'

/** A clock that a test moves. */
export interface TestClock {
  now(): string
  /** Moves on by an ISO 8601 duration of calendar time, as in `P10D`; `runDue` then does what became due. */
  advance(duration: string): void
  /** Stands still at another instant. */
  set(instant: string): void
}

/** A clock that stands still. */
export function createTestClock(instant: string): TestClock {
  let now = new Date(instant).toISOString()
  return {
    now: () => now,
    advance: (duration) => {
      const there = Temporal.Instant.from(now).toZonedDateTimeISO(legalZone).add(Temporal.Duration.from(duration))
      now = new Date(there.epochMilliseconds).toISOString()
    },
    set: (next) => {
      now = new Date(next).toISOString()
    },
  }
}
