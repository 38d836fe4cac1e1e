import type { FlowNode, Process } from '../process.ts'

/** Elements that are left in the step that enters them; a ring of these without a way out never comes to rest. */
const INSTANT = new Set<FlowNode['type']>(['exclusiveGateway', 'parallelGateway', 'scriptTask', 'businessRuleTask'])

/** One element of each ring of instantaneous elements that no flow leaves. */
export function findEndlessRings(process: Process): string[] {
  const instant = [...process.nodes.values()].filter((node) => INSTANT.has(node.type))
  const next = (node: FlowNode) => node.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target)!)
  const escaping = new Set<FlowNode>()
  // Whoever leads to something that waits or ends escapes, and so does whoever leads to one that escapes.
  for (let grew = true; grew; ) {
    grew = false
    for (const node of instant) {
      if (escaping.has(node)) continue
      const targets = next(node)
      if (targets.length > 0 && !targets.some((target) => !INSTANT.has(target.type) || escaping.has(target))) continue
      escaping.add(node)
      grew = true
    }
  }
  const caught = instant.filter((node) => !escaping.has(node))
  return caught.filter((node, index) => index === 0 || !leadsTo(caught[0]!, node, next)).map((node) => node.id)
}

function leadsTo(from: FlowNode, to: FlowNode, next: (node: FlowNode) => FlowNode[]): boolean {
  const seen = new Set([from])
  const queue = [from]
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node === to) return true
    for (const target of next(node)) {
      if (seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  return false
}
