import { isIPv6 } from 'node:net'
import { HttpProblem } from './problem.ts'

/** How often somebody may ask: an even rate, and after a pause a minute's worth at once. */
export interface RequestRate {
  /** Counts one request; throws `too-many-requests`, with the seconds to wait, when there were too many. */
  take(key: string): void
}

/**
 * `perMinute` requests a key, 0 for no limit. Remembers two numbers a key and at most `maxKeys` keys, the longest unused makes room, so that
 * many made-up addresses cannot fill the memory.
 */
export function createRequestRate(limit: { perMinute: number; maxKeys?: number; now?: () => number }): RequestRate {
  const { perMinute, maxKeys = 20_000, now = performance.now.bind(performance) } = limit
  const perMs = perMinute / 60_000
  const seen = new Map<string, { left: number; at: number }>()

  return {
    take(key) {
      if (perMinute === 0) return
      const at = now()
      const before = seen.get(key) ?? { left: perMinute, at }
      const left = Math.min(perMinute, before.left + (at - before.at) * perMs)
      // Deleted and set again, so that the map stays ordered by last use.
      seen.delete(key)
      seen.set(key, { left: left < 1 ? left : left - 1, at })
      if (seen.size > maxKeys) seen.delete(seen.keys().next().value!)
      if (left >= 1) return
      const seconds = Math.max(1, Math.ceil((1 - left) / perMs / 1_000))
      throw new HttpProblem('too-many-requests', { seconds }, { headers: { 'retry-after': String(seconds) } })
    },
  }
}

/**
 * What an address counts as: one IPv6 household or office holds a whole /64. Null for this machine itself and where nothing is known, where a
 * proxy that was not declared would make all users one.
 */
export function networkOf(address: string): string | null {
  if (address === 'unknown' || address === '::1' || address.startsWith('127.')) return null
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
