import { isActivity } from '../../process.ts'
import { nodesOf, type Rule } from './rule.ts'

/**
 * A compensation boundary event leads to one handler: an activity of its own scope that is marked as one and that no flow comes to or leaves
 * (BPMN 2.0.2, 10.7.1).
 */
export const checkHandlers: Rule = (process, report) => {
  const used = new Set<string>()
  for (const event of nodesOf(process, 'boundaryEvent')) {
    if (event.trigger.type !== 'compensation') continue
    const handler = process.nodes.get(event.trigger.handler ?? '')
    if (!handler || !isActivity(handler)) report(event.id, 'compensation-without-handler')
    else if (handler.parent !== event.parent) report(event.id, 'handler-elsewhere', { handler: handler.id })
    else if (!handler.isForCompensation) report(handler.id, 'handler-not-marked', { event: event.id })
    if (handler) used.add(handler.id)
  }
  for (const node of process.nodes.values()) {
    if (!isActivity(node) || !node.isForCompensation) continue
    const flows = [...node.incoming, ...node.outgoing]
    if (flows.length > 0) report(node.id, 'handler-has-flow', { flows })
    if (!used.has(node.id)) report(node.id, 'handler-without-event', {}, 'warning')
  }
}
