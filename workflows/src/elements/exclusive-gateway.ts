import type { ExclusiveGateway } from '../process.ts'
import { act, type ElementKind } from './element.ts'

/**
 * Exclusive gateway: the first flow whose condition is true, in the order of the diagram, else the default flow. With none, or
 * with a condition that cannot be evaluated, the case stands still here.
 */
export const exclusiveGateway: ElementKind<ExclusiveGateway> = {
  bpmn: 'bpmn:ExclusiveGateway',
  type: 'exclusiveGateway',
  properties: ['default', 'gatewayDirection'],
  extensions: [],
  read: (_element, base) => ({ ...base, type: 'exclusiveGateway' }),
  compile(node, place) {
    const conditional = node.outgoing.filter((flow) => flow !== node.defaultFlow && conditionOf(flow))
    const rest = node.outgoing.filter((flow) => !conditional.includes(flow))
    return {
      entry: [act('enter', node.id)],
      exit: [act('exit', node.id)],
      always:
        node.outgoing.length === 0
          ? [place.leaveBy(node, undefined)]
          : [
              ...conditional.map((flow) =>
                place.leaveBy(node, flow, [], {
                  type: 'feel',
                  params: { element: node.id, expression: conditionOf(flow)! },
                }),
              ),
              ...rest.map((flow) =>
                place.leaveBy(
                  node,
                  flow,
                  [],
                  conditional.length > 0 ? { type: 'otherwise', params: { element: node.id } } : undefined,
                ),
              ),
            ],
    }

    function conditionOf(flow: string) {
      return place.process.flows.get(flow)?.condition
    }
  },
}
