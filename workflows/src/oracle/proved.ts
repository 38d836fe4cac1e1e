import { proveSoundness } from '../check/soundness.ts'
import type { Process } from '../process.ts'
import type { OracleState } from './state.ts'
import type { Difference } from './trial.ts'

const LIMITS = { states: 3_000, moves: 20_000 }

/** A model that was proved sound never stands still with nothing to wait for. */
export function disproved(process: Process, state: OracleState, step: number): Difference | undefined {
  const isStill = state.status === 'running' && state.waits.length === 0 && !state.acts.some((act) => act.stuck)
  if (!isStill) return undefined
  const { verdict } = proveSoundness(process, LIMITS)
  return verdict === 'sound' ? { step, expected: 'it was proved sound', got: 'it stands still' } : undefined
}
