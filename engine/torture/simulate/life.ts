import type { Scheduler } from './scheduler.ts'

/** One life of a node, from its start to its crash. */
export interface Life {
  readonly name: string
  isOver(): boolean
  /** Ends it: whatever it was doing goes no further. */
  end(): void
  /** Resolves when it has ended: what a client of this node sees of a crash. */
  readonly gone: Promise<void>
  /** Waits for this node's turn; never comes back in a life that is over. */
  turn(name: string): Promise<void>
}

export function createLife(name: string, scheduler: Scheduler): Life {
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  let over = false
  return {
    name,
    gone,
    isOver: () => over,
    end: () => {
      over = true
      resolve()
    },
    turn: (point) => scheduler.point(point, () => over),
  }
}
