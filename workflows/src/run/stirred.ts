import { depthOf } from './live.ts'
import type { Live } from './model.ts'

/** Instances that may move: inner ones before outer ones, older ones before younger ones of the same depth. */
export class Stirred {
  /** By depth, each in the order of age. */
  #byDepth: Live[][] = []

  add(live: Live): void {
    const depth = depthOf(live)
    while (this.#byDepth.length <= depth) this.#byDepth.push([])
    const all = this.#byDepth[depth]!
    const age = ageOf(live)
    // Mostly the youngest comes last.
    let at = all.length
    while (at > 0 && ageOf(all[at - 1]!) > age) at--
    if (all[at - 1] !== live) all.splice(at, 0, live)
  }

  /** Whether any is there. */
  get isEmpty(): boolean {
    return this.#byDepth.every(({ length }) => length === 0)
  }

  /** Takes one out; undefined when there is none. */
  takeDeepest(): Live | undefined {
    while (this.#byDepth.at(-1)?.length === 0) this.#byDepth.pop()
    return this.#byDepth.at(-1)?.shift()
  }
}

/** Ids are counted in a case: `<element>~<number>`. */
function ageOf({ id }: Live): number {
  return Number(id.slice(id.lastIndexOf('~') + 1)) || 0
}
