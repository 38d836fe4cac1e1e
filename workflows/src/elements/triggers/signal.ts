import { childOf, textOf } from '../../parse/read.ts'
import type { Expression } from '../../process.ts'
import type { TriggerReader } from './trigger.ts'

/** Signal: heard by its name by whoever waits for it, in every case. */
export const readSignal: TriggerReader<{ type: 'signal'; name: Expression }> = (event, definition, report) => {
  const name = textOf(childOf(definition, 'signalRef'), 'name')
  if (name) return { type: 'signal', name }
  report(event, 'signal-without-name')
  return undefined
}
