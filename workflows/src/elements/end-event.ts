import type { EndEvent } from '../process.ts'
import { act, type ElementKind } from './element.ts'
import { errorCodeOf, eventDefinitionOf } from './triggers.ts'

/**
 * End event. None ends its path; terminate ends everything under way in its scope; error is caught by the nearest boundary event
 * of its code around the scope, and fails the case when there is none.
 */
export const endEvent: ElementKind<EndEvent> = {
  bpmn: 'bpmn:EndEvent',
  type: 'endEvent',
  properties: ['eventDefinitions'],
  extensions: [],
  read(element, base, report) {
    const definition = eventDefinitionOf(element, report)
    if (!definition) return { ...base, type: 'endEvent', trigger: { type: 'none' } }
    if (definition.$type === 'bpmn:TerminateEventDefinition')
      return { ...base, type: 'endEvent', trigger: { type: 'terminate' } }
    if (definition.$type === 'bpmn:ErrorEventDefinition') {
      const code = errorCodeOf(definition)
      if (code) return { ...base, type: 'endEvent', trigger: { type: 'error', code } }
      report(element, 'error-without-code')
      return undefined
    }
    report(element, 'element-not-supported', { type: definition.$type, name: base.name })
    return undefined
  },
  compile(node, place) {
    if (node.trigger.type !== 'error') return { type: 'final', entry: [act('pass', node.id)] }
    const { code } = node.trigger
    const catcher = place.catcherOf(node.parent, code)
    if (catcher)
      return {
        entry: [act('pass', node.id)],
        always: [place.leaveBy(catcher, catcher.outgoing[0], [act('interrupt', catcher.id)])],
      }
    const fail = { type: 'fail', params: { element: node.id, code } } as const
    if (!node.parent) return { type: 'final', entry: [act('pass', node.id), fail] }
    return { entry: [act('pass', node.id), fail], always: [place.failBy(node)] }
  },
}
