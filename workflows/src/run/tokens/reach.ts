import type { FlowNode, Process } from '../../process.ts'

const known = new WeakMap<Process, Map<string, Set<string>>>()

/**
 * The flows and nodes of a scope from which a token can come to `flow` without passing the node that the flow leads to. A token in an activity
 * may leave by its boundary events too.
 */
export function leadingTo(process: Process, flow: string): Set<string> {
  const cache = known.get(process) ?? new Map<string, Set<string>>()
  known.set(process, cache)
  const found = cache.get(flow) ?? search(process, flow)
  cache.set(flow, found)
  return found
}

function search(process: Process, flow: string): Set<string> {
  const { source, target } = process.flows.get(flow)!
  const seen = new Set([flow])
  const queue = [source]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === target || seen.has(id)) continue
    seen.add(id)
    const node = process.nodes.get(id)!
    for (const incoming of node.incoming) {
      seen.add(incoming)
      queue.push(process.flows.get(incoming)!.source)
    }
    queue.push(...comesFrom(process, node))
  }
  return seen
}

/** Nodes from which a token comes to this one without a flow. */
function comesFrom(process: Process, node: FlowNode): string[] {
  if (node.type === 'boundaryEvent') return [node.attachedTo]
  if (node.type !== 'intermediateCatchEvent' || node.trigger.type !== 'link') return []
  const { name } = node.trigger
  return [...process.nodes.values()]
    .filter((one) => one.parent === node.parent && throwsLink(one, name))
    .map(({ id }) => id)
}

function throwsLink(node: FlowNode, name: string): boolean {
  return node.type === 'intermediateThrowEvent' && node.trigger.type === 'link' && node.trigger.name === name
}
