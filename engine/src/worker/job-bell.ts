/** Wakes those who wait for jobs of some types. */
export interface JobBell {
  /** Something was done that may have brought jobs. Costs nothing while nobody waits. */
  ring(): void
  /** Settles when there may be jobs of these types for so many, after `ms`, when `signal` is aborted, or when the bell is stopped. */
  wait(types: string[], most: number, ms: number, signal: AbortSignal): Promise<void>
  /** Sends everybody away, and those who come later at once. */
  stop(): void
  readonly isStopped: boolean
}

interface Waiter {
  types: string[]
  most: number
  leave(): void
}

const togetherMs = 20

/**
 * A bell over a count of jobs that are due (`count`, by type). Rings that come together are looked after by one query, whoever waits; nobody is woken
 * for a job that those before him will take. Looks by itself every so often: jobs also become due by time, and on other nodes.
 */
export function createJobBell(options: {
  count: (types: string[]) => Promise<Map<string, number>>
  everyMs: number
}): JobBell {
  const waiters = new Set<Waiter>()
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  let looking = false

  function lookIn(ms: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void look(), ms)
    timer.unref()
  }

  async function look(): Promise<void> {
    timer = null
    if (waiters.size === 0 || looking) return
    looking = true
    try {
      const counts = await options.count([...new Set([...waiters].flatMap(({ types }) => types))])
      for (const waiter of waiters) if (takeFrom(counts, waiter)) waiter.leave()
    } catch {
      // The database says no just now; whoever waits looks for himself in the end.
    } finally {
      looking = false
      if (waiters.size > 0 && !timer) lookIn(options.everyMs)
    }
  }

  return {
    get isStopped() {
      return stopped
    },
    ring() {
      if (waiters.size > 0) lookIn(togetherMs)
    },
    wait(types, most, ms, signal) {
      if (stopped || signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const limit = setTimeout(() => waiter.leave(), ms)
        const waiter: Waiter = {
          types,
          most,
          leave() {
            clearTimeout(limit)
            signal.removeEventListener('abort', waiter.leave)
            waiters.delete(waiter)
            resolve()
          },
        }
        signal.addEventListener('abort', waiter.leave)
        waiters.add(waiter)
        if (!timer && !looking) lookIn(options.everyMs)
      })
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      for (const waiter of waiters) waiter.leave()
    },
  }
}

/** Takes from the counts what a waiter will; false when there is nothing for it. */
function takeFrom(counts: Map<string, number>, { types, most }: Waiter): boolean {
  let left = most
  for (const type of types) {
    const there = counts.get(type) ?? 0
    const taken = Math.min(there, left)
    counts.set(type, there - taken)
    left -= taken
  }
  return left < most
}
