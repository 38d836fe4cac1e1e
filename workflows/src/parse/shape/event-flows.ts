import type { FlowNode } from '../../process.ts'
import type { Rule } from './rule.ts'

/**
 * Which events flows may lead to and from: none into a start or boundary event (BPMN 2.0.2, 10.5.2 and 10.5.4), none out of an end event
 * (10.5.3), none into a link catch or out of a link throw (10.5.4), none out of a compensation boundary event, which an association leaves
 * (10.7.1).
 */
export const checkEventFlows: Rule = (process, report) => {
  for (const node of process.nodes.values()) {
    const { incoming, outgoing } = node
    if (incoming.length > 0 && hasNoWayIn(node)) report(node.id, 'event-has-incoming-flow', { flow: incoming[0]! })
    if (outgoing.length > 0 && node.type === 'endEvent')
      report(node.id, 'end-event-has-outgoing-flow', { flows: outgoing })
    else if (outgoing.length > 0 && hasNoWayOut(node)) report(node.id, 'event-has-outgoing-flow', { flows: outgoing })
  }
}

function hasNoWayIn(node: FlowNode): boolean {
  if (node.type === 'startEvent' || node.type === 'boundaryEvent') return true
  return node.type === 'intermediateCatchEvent' && node.trigger.type === 'link'
}

function hasNoWayOut(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return node.trigger.type === 'compensation'
  return node.type === 'intermediateThrowEvent' && node.trigger.type === 'link'
}
