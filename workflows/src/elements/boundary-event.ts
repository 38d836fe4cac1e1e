import { childOf, mappingsOf, textOf } from '../parse/read.ts'
import type { BoundaryEvent } from '../process.ts'
import { act, type ElementKind } from './element.ts'
import { errorCodeOf, eventDefinitionOf, readMessage, readTimer } from './triggers.ts'

/** Interrupting boundary event: a timer, a message or an error that ends the activity it stands on. */
export const boundaryEvent: ElementKind<BoundaryEvent> = {
  bpmn: 'bpmn:BoundaryEvent',
  type: 'boundaryEvent',
  properties: ['eventDefinitions', 'attachedToRef', 'cancelActivity'],
  extensions: ['zeebe:IoMapping', 'statecraft:WorkingDays'],
  read(element, base, report) {
    const attachedTo = textOf(childOf(element, 'attachedToRef'), 'id')
    if (!attachedTo) report(element, 'boundary-not-attached')
    if (element.cancelActivity === false)
      report(element, 'element-not-supported', { type: 'bpmn:BoundaryEvent cancelActivity="false"', name: base.name })
    const trigger = readTrigger()
    if (!attachedTo || !trigger) return undefined
    const { outputs } = mappingsOf(element, report)
    return { ...base, type: 'boundaryEvent', attachedTo, interrupting: true, trigger, outputs }

    function readTrigger(): BoundaryEvent['trigger'] | undefined {
      const definition = eventDefinitionOf(element, report)
      if (definition?.$type === 'bpmn:TimerEventDefinition') return readTimer(element, definition, report)
      if (definition?.$type === 'bpmn:MessageEventDefinition') return readMessage(element, definition, report)
      if (definition?.$type === 'bpmn:ErrorEventDefinition') {
        const code = errorCodeOf(definition)
        return { type: 'error', ...(code && { code }) }
      }
      report(element, 'element-not-supported', { type: definition?.$type ?? element.$type, name: base.name })
      return undefined
    }
  },
  // It is compiled into the state of its activity (`boundary.ts`); a state of its own is never entered.
  compile: (node) => ({ entry: [act('pass', node.id)] }),
}
