import { HttpProblem } from './problem.ts'

/** So many attempts a key in a sliding window; kept in memory, since a restart may forgive. */
export interface RateLimit {
  /**
   * Counts one attempt, before it is made, so that many at once do not all pass; throws `too-many-requests` when there were too many.
   * What it returns takes the attempt back, as after a success.
   */
  count(key: string): () => void
}

/** `attempts` within `windowMs`; at most `maxKeys` keys are remembered, the oldest makes room. */
export function createRateLimit(limit: {
  attempts: number
  windowMs: number
  maxKeys?: number
  now?: () => number
}): RateLimit {
  const { attempts, windowMs, maxKeys = 10_000, now = Date.now } = limit
  const seen = new Map<string, number[]>()

  return {
    count(key) {
      const at = now()
      const recent = (seen.get(key) ?? []).filter((time) => time > at - windowMs)
      // Deleted and set again, so that the map stays ordered by last use.
      seen.delete(key)
      if (recent.length >= attempts) {
        seen.set(key, recent)
        const seconds = Math.ceil((recent[0]! + windowMs - at) / 1000)
        throw new HttpProblem('too-many-requests', { seconds }, { headers: { 'retry-after': String(seconds) } })
      }
      seen.set(key, [...recent, at])
      if (seen.size > maxKeys) seen.delete(seen.keys().next().value!)
      return () => {
        const times = seen.get(key) ?? []
        const place = times.indexOf(at)
        if (place >= 0) seen.set(key, times.toSpliced(place, 1))
      }
    },
  }
}
