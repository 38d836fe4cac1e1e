import type { Product } from './product.ts'

/** A product that is killed again and again. Callers wait at `up`; who is cut in between waits there for the next life. */
export interface Outage {
  /** Counts the lives, from 1. */
  readonly life: number
  readonly isUp: boolean
  /** Kills so far, and how many of them cut a request that was under way. */
  readonly kills: number
  readonly killsThatCut: number
  /** Milliseconds each start after a kill took. */
  readonly restartsMs: number[]
  up(): Promise<void>
  /** Told by a caller whose request of this life got no answer. */
  cutIn(life: number): void
  /** `kill -9`, then starts again on the same data. */
  crash(): Promise<void>
}

export function createOutage(product: Product): Outage {
  const cutLives = new Set<number>()
  const restartsMs: number[] = []
  let life = 1
  let isUp = true
  let back = Promise.withResolvers<void>()
  back.resolve()

  return {
    get life() {
      return life
    },
    get isUp() {
      return isUp
    },
    get kills() {
      return restartsMs.length
    },
    get killsThatCut() {
      return cutLives.size
    },
    restartsMs,
    up: () => back.promise,
    cutIn: (in_) => void cutLives.add(in_),
    async crash() {
      back = Promise.withResolvers()
      isUp = false
      await product.kill()
      restartsMs.push(await product.start())
      life += 1
      isUp = true
      back.resolve()
    },
  }
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
