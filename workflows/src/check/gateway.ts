import type { FlowNode, Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'

/**
 * A gateway that asks conditions finds a way on whatever the data: one of its flows is the default. Without one the case stands still when no
 * condition holds. (That each other flow of an exclusive one has a condition is asked when the diagram is read.)
 */
export const checkGatewayDefault: Check = (process) =>
  [...process.nodes.values()]
    .filter((node) => node.outgoing.length > 1 && mayFindNoWay(process, node))
    .map((gateway) => diagnose(gateway, 'gateway-without-default', {}, 'warning'))

/** The default flow is taken when nothing else holds; a condition on it would be read by nobody. */
export const checkDefaultCondition: Check = (process) =>
  [...process.flows.values()].flatMap((flow) => {
    const source = process.nodes.get(flow.source)
    if (flow.condition === undefined || !source || !('defaultFlow' in source) || source.defaultFlow !== flow.id)
      return []
    return [diagnose(flow, 'condition-on-default-flow', { gateway: source.name })]
  })

/** A gateway that neither parts nor joins does nothing; most often a flow was cut. */
export const checkIdleGateway: Check = (process) =>
  [...process.nodes.values()]
    .filter(({ type }) => type === 'exclusiveGateway' || type === 'parallelGateway' || type === 'inclusiveGateway')
    .filter((node) => node.incoming.length === 1 && node.outgoing.length === 1)
    .map((node) => diagnose(node, 'gateway-does-nothing', {}, 'info'))

function mayFindNoWay(process: Process, node: FlowNode): boolean {
  if (node.type === 'exclusiveGateway') return !node.defaultFlow
  if (node.type !== 'inclusiveGateway' && node.type !== 'complexGateway') return false
  return !node.defaultFlow && node.outgoing.every((flow) => process.flows.get(flow)?.condition !== undefined)
}
