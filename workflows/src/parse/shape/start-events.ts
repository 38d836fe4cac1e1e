import { type FlowNode, isActivity } from '../../process.ts'
import { isEventSubProcess, type Rule, scopesOf } from './rule.ts'

/** Triggers that only start an event subprocess. */
const INNER = new Set(['error', 'escalation', 'compensation'])

/**
 * Where a scope begins: a process by start events of any trigger that comes from outside, an embedded subprocess by start events without one
 * (BPMN 2.0.2, 10.5.2). Without start events everything that no flow leads to begins; but where there is an end event there must be a start
 * event too (10.5.2), or an instantiating gateway.
 */
export const checkStartEvents: Rule = (process, report) => {
  for (const [scope, nodes] of scopesOf(process)) {
    if (isEventSubProcess(scope) || scope?.type === 'adHocSubProcess') continue
    const starts = nodes.filter((node) => node.type === 'startEvent')
    for (const { id, trigger } of starts) {
      const isHere = trigger.type === 'none' || (scope === undefined && !INNER.has(trigger.type))
      if (!isHere) report(id, 'start-trigger-not-here', { trigger: trigger.type })
    }
    const ends = nodes.some((node) => node.type === 'endEvent')
    if (starts.length === 0 && !nodes.some((node) => (ends ? instantiates(node) : begins(node))))
      report(scope?.id ?? process.id, 'start-event-missing')
  }
}

const instantiates = (node: FlowNode) => node.type === 'eventBasedGateway' && node.instantiate

/** What gets a token when there is no start event. */
function begins(node: FlowNode): boolean {
  if (node.incoming.length > 0 || node.type === 'endEvent' || node.type === 'boundaryEvent') return false
  return !isEventSubProcess(node) && !(isActivity(node) && node.isForCompensation)
}
