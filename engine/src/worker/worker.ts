import type { Engine } from '../engine-api.ts'

/** Does what is due, again and again, until it is stopped. */
export interface Worker {
  /** Does what is due now rather than at the next turn; turns never overlap. */
  wake(): void
  /** Ends after the turn under way; nothing is left half done. */
  stop(): Promise<void>
}

/**
 * Starts a worker on an engine. A turn that fails is reported and the next one tries again.
 *
 * @example
 * const worker = createWorker(engine, { everyMs: 1_000, onError: (error) => log.error(error) })
 */
export function createWorker(
  engine: Pick<Engine, 'runDue'>,
  options: { everyMs: number; onError?: (error: unknown) => void },
): Worker {
  let stopped = false
  // Woken during a turn: what woke it may have come too late for that turn, so another follows at once.
  let woken = false
  let endPause = () => {}

  async function turns() {
    while (!stopped) {
      woken = false
      try {
        await engine.runDue()
      } catch (error) {
        options.onError?.(error)
      }
      if (!stopped && !woken) await pause()
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, options.everyMs)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  function wake(): void {
    woken = true
    endPause()
  }

  const running = turns()
  return {
    wake,
    stop: () => {
      stopped = true
      wake()
      return running
    },
  }
}
