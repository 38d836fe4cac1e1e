import type { Process } from '../process.ts'
import { chooseStep } from './choose-step.ts'
import { type Dials, WHOLE } from './generate/dials.ts'
import { drawProcess, startsOf } from './generate/process.ts'
import { Random } from './generate/random.ts'
import { NotCompiled } from './our-side.ts'
import { disproved, notShown } from './proved.ts'
import { Endless } from './state.ts'
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
  /** Of an unsound model: what keeps its counter-examples from showing a fault; empty where one shows it. */
  notShown?: string
}

const MOST_STEPS = 40

/** One model in so many is held against what the checker says of it. */
const PROVED_EACH = 2

function drawStart(random: Random, process: Process): Trial['start'] {
  const variables = { k: random.below(4), a: random.below(3), b: random.below(3) }
  const named = startsOf(process)
  const mayBegin = [...process.nodes.values()].some(
    (node) => node.parent === undefined && node.type === 'startEvent' && node.trigger.type === 'none',
  )
  const byName = named.length > 0 && (!mayBegin || random.chance(0.5))
  return { variables, ...(byName && { element: random.pick(named) }) }
}

/** Draws the model of a seed, plays it on both sides, and tells what came of it. */
export function runModel(seed: number, dials: Dials = WHOLE): ModelResult {
  const random = new Random(seed)
  const process = drawProcess(random, dials)
  const trial: Trial = { process, start: drawStart(random, process), steps: [] }
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
    const asked = seed % PROVED_EACH === 0
    if (asked) difference ??= disproved(process, versus.theirs!, trial.steps.length - 1, versus.passed)
    if (difference) return { steps: trial.steps.length, end: 'different', found: { trial, difference } }
    const unshown = asked ? notShown(process) : undefined
    return {
      steps: trial.steps.length,
      end: versus.theirs!.status,
      ...(unshown !== undefined && { notShown: unshown }),
    }
  } catch (error) {
    if (error instanceof Endless) return { steps: trial.steps.length, end: 'endless' }
    throw error
  }
}
