import type { FlowNode, Process } from '../process.ts'

/** Elements that are left in the step that enters them; a ring of these without a way out never comes to rest. */
const INSTANT = new Set<FlowNode['type']>([
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'complexGateway',
  'scriptTask',
  'businessRuleTask',
  'task',
  'manualTask',
])

/** Elements that wait, or end or leave what is around them. */
const WAITING = new Set<FlowNode['type']>([
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'callActivity',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'eventBasedGateway',
  'boundaryEvent',
])

/** One element of each ring of instantaneous elements that no flow leaves. */
export function findEndlessRings(process: Process): string[] {
  const slow = slowSubprocesses(process)
  const isInstant = (node: FlowNode) =>
    !node.listeners && (INSTANT.has(node.type) || (node.type === 'subProcess' && !slow.has(node.id)))
  const instant = [...process.nodes.values()].filter(isInstant)
  const next = (node: FlowNode) => node.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target)!)
  const escaping = new Set<FlowNode>()
  // Whoever leads to something that waits or ends escapes, and so does whoever leads to one that escapes.
  for (let grew = true; grew; ) {
    grew = false
    for (const node of instant) {
      if (escaping.has(node)) continue
      const targets = next(node)
      if (targets.length > 0 && !targets.some((target) => !isInstant(target) || escaping.has(target))) continue
      escaping.add(node)
      grew = true
    }
  }
  const caught = instant.filter((node) => !escaping.has(node))
  return caught.filter((node, index) => index === 0 || !leadsTo(caught[0]!, node, next)).map((node) => node.id)
}

/** Subprocesses in which something waits, or ends in another way than at their end. */
function slowSubprocesses(process: Process): Set<string> {
  const slow = new Set<string>()
  for (const node of process.nodes.values()) {
    const leaves = node.type === 'endEvent' && node.trigger.type === 'error'
    if (node.type === 'boundaryEvent') slow.add(node.attachedTo)
    if (!WAITING.has(node.type) && !leaves && !node.listeners) continue
    for (let id = node.parent; id !== undefined; id = process.nodes.get(id)?.parent) slow.add(id)
  }
  return slow
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
