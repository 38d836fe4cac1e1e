import { isActivity } from '../../process.ts'
import { isEventSubProcess, nodesOf, type Rule } from './rule.ts'

/**
 * A boundary event stands on an activity of its own scope, not on an event subprocess (BPMN 2.0.2, 10.5.4): cancel only on a transaction,
 * compensation not on what is itself a handler (10.7.1).
 */
export const checkBoundaryHost: Rule = (process, report) => {
  for (const event of nodesOf(process, 'boundaryEvent')) {
    const host = process.nodes.get(event.attachedTo)
    // A node that was refused has said so already.
    if (!host) continue
    const { trigger } = event
    const isWrong = !isActivity(host) || isEventSubProcess(host) || host.parent !== event.parent
    if (isWrong) report(event.id, 'boundary-event-not-on-activity', { attachedTo: host.id })
    else if (trigger.type === 'cancel' && host.type !== 'transaction')
      report(event.id, 'cancel-event-outside-transaction', { attachedTo: host.id })
    else if (trigger.type === 'compensation' && host.isForCompensation)
      report(event.id, 'handler-compensated', { attachedTo: host.id })
  }
}
