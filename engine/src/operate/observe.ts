/**
 * Something the engine does that an operator may want to see. The ids are for traces and logs; a metric takes only the words that a
 * definition or this code gives, never an id.
 */
export type Happening =
  | { kind: 'delivery'; event: string; workflow: string; case: string; command: string | null }
  | { kind: 'step'; event: string; workflow: string }
  | { kind: 'job'; type: string; element: string; case: string; job: string; attempt: number }
  | { kind: 'timer'; element: string; case: string }
  | { kind: 'between-cases'; what: string; case: string }
  | { kind: 'transaction' }
  | { kind: 'turn' }

/** Runs `work` and sees what it was, how long it took and whether it threw; what `work` gives or throws passes unchanged. */
export type Observe = <T>(happening: Happening, work: () => T) => T

/** Where something is watched from; without an observer only the work itself runs. */
export interface Observed {
  observe?: Observe | undefined
}

/** Runs `work` under the host's observer, if it has one. */
export function observed<T>({ observe }: Observed, happening: Happening, work: () => T): T {
  return observe ? observe(happening, work) : work()
}

/** One observer of many, the first outermost. */
export function observeAll(observers: Observe[]): Observe {
  return (happening, work) =>
    observers.reduceRight<() => ReturnType<typeof work>>((inner, observe) => () => observe(happening, inner), work)()
}

/** What a watcher that only measures is told when the work has ended. */
export type Ended = (happening: Happening, ms: number, error: unknown) => void

/** An observer of plain ends: `error` is undefined where nothing was thrown. Its own failures are its own: they never reach the work. */
export function observeEnds(ended: Ended): Observe {
  return (happening, work) => {
    const begun = performance.now()
    const tell = (error: unknown) => {
      try {
        ended(happening, performance.now() - begun, error)
      } catch {
        // A figure that is missing harms nobody.
      }
    }
    let result: ReturnType<typeof work>
    try {
      result = work()
    } catch (error) {
      tell(error)
      throw error
    }
    if (!(result instanceof Promise)) {
      tell(undefined)
      return result
    }
    // Beside the promise that the caller gets, so that its own rejection stays his to handle.
    result.then(() => tell(undefined), tell)
    return result
  }
}
