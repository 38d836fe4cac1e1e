import { type Check, diagnose } from './diagnose.ts'

/**
 * An exclusive gateway finds a way on whatever the data: one of its flows is the default. Without one the case stands still when no
 * condition holds. (That each other flow has a condition is asked when the diagram is read.)
 */
export const checkGatewayDefault: Check = (process) =>
  [...process.nodes.values()]
    .filter((node) => node.type === 'exclusiveGateway' && node.outgoing.length > 1 && !node.defaultFlow)
    .map((gateway) => diagnose(gateway, 'gateway-without-default', {}, 'warning'))

/** The default flow is taken when nothing else holds; a condition on it would be read by nobody. */
export const checkDefaultCondition: Check = (process) =>
  [...process.flows.values()].flatMap((flow) => {
    const source = process.nodes.get(flow.source)
    if (flow.condition === undefined || source?.type !== 'exclusiveGateway' || source.defaultFlow !== flow.id) return []
    return [diagnose(flow, 'condition-on-default-flow', { gateway: source.name })]
  })

/** A gateway that neither parts nor joins does nothing; most often a flow was cut. */
export const checkIdleGateway: Check = (process) =>
  [...process.nodes.values()]
    .filter((node) => node.type === 'exclusiveGateway' || node.type === 'parallelGateway')
    .filter((node) => node.incoming.length === 1 && node.outgoing.length === 1)
    .map((node) => diagnose(node, 'gateway-does-nothing', {}, 'info'))
