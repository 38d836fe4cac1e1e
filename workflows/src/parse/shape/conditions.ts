import type { Rule } from './rule.ts'

/** A condition behind these would be asked by nobody. */
const UNCONDITIONAL = new Set(['parallelGateway', 'eventBasedGateway', 'startEvent'])

/**
 * Conditions stand on flows out of activities, events and choosing gateways, not behind a start event, a parallel or an event-based gateway
 * (BPMN 2.0.2, 8.4.13 and 10.5.2); of several flows out of an exclusive gateway each but the default one has one (10.6.2), or the choice would
 * be by luck.
 */
export const checkConditions: Rule = (process, report) => {
  for (const flow of process.flows.values()) {
    const source = process.nodes.get(flow.source)!
    if (flow.condition !== undefined && UNCONDITIONAL.has(source.type))
      report(flow.id, 'condition-not-asked', { source: source.id })
    if (source.type !== 'exclusiveGateway' || source.outgoing.length < 2 || flow.id === source.defaultFlow) continue
    if (flow.condition === undefined) report(flow.id, 'condition-missing', { gateway: source.id })
  }
}
