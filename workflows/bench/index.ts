import { lineThroughput, mixedThroughput } from './bpmn-engine.ts'
import { compileFigure, soundnessFigure } from './definitions.ts'
import type { Figure } from './figure.ts'
import { branchesFigure, itemsFigure } from './growth.ts'
import { parallelFigure, stepFigure } from './steps.ts'

export type { Figure }

/** Everything that is measured of workflows: each a comparison of its own, taken over so many rounds. */
const BENCHMARKS: ((rounds: number) => Promise<Figure>)[] = [
  (rounds) => stepFigure(10, rounds),
  (rounds) => stepFigure(50, rounds),
  (rounds) => stepFigure(200, rounds),
  (rounds) => compileFigure(200, 50, rounds),
  (rounds) => parallelFigure(30, rounds),
  (rounds) => itemsFigure(1_000, rounds),
  (rounds) => branchesFigure(100, rounds),
  (rounds) => mixedThroughput(10, rounds),
  (rounds) => mixedThroughput(50, rounds),
  (rounds) => lineThroughput(200, rounds),
  (rounds) => soundnessFigure(50, 100, rounds),
  (rounds) => soundnessFigure(200, 2_000, rounds),
]

/** Measures one after the other. */
export async function runWorkflowBenchmarks(rounds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const measure of BENCHMARKS) figures.push(await measure(rounds))
  return figures
}
