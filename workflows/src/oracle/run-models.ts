import { proveSoundness } from '../check/soundness.ts'
import type { Process } from '../process.ts'
import { chooseStep } from './choose-step.ts'
import { type Dials, WHOLE } from './generate/dials.ts'
import { drawProcess } from './generate/process.ts'
import { Random } from './generate/random.ts'
import { NotCompiled } from './our-side.ts'
import { Endless, type OracleState } from './state.ts'
import type { Difference, Trial } from './trial.ts'
import { Versus } from './versus.ts'

/** What came of one model. */
export interface ModelResult {
  steps: number
  end: 'completed' | 'failed' | 'cancelled' | 'running' | 'endless' | 'not-compiled' | 'different'
  /** Why the compiler did not take it. */
  reason?: string
  /** Where the two sides parted. */
  found?: { trial: Trial; difference: Difference }
}

const MOST_STEPS = 40

/** A model that was proved sound never stands still with nothing to wait for. The proof is asked of some of them: it takes its time. */
function proved(process: Process, seed: number, state: OracleState, step: number): Difference | undefined {
  const isStill = state.status === 'running' && state.waits.length === 0 && !state.acts.some((act) => act.stuck)
  if (!isStill || seed % 2 > 0) return undefined
  const { verdict } = proveSoundness(process, LIMITS)
  return verdict === 'sound' ? { step, expected: 'it was proved sound', got: 'it stands still' } : undefined
}

const LIMITS = { states: 3_000, moves: 20_000 }

/** Draws the model of a seed, plays it on both sides, and tells what came of it. */
export function runModel(seed: number, dials: Dials = WHOLE): ModelResult {
  const random = new Random(seed)
  const process = drawProcess(random, dials)
  const trial: Trial = {
    process,
    start: { variables: { k: random.below(4), a: random.below(3), b: random.below(3) } },
    steps: [],
  }
  let versus: Versus
  try {
    versus = new Versus(process)
  } catch (error) {
    if (error instanceof NotCompiled) return { steps: 0, end: 'not-compiled', reason: error.message }
    throw error
  }
  try {
    let difference = versus.start(trial.start)
    while (!difference && versus.theirs!.status === 'running' && trial.steps.length < MOST_STEPS) {
      const step = chooseStep(random, versus.theirs!)
      if (!step) break
      trial.steps.push(step)
      difference = versus.take(step, trial.steps.length - 1)
    }
    difference ??= proved(process, seed, versus.theirs!, trial.steps.length - 1)
    if (difference) return { steps: trial.steps.length, end: 'different', found: { trial, difference } }
    return { steps: trial.steps.length, end: versus.theirs!.status }
  } catch (error) {
    if (error instanceof Endless) return { steps: trial.steps.length, end: 'endless' }
    throw error
  }
}
