import { mappingsOf } from '../parse/read.ts'
import type { SubProcess } from '../process.ts'
import { boundaryParts } from './boundary.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'

/** Embedded subprocess: a compound state with variables of its own; it is done when everything inside is. */
export const subProcess: ElementKind<SubProcess> = {
  bpmn: 'bpmn:SubProcess',
  type: 'subProcess',
  properties: ['default', 'flowElements', 'artifacts', 'laneSets', 'triggeredByEvent'],
  extensions: ['zeebe:IoMapping'],
  read(element, base, report) {
    if (element.triggeredByEvent === true) {
      report(element, 'element-not-supported', { type: 'bpmn:SubProcess triggeredByEvent', name: base.name })
      return undefined
    }
    return { ...base, ...mappingsOf(element, report), type: 'subProcess' }
  },
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
