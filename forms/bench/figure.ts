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

/** Passes when ours needs less than `goalMs`; the reference is told for comparison. */
export function withinMs(name: string, goalMs: number, ours: number, reference: number): Figure {
  return figure(name, ours, reference, goalMs, ours < goalMs)
}

/** Passes when the reference needs at least `goal` times what ours needs. */
export function timesBetter(name: string, goal: number, ours: number, reference: number): Figure {
  return figure(name, ours, reference, goal, reference >= goal * ours)
}

function figure(name: string, ours: number, reference: number, goal: number, pass: boolean): Figure {
  return { name, ours: rounded(ours), reference: rounded(reference), ratio: rounded(ours / reference), goal, pass }
}

/** The value that so large a part of a list does not exceed: `percentile(times, 0.95)`. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** Four figures that count: 0.04567 and 1234.5 both stay readable. */
const rounded = (value: number) => Number(value.toPrecision(4))
