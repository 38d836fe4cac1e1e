import type { Rule } from './rule.ts'

/** A default flow leaves the element whose default it is, and has no condition, which nobody would ask (BPMN 2.0.2, 8.4.13). */
export const checkDefaultFlow: Rule = (process, report) => {
  for (const node of process.nodes.values()) {
    if (!('defaultFlow' in node) || node.defaultFlow === undefined) continue
    const flow = process.flows.get(node.defaultFlow)
    if (!node.outgoing.includes(node.defaultFlow)) report(node.id, 'default-flow-elsewhere', { flow: node.defaultFlow })
    else if (flow?.condition !== undefined) report(flow.id, 'condition-on-default-flow', { gateway: node.name })
  }
}
