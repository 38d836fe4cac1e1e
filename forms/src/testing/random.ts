/** Chance that can be played again: the same seed gives the same choices. */
export interface Random {
  /** A whole number from 0 to `below`, without it. */
  int(below: number): number
  pick<Value>(values: readonly Value[]): Value
  chance(part: number): boolean
  /** Some of the values, in their order. */
  some(values: readonly string[], most: number): string[]
}

/** Mulberry32: small, quick, and good enough for tests. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    pick: (values) => values[int(values.length)]!,
    chance: (part) => next() < part,
    some: (values, most) => {
      const left = [...values]
      const taken = Array.from({ length: Math.min(most, left.length) }, () => left.splice(int(left.length), 1)[0]!)
      return values.filter((value) => taken.includes(value))
    },
  }
}
