import type { Random } from '../random.ts'

/** Decides who goes on next. Everybody who waits stands at a point; between two points nothing else happens. */
export interface Scheduler {
  /** Waits for one's turn. `isGone` is asked when it comes: who is gone by then waits for ever. */
  point(name: string, isGone?: () => boolean): Promise<void>
  /** Starts somebody; what it throws ends the run. */
  spawn(work: () => Promise<void>): void
  /** Lets all go on, one at a time, until everybody has ended. */
  run(): Promise<void>
  readonly steps: number
}

interface Waiting {
  resume: () => void
  isGone: () => boolean
}

/** Rounds of the event loop in which nothing may happen before it is said that nothing ever will. */
const mostIdleRounds = 200

/** `stepped` is told of each step, before who was picked goes on. */
export function createScheduler(random: Random, stepped: (step: number) => void): Scheduler {
  const waiting: Waiting[] = []
  let alive = 0
  let steps = 0
  let failure: { error: unknown } | undefined

  async function run(): Promise<void> {
    for (let idle = 0; alive > 0; ) {
      // A round of the event loop lets all that can go on without a turn do so.
      await new Promise((next) => setImmediate(next))
      if (failure) throw failure.error
      if (waiting.length === 0) {
        idle += 1
        if (alive > 0 && idle > mostIdleRounds) throw new Error('Everybody waits for somebody else.')
        continue
      }
      idle = 0
      const [picked] = waiting.splice(random.below(waiting.length), 1)
      steps += 1
      stepped(steps)
      if (!picked!.isGone()) picked!.resume()
    }
  }

  return {
    point: (_, isGone = () => false) => new Promise<void>((resume) => waiting.push({ resume, isGone })),
    spawn(work) {
      alive += 1
      work().then(
        () => {
          alive -= 1
        },
        (error) => {
          failure = { error }
        },
      )
    },
    run,
    get steps() {
      return steps
    },
  }
}
