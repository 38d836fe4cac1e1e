import type { Engine } from '../engine-api.ts'

/** Does what is due, again and again, until it is stopped. */
export interface Worker {
  /** Does what is due now rather than at the next turn; turns never overlap. */
  wake(): void
  /** Ends after what is under way: the turn stops at the next thing, jobs beside it are waited for; nothing is left half done. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  everyMs: number
  onError?: (error: unknown) => void
  /** Called after each turn, and after each job beside it: others may wait for what it led to. */
  onTurn?: () => void
}

/**
 * Starts a worker on an engine. A turn that fails is reported and the next one tries again. Jobs go on beside the turns, so that none of them holds
 * up timers or other jobs.
 *
 * @example
 * const worker = createWorker(engine, { everyMs: 1_000, onError: (error) => log.error(error) })
 */
export function createWorker(engine: Pick<Engine, 'runDue'>, options: WorkerOptions): Worker {
  let stopped = false
  // Woken during a turn: what woke it may have come too late for that turn, so another follows at once.
  let woken = false
  let endPause = () => {}
  const underWay = new Set<Promise<void>>()

  function beside(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => options.onError?.(error))
      .then(() => {
        underWay.delete(watched)
        options.onTurn?.()
        wake()
      })
    underWay.add(watched)
  }

  async function turns() {
    while (!stopped) {
      woken = false
      try {
        await engine.runDue({ stopping: () => stopped, beside })
      } catch (error) {
        options.onError?.(error)
      }
      options.onTurn?.()
      if (!stopped && !woken) await pause()
    }
    await Promise.all(underWay)
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
