import { extensionOf, mappingsOf, refuseMappings, textOf } from '../parse/read.ts'
import type { CatchEvent } from '../process.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'
import { readCatch } from './triggers/catch.ts'
import { readLink } from './triggers/link.ts'

/** Intermediate catch event: waits for what its trigger says; while it waits for an instant, something may be posted publicly. */
export const intermediateCatchEvent: ElementKind<CatchEvent> = {
  bpmn: 'bpmn:IntermediateCatchEvent',
  type: 'intermediateCatchEvent',
  properties: ['eventDefinitions', 'eventDefinitionRef', 'parallelMultiple'],
  extensions: ['zeebe:IoMapping', 'statecraft:WorkingDays', 'statecraft:Posting'],
  read(element, base, report) {
    const trigger = readCatch(element, { 'bpmn:LinkEventDefinition': readLink }, report)
    if (trigger?.type === 'none') report(element, 'catch-event-without-trigger')
    if (!trigger || trigger.type === 'none') return undefined
    const posted = extensionOf(element, 'statecraft:Posting')
    const title = textOf(posted, 'title')
    const items = textOf(posted, 'items')
    if (posted && (!title || !items)) report(element, 'posting-incomplete')
    if (posted && trigger.type !== 'timer') report(element, 'posting-without-timer')
    refuseMappings(element, 'inputs', report)
    const { outputs } = mappingsOf(element, report)
    return {
      ...base,
      type: 'intermediateCatchEvent',
      trigger,
      outputs,
      ...(title && items && { posting: { title, items } }),
    }
  },
  compile(node, place) {
    const { type } = node.trigger
    if ((type !== 'timer' && type !== 'message') || node.outgoing.length > 1) return null
    const onDone = place.leaveBy(node, onlyFlow(node), [act('output', node.id)])
    return {
      entry: [act('enter', node.id)],
      exit: [act('exit', node.id)],
      invoke: [{ id: node.id, src: type, input: { element: node.id }, onDone }],
    }
  },
}
