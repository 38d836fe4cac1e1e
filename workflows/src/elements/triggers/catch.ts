import type { BpmnElement } from 'bpmn-moddle'
import type { Report } from '../../parse/read.ts'
import type { CatchTrigger, SingleCatchTrigger } from '../../process.ts'
import { readConditional } from './conditional.ts'
import { readMessage } from './message.ts'
import { readSignal } from './signal.ts'
import { readTimer } from './timer.ts'
import { onlyOf, readTriggers, type TriggerReader } from './trigger.ts'

/** What may be waited for in every place that waits. */
const WAITS: Record<string, TriggerReader<SingleCatchTrigger>> = {
  'bpmn:TimerEventDefinition': readTimer,
  'bpmn:MessageEventDefinition': readMessage,
  'bpmn:SignalEventDefinition': readSignal,
  'bpmn:ConditionalEventDefinition': readConditional,
}

/**
 * What an event waits for: one trigger, one of several, or all of several (`parallelMultiple`); `none` where it has no event definition.
 * `others` are triggers that only this place may have, and only by themselves.
 */
export function readCatch<Other extends { type: string }>(
  event: BpmnElement,
  others: Record<string, TriggerReader<Other>>,
  report: Report,
): CatchTrigger | Other | { type: 'none' } | undefined {
  const triggers = readTriggers<SingleCatchTrigger | Other>(event, { ...others, ...WAITS }, report)
  if (!triggers || triggers.length < 2) return triggers && (triggers[0] ?? { type: 'none' })
  const several = onlyOf(event, triggers, isWait, report)
  return several && { type: 'multiple', parallel: event.parallelMultiple === true, triggers: several }
}

const WAIT_TYPES = new Set(['timer', 'message', 'signal', 'conditional'])

function isWait<Other extends { type: string }>(trigger: SingleCatchTrigger | Other): trigger is SingleCatchTrigger {
  return WAIT_TYPES.has(trigger.type)
}
