import { childOf, mappingsOf, refuseMappings, textOf } from '../parse/read.ts'
import type { BoundaryEvent } from '../process.ts'
import { isTransition } from './boundary.ts'
import { act, type ElementKind } from './element.ts'
import { readCatch } from './triggers/catch.ts'
import { readCaughtError, readCaughtEscalation } from './triggers/code.ts'
import { readCaughtCompensation } from './triggers/compensation.ts'
import type { TriggerReader } from './triggers/trigger.ts'

type Own = Extract<BoundaryEvent['trigger'], { type: 'error' | 'escalation' | 'cancel' | 'compensation' }>

const OWN: Record<string, TriggerReader<Own>> = {
  'bpmn:ErrorEventDefinition': readCaughtError,
  'bpmn:EscalationEventDefinition': readCaughtEscalation,
  'bpmn:CancelEventDefinition': () => ({ type: 'cancel' }),
  'bpmn:CompensateEventDefinition': readCaughtCompensation,
}

/** Boundary event: ends the activity it stands on, or starts a path beside it. Every trigger but link. */
export const boundaryEvent: ElementKind<BoundaryEvent> = {
  bpmn: 'bpmn:BoundaryEvent',
  type: 'boundaryEvent',
  properties: ['eventDefinitions', 'eventDefinitionRef', 'attachedToRef', 'cancelActivity', 'parallelMultiple'],
  extensions: ['zeebe:IoMapping', 'statecraft:WorkingDays'],
  read(element, base, report) {
    const attachedTo = textOf(childOf(element, 'attachedToRef'), 'id')
    if (!attachedTo) report(element, 'boundary-not-attached')
    const trigger = readCatch(element, OWN, report)
    if (trigger?.type === 'none') report(element, 'boundary-event-without-trigger')
    if (!attachedTo || !trigger || trigger.type === 'none') return undefined
    const asWritten = element.cancelActivity !== false
    if (!asWritten && (trigger.type === 'error' || trigger.type === 'cancel'))
      report(element, 'event-must-interrupt', { trigger: trigger.type })
    refuseMappings(element, 'inputs', report)
    const { outputs } = mappingsOf(element, report)
    const interrupting = asWritten && trigger.type !== 'compensation'
    return { ...base, type: 'boundaryEvent', attachedTo, interrupting, trigger, outputs }
  },
  // An interrupting one is compiled into the state of its activity (`boundary.ts`); a state of its own is never entered.
  compile: (node) => (isTransition(node) ? { entry: [act('pass', node.id)] } : null),
}
