/** A clock that was moved: forward it fires timers too early, back it holds them up. Milliseconds, negative for back. */
export type ClockMoved = (ms: number) => void

export interface ClockWatchOptions {
  moved: ClockMoved
  everyMs?: number
  /** Smaller differences are the slow steering of a time server. */
  leastMs?: number
  clock?: () => number
  /** A clock that nobody can set. */
  monotonic?: () => number
}

/** Compares the clock of the machine with one that only runs; says when they part. Ends with what it returns. */
export function watchClock(options: ClockWatchOptions): () => void {
  const { moved, everyMs = 5_000, leastMs = 2_000, clock = Date.now } = options
  const monotonic = options.monotonic ?? performance.now.bind(performance)
  let before = clock() - monotonic()
  const timer = setInterval(() => {
    const now = clock() - monotonic()
    if (Math.abs(now - before) >= leastMs) moved(now - before)
    before = now
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
