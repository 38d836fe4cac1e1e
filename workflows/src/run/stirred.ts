import { depthOf } from './live.ts'
import type { Live } from './model.ts'

/**
 * Instances that may move, told by their depth: inner ones move first, and those of one depth in the order they were stirred. One that had to
 * pause goes on before its like begin.
 */
export class Stirred {
  #byDepth: { paused: Live | null; waiting: Set<Live> }[] = []

  add(live: Live): void {
    const at = this.#at(live)
    if (at.paused !== live) at.waiting.add(live)
  }

  /** Puts back the one whose turn it was: something in the case goes first. */
  pause(live: Live): void {
    this.#at(live).paused = live
  }

  /** Whether any is there. */
  get isEmpty(): boolean {
    return this.#byDepth.every(({ paused, waiting }) => paused === null && waiting.size === 0)
  }

  /** Takes one out; undefined when there is none. */
  takeDeepest(): Live | undefined {
    for (let depths = this.#byDepth; depths.length > 0; depths.pop()) {
      const at = depths.at(-1)!
      const [first] = at.waiting
      const next = at.paused ?? first
      if (!next) continue
      at.paused = null
      at.waiting.delete(next)
      return next
    }
    return undefined
  }

  #at(live: Live) {
    const depth = depthOf(live)
    while (this.#byDepth.length <= depth) this.#byDepth.push({ paused: null, waiting: new Set() })
    return this.#byDepth[depth]!
  }
}
