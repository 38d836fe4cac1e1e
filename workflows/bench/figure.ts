/** One measurement beside its reference, both taken in the same run. The name says the unit and what the goal is about. */
export interface Figure {
  name: string
  ours: number
  reference: number
  /** `ours / reference`. */
  ratio: number
  goal: number
  pass: boolean
}

/** Milliseconds of both sides: one measurement of each a round, so that whatever else the machine does falls on both. */
export interface Rounds {
  ours: number[]
  reference: number[]
}

/** A side of a comparison: does its work once and gives what it needed, milliseconds. */
export type Side = () => number | Promise<number>

const WARM_UPS = 2
const WARM_UP_MS = 400

/** Measures two sides in turn. The first rounds only warm up: two of them, and as many more as short ones need for compiled code. */
export async function alternate(rounds: number, ours: Side, reference: Side, warmUpMs = WARM_UP_MS): Promise<Rounds> {
  const begun = performance.now()
  for (let round = 0; round < WARM_UPS || performance.now() - begun < warmUpMs; round += 1) {
    await ours()
    await reference()
  }
  const taken: Rounds = { ours: [], reference: [] }
  for (let round = 0; round < rounds; round += 1) {
    taken.ours.push(await ours())
    taken.reference.push(await reference())
  }
  return taken
}

/** Passes when ours needs at most `goal` times what the reference needs. */
export function atMostTimes(name: string, goal: number, rounds: Rounds): Figure {
  const { ours, reference } = medians(rounds)
  return figure(name, ours, reference, goal, ours <= goal * reference)
}

/** Passes when ours needs less than `goalMs`; the reference is told for comparison. */
export function withinMs(name: string, goalMs: number, rounds: Rounds): Figure {
  const { ours, reference } = medians(rounds)
  return figure(name, ours, reference, goalMs, ours < goalMs)
}

/** Steps a second of both sides; passes when ours makes at least `goal` times those of the reference. */
export function atLeastTimesTheSteps(name: string, goal: number, steps: number, rounds: Rounds): Figure {
  const { ours, reference } = medians(rounds)
  return figure(name, (steps / ours) * 1000, (steps / reference) * 1000, goal, reference >= goal * ours)
}

function figure(name: string, ours: number, reference: number, goal: number, pass: boolean): Figure {
  return { name, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ours / reference), goal, pass }
}

const medians = ({ ours, reference }: Rounds) => ({ ours: median(ours), reference: median(reference) })

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Four figures that count: 0.04567 and 1234.5 both stay readable. */
const rounded = (value: number) => Number(value.toPrecision(4))
