import { extensionOf, mappingsOf, textOf } from '../parse/read.ts'
import type { CatchEvent } from '../process.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'
import { eventDefinitionOf, readMessage, readTimer } from './triggers.ts'

/** Intermediate catch event: waits for an instant or a message; while it waits, something may be posted publicly. */
export const intermediateCatchEvent: ElementKind<CatchEvent> = {
  bpmn: 'bpmn:IntermediateCatchEvent',
  type: 'intermediateCatchEvent',
  properties: ['eventDefinitions'],
  extensions: ['zeebe:IoMapping', 'statecraft:WorkingDays', 'statecraft:Posting'],
  read(element, base, report) {
    const definition = eventDefinitionOf(element, report)
    const trigger =
      definition?.$type === 'bpmn:TimerEventDefinition'
        ? readTimer(element, definition, report)
        : definition?.$type === 'bpmn:MessageEventDefinition'
          ? readMessage(element, definition, report)
          : report(element, 'element-not-supported', { type: definition?.$type ?? element.$type, name: base.name })
    if (!trigger) return undefined
    const posted = extensionOf(element, 'statecraft:Posting')
    const title = textOf(posted, 'title')
    const items = textOf(posted, 'items')
    if (posted && (!title || !items)) report(element, 'posting-incomplete')
    if (posted && trigger.type !== 'timer') report(element, 'posting-without-timer')
    const { outputs } = mappingsOf(element, report)
    return {
      ...base,
      type: 'intermediateCatchEvent',
      trigger,
      outputs,
      ...(title && items && { posting: { title, items } }),
    }
  },
  compile: (node, place) => ({
    entry: [act('enter', node.id)],
    exit: [act('exit', node.id)],
    invoke: [
      {
        id: node.id,
        src: node.trigger.type,
        input: { element: node.id },
        onDone: place.leaveBy(node, onlyFlow(node), [act('output', node.id)]),
      },
    ],
  }),
}
