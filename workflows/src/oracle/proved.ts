import { proveSoundness } from '../check/soundness.ts'
import type { Process } from '../process.ts'
import { contradicts } from './counter-example.ts'
import { freed } from './freed.ts'
import { Random } from './generate/random.ts'
import { playOn } from './play-on.ts'
import type { OracleState } from './state.ts'
import type { Difference } from './trial.ts'

const LIMITS = { states: 3_000, moves: 20_000 }

/**
 * Whether a case goes on as the checker says of its process: from where a case of a sound one stands it comes to its end, and what never happens
 * has not happened. `passed` are the nodes that the case has left so far.
 */
export function disproved(
  process: Process,
  state: OracleState,
  step: number,
  passed: Set<string> = new Set(),
): Difference | undefined {
  const { verdict, diagnostics } = proveSoundness(process, LIMITS)
  const dead = diagnostics.find(({ code, element }) => code === 'never-happens' && passed.has(element ?? ''))
  if (dead) return { step, expected: `${dead.element} never happens`, got: 'it was passed' }
  const isFaulty = verdict === 'open' || diagnostics.some(({ severity }) => severity === 'error')
  return isFaulty ? undefined : unfinished(process, state, step)
}

/**
 * Plays the counter-examples of an unsound process on its diagram with every choice free. Undefined where there are none; the empty text where one
 * of them shows its fault; else what did not fit.
 */
export function notShown(process: Process): string | undefined {
  const free = freed(process)
  const { diagnostics } = proveSoundness(free, LIMITS)
  const told = diagnostics.filter(({ severity, counterExample }) => severity === 'error' && counterExample)
  if (told.length === 0) return undefined
  const wrong = told.map((found) => contradicts(free, found) ?? '')
  return wrong.includes('') ? '' : `${told[0]!.code} ${told[0]!.element}: ${wrong[0]}`
}

/** A case of a sound process comes to its end. One that stands still for its data's sake is none of the checker's. */
function unfinished(process: Process, state: OracleState, step: number): Difference | undefined {
  const got = playOn(process, state, new Random(step + 2))
  return got === 'ended' || got === 'has an incident' ? undefined : { step, expected: 'it was proved sound', got }
}
