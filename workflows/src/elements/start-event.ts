import type { StartEvent } from '../process.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'
import { eventDefinitionOf } from './triggers.ts'

/** Start event without a trigger: one in each scope. Inside a subprocess with inputs it waits until these are evaluated. */
export const startEvent: ElementKind<StartEvent> = {
  bpmn: 'bpmn:StartEvent',
  type: 'startEvent',
  properties: ['eventDefinitions', 'isInterrupting'],
  extensions: [],
  read(element, base, report) {
    const definition = eventDefinitionOf(element, report)
    if (definition) {
      report(element, 'element-not-supported', { type: definition.$type, name: base.name })
      return undefined
    }
    return { ...base, type: 'startEvent' }
  },
  compile(node, place) {
    const scope = node.parent ? place.process.nodes.get(node.parent) : undefined
    const waits = scope?.type === 'subProcess' && scope.inputs.length > 0
    const guard = waits ? ({ type: 'settled', params: { element: scope.id } } as const) : undefined
    return {
      entry: [act('enter', node.id)],
      exit: [act('exit', node.id)],
      always: [place.leaveBy(node, onlyFlow(node), [], guard)],
    }
  },
}
