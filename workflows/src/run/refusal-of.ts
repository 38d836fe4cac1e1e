import { StepRefused } from './step-refused.ts'

/** XState's own stop of an endless loop, in our words. */
export function refusalOf(error: unknown): unknown {
  const endless = error instanceof Error && error.message.startsWith('Infinite loop detected')
  return endless ? new StepRefused('endless-loop') : error
}
