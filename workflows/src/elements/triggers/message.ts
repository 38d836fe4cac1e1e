import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionOf, type Report, textOf } from '../../parse/read.ts'
import type { MessageDefinition } from '../../process.ts'
import type { TriggerReader } from './trigger.ts'

/** Message: its name and, from its `zeebe:subscription`, the key by which an answer finds its case. */
export const readMessage: TriggerReader<{ type: 'message' } & MessageDefinition> = (event, definition, report) => {
  const message = messageOf(event, definition, report)
  return message && { type: 'message', ...message }
}

/** The message that an event definition or a task refers to, or an operation of it takes in (BPMN 2.0.2, 8.4.3). */
export function messageOf(element: BpmnElement, referring: BpmnElement, report: Report): MessageDefinition | undefined {
  const message = childOf(referring, 'messageRef') ?? childOf(childOf(referring, 'operationRef'), 'inMessageRef')
  const name = textOf(message, 'name')
  if (!message || !name) {
    report(element, 'message-without-name')
    return undefined
  }
  const correlationKey = textOf(extensionOf(message, 'zeebe:Subscription'), 'correlationKey')
  return { name, ...(correlationKey && { correlationKey }) }
}
