import { type Figure, median } from './figure.ts'

export type { Figure }

/** Milliseconds of both sides: one measurement of each a round, so that whatever else the machine does falls on both. */
export interface Rounds {
  ours: number[]
  reference: number[]
}

type Side = () => number | Promise<number>

const warmUps = 2

/** Measures two sides in turn; the first rounds only warm up. */
export async function alternate(rounds: number, ours: Side, reference: Side): Promise<Rounds> {
  const taken: Rounds = { ours: [], reference: [] }
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const [first, second] = [await ours(), await reference()]
    if (round < warmUps) continue
    taken.ours.push(first)
    taken.reference.push(second)
  }
  return taken
}

const rounded = (value: number) => Number(value.toPrecision(4))

function figure(name: string, ours: number, reference: number, goal: number, pass: (ratio: number) => boolean): Figure {
  const ratio = ours / reference
  return { name, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ratio), goal, pass: pass(ratio) }
}

/** So much done a second by both sides; passes when ours does at least `goal` times what the reference does. */
export function rate(name: string, done: number, { ours, reference }: Rounds, goal: number): Figure {
  const perSecond = (ms: number[]) => (done / median(ms)) * 1000
  return figure(name, perSecond(ours), perSecond(reference), goal, (ratio) => ratio >= goal)
}

/** Milliseconds of both sides; passes when ours needs at most `goal` times what the reference needs. */
export function atMostTimes(name: string, { ours, reference }: Rounds, goal: number): Figure {
  return figure(name, median(ours), median(reference), goal, (ratio) => ratio <= goal)
}

/** Milliseconds of ours beside something for comparison; passes when ours is within `goalMs`. */
export function withinMs(name: string, ours: number, reference: number, goalMs: number): Figure {
  return figure(name, ours, reference, goalMs, () => ours <= goalMs)
}
