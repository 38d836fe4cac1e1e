import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionOf, listOf, type Report, textOf } from '../parse/read.ts'
import type { MessageDefinition, TimerDefinition } from '../process.ts'

/** The single event definition of an event, or undefined; more than one is reported. */
export function eventDefinitionOf(element: BpmnElement, report: Report): BpmnElement | undefined {
  const definitions = listOf(element, 'eventDefinitions')
  if (definitions.length > 1) report(element, 'several-event-definitions', { count: definitions.length })
  return definitions[0]
}

/** Reads a timer: a date, a duration, or working days. Cycles do not run yet. */
export function readTimer(
  element: BpmnElement,
  definition: BpmnElement,
  report: Report,
): ({ type: 'timer' } & TimerDefinition) | undefined {
  const found = [
    ['date', textOf(childOf(definition, 'timeDate'), 'body')],
    ['duration', textOf(childOf(definition, 'timeDuration'), 'body')],
    ['workingDays', textOf(extensionOf(element, 'statecraft:WorkingDays'), 'value')],
  ].filter((entry): entry is [TimerDefinition['kind'], string] => entry[1] !== undefined)
  if (childOf(definition, 'timeCycle')) {
    report(element, 'element-not-supported', { type: 'bpmn:timeCycle', name: textOf(element, 'name') ?? '' })
    return undefined
  }
  if (found.length !== 1) {
    report(element, found.length === 0 ? 'timer-without-time' : 'timer-with-several-times')
    return undefined
  }
  const [kind, value] = found[0]!
  return { type: 'timer', kind, value }
}

/** Reads a message and, from its `zeebe:subscription`, the key by which an answer finds its case. */
export function readMessage(
  element: BpmnElement,
  definition: BpmnElement,
  report: Report,
): ({ type: 'message' } & MessageDefinition) | undefined {
  const message = childOf(definition, 'messageRef')
  const name = textOf(message, 'name')
  if (!message || !name) {
    report(element, 'message-without-name')
    return undefined
  }
  const correlationKey = textOf(extensionOf(message, 'zeebe:Subscription'), 'correlationKey')
  return { type: 'message', name, ...(correlationKey && { correlationKey }) }
}

/** The code of an error event definition; undefined when it names no error. */
export function errorCodeOf(definition: BpmnElement): string | undefined {
  return textOf(childOf(definition, 'errorRef'), 'errorCode')
}
