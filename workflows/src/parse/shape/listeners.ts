import type { FlowNode } from '../../process.ts'
import type { Rule } from './rule.ts'

/**
 * Listeners stand where there is a moment for them: not at the start of a start or boundary event, nor at the end of a gateway, of an error or
 * cancel end event; not at all on a complex gateway, an event-based one that begins the process, or a compensation boundary event (Camunda 8).
 */
export const checkListeners: Rule = (process, report) => {
  for (const node of process.nodes.values())
    for (const { event, jobType } of node.listeners ?? [])
      if (!mayListen(node, event)) report(node.id, 'listener-not-here', { event, jobType })
}

function mayListen(node: FlowNode, event: 'start' | 'end'): boolean {
  switch (node.type) {
    case 'startEvent':
      return event === 'end'
    case 'boundaryEvent':
      return event === 'end' && node.trigger.type !== 'compensation'
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'parallelGateway':
      return event === 'start'
    case 'eventBasedGateway':
      return event === 'start' && !node.instantiate
    case 'complexGateway':
      return false
    case 'endEvent':
      return event === 'start' || (node.trigger.type !== 'error' && node.trigger.type !== 'cancel')
    default:
      return true
  }
}
