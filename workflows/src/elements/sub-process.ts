import type { SubProcess } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { boundaryParts } from './boundary.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'

/** Properties of bpmn-moddle that are read of every activity with a scope inside. */
export const SCOPE_PROPERTIES = ['flowElements', 'artifacts', 'laneSets', 'triggeredByEvent']

/**
 * Embedded subprocess: a compound state with variables of its own; it is done when everything inside is. An event subprocess starts by the
 * trigger of its start event instead.
 */
export const subProcess: ElementKind<SubProcess> = {
  bpmn: 'bpmn:SubProcess',
  type: 'subProcess',
  properties: [...ACTIVITY_PROPERTIES, ...SCOPE_PROPERTIES],
  extensions: ['zeebe:IoMapping'],
  read: (element, base, report) => ({
    ...base,
    ...readActivity(element, report),
    type: 'subProcess',
    ...(element.triggeredByEvent === true && { triggeredByEvent: true as const }),
  }),
  compile(node, place) {
    const boundary = boundaryParts(node, place)
    const guard = node.outputs.length > 0 ? ({ type: 'outputs', params: { element: node.id } } as const) : undefined
    return {
      id: node.id,
      entry: [act('enter', node.id), act('scope', node.id)],
      exit: [act('exit', node.id)],
      ...(boundary.invoke.length > 0 && { invoke: boundary.invoke }),
      ...(boundary.on && { on: boundary.on }),
      onDone: place.leaveBy(node, onlyFlow(node), [act('output', node.id)], guard),
    }
  },
}
