import type { BpmnElement } from 'bpmn-moddle'
import { extensionOf, type Report } from '../../parse/read.ts'
import type { ThrowTrigger } from '../../process.ts'
import { readJob } from '../job.ts'
import { readThrownEscalation } from './code.ts'
import { readThrownCompensation } from './compensation.ts'
import { readMessage } from './message.ts'
import { readSignal } from './signal.ts'
import { onlyOf, readTriggers, type TriggerReader } from './trigger.ts'

type Thrown = Exclude<ThrowTrigger, { type: 'none' }>

const THROWS: Record<string, TriggerReader<Thrown>> = {
  'bpmn:MessageEventDefinition': readThrownMessage,
  'bpmn:SignalEventDefinition': readSignal,
  'bpmn:EscalationEventDefinition': readThrownEscalation,
  'bpmn:CompensateEventDefinition': readThrownCompensation,
}

/** What an event throws: nothing, one thing, or several. `others` are triggers that only this place may have, and only by themselves. */
export function readThrow<Other extends { type: string }>(
  event: BpmnElement,
  others: Record<string, TriggerReader<Other>>,
  report: Report,
): ThrowTrigger | Other | { type: 'multiple'; triggers: Thrown[] } | undefined {
  const triggers = readTriggers<Thrown | Other>(event, { ...others, ...THROWS }, report)
  if (!triggers || triggers.length < 2) return triggers && (triggers[0] ?? { type: 'none' })
  const several = onlyOf(event, triggers, isThrown, report)
  return several && { type: 'multiple', triggers: several }
}

const THROWN = new Set(['message', 'signal', 'escalation', 'compensation'])

function isThrown<Other extends { type: string }>(trigger: Thrown | Other): trigger is Thrown {
  return THROWN.has(trigger.type)
}

/** A message with a `zeebe:taskDefinition` is sent by a worker, one without is published. */
function readThrownMessage(event: BpmnElement, definition: BpmnElement, report: Report): Thrown | undefined {
  const message = readMessage(event, definition, report)
  if (!message || !extensionOf(event, 'zeebe:TaskDefinition')) return message
  const job = readJob(event, report)
  return job && { ...message, job }
}
