/** One measurement beside its reference, both taken in the same run, at the median; the name says the unit. */
export interface Figure {
  name: string
  /** What we need. */
  ours: number
  /** What the bare thing needs. */
  reference: number
  ratio: number
  /** What `ours`, or the ratio where the name says so, is held against. */
  goal: number
  pass: boolean
}

export function figure(name: string, oursMs: number, referenceMs: number, goalMs: number): Figure {
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    name,
    ours: round(oursMs),
    reference: round(referenceMs),
    ratio: Math.round((oursMs / referenceMs) * 100) / 100,
    goal: goalMs,
    pass: oursMs <= goalMs,
  }
}

/** The middle of a list of durations. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Runs `work` a number of times, one after the other, and gives the duration of each, milliseconds. */
export async function timed(times: number, work: (turn: number) => Promise<void> | void): Promise<number[]> {
  const durations: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now()
    await work(turn)
    durations.push(performance.now() - begun)
  }
  return durations
}
