import { depthOf } from './live.ts'
import type { Live } from './model.ts'

/** Instances in which tokens may move, told by their depth: inner ones move first, and those of one depth in the order they were stirred. */
export class Stirred {
  #byDepth: Set<Live>[] = []

  add(live: Live): void {
    const depth = depthOf(live)
    while (this.#byDepth.length <= depth) this.#byDepth.push(new Set())
    this.#byDepth[depth]!.add(live)
  }

  /** Whether any is there. */
  get isEmpty(): boolean {
    return this.#byDepth.every(({ size }) => size === 0)
  }

  /** Takes one out; undefined when there is none. */
  takeDeepest(): Live | undefined {
    for (let depths = this.#byDepth; depths.length > 0; depths.pop()) {
      const [first] = depths.at(-1)!
      if (!first) continue
      depths.at(-1)!.delete(first)
      return first
    }
    return undefined
  }
}
