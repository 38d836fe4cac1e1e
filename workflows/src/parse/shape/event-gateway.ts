import type { EventBasedGateway, FlowNode, Process } from '../../process.ts'
import type { Report } from '../read.ts'
import { nodesOf, type Rule } from './rule.ts'

/**
 * Behind an event-based gateway stand two or more events that wait or receive tasks, not both messages and receive tasks; nothing else leads to
 * them, and on the tasks stand no boundary events (BPMN 2.0.2, 10.6.6). One that starts the process stands at its top with no flow into it; only such a
 * one may want all its events.
 */
export const checkEventGateway: Rule = (process, report) => {
  for (const gateway of nodesOf(process, 'eventBasedGateway')) {
    const targets = gateway.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target)!)
    if (targets.length < 2) report(gateway.id, 'event-gateway-without-choice', { count: targets.length })
    for (const target of targets) checkTarget(target, gateway, process, report)
    if (targets.some((node) => node.type === 'receiveTask') && targets.some(waitsForMessage))
      report(gateway.id, 'event-gateway-mixes-messages')
    checkInstantiating(gateway, report)
  }
}

function checkTarget(target: FlowNode, gateway: EventBasedGateway, process: Process, report: Report): void {
  const isWait = target.type === 'intermediateCatchEvent' && target.trigger.type !== 'link'
  const isPlainTask =
    target.type === 'receiveTask' &&
    !target.loop &&
    !nodesOf(process, 'boundaryEvent').some((event) => event.attachedTo === target.id)
  if (!isWait && !isPlainTask) report(target.id, 'event-gateway-target', { gateway: gateway.id })
  else if (target.incoming.length > 1) report(target.id, 'event-gateway-target-shared', { gateway: gateway.id })
}

function checkInstantiating(gateway: EventBasedGateway, report: Report): void {
  if (gateway.parallel && !gateway.instantiate) report(gateway.id, 'event-gateway-parallel-not-instantiating')
  if (!gateway.instantiate) return
  if (gateway.incoming.length > 0) report(gateway.id, 'instantiating-gateway-has-incoming', { flows: gateway.incoming })
  if (gateway.parent !== undefined) report(gateway.id, 'instantiating-gateway-inside')
}

const waitsForMessage = (node: FlowNode) => node.type === 'intermediateCatchEvent' && node.trigger.type === 'message'
