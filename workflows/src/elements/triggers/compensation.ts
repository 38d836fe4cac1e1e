import { childOf, textOf } from '../../parse/read.ts'
import type { TriggerReader } from './trigger.ts'

/** What a boundary or start event of compensation waits for. Its handler is found by the association that leaves it. */
export const readCaughtCompensation: TriggerReader<{ type: 'compensation' }> = () => ({ type: 'compensation' })

/** Compensation that is thrown: of one activity, or of all that is completed in the scope. The thrower always waits for it. */
export const readThrownCompensation: TriggerReader<{ type: 'compensation'; activity?: string }> = (
  event,
  definition,
  report,
) => {
  if (definition.waitForCompletion === false) report(event, 'compensation-is-waited-for', {}, 'warning')
  const activity = textOf(childOf(definition, 'activityRef'), 'id')
  return { type: 'compensation', ...(activity && { activity }) }
}
