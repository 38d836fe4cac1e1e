import type { FlowNode, Process } from '../../process.ts'
import type { Rule } from './rule.ts'

/**
 * Listeners stand where there is a moment for them: not at the start of a start or boundary event, nor at the end of a gateway, of an error or
 * cancel end event; not at all on a complex gateway, an event-based one that begins the process or an event behind it, or a compensation boundary
 * event (Camunda 8).
 */
export const checkListeners: Rule = (process, report) => {
  for (const node of process.nodes.values())
    for (const { event, jobType } of node.listeners ?? [])
      if (!mayListen(node, event) || begins(process, node)) report(node.id, 'listener-not-here', { event, jobType })
}

/** Behind an event-based gateway that begins the process. */
function begins(process: Process, node: FlowNode): boolean {
  return node.incoming.some((flow) => {
    const source = process.nodes.get(process.flows.get(flow)!.source)
    return source?.type === 'eventBasedGateway' && source.instantiate
  })
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
