import type { ParallelGateway } from '../process.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'

/**
 * Parallel gateway. A split is a parallel state whose regions the compiler adds; its join is what follows when all regions are
 * final, so a gateway that only joins is passed at once.
 */
export const parallelGateway: ElementKind<ParallelGateway> = {
  bpmn: 'bpmn:ParallelGateway',
  type: 'parallelGateway',
  properties: ['gatewayDirection'],
  extensions: [],
  read: (_element, base) => ({ ...base, type: 'parallelGateway' }),
  compile(node, place) {
    if (node.outgoing.length > 1) return { type: 'parallel', entry: [act('pass', node.id)] }
    return {
      entry: [act('enter', node.id)],
      exit: [act('exit', node.id)],
      always: [place.leaveBy(node, onlyFlow(node))],
    }
  },
}
