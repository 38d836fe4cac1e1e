import { type FlowNode, isScope, type Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { linkTargets, waits } from './graph.ts'

/** Passed within a step. What is inside a scope may wait; it is asked there. */
const isInstant = (node: FlowNode) => !waits(node) && !isScope(node)

/**
 * A loop that waits for nobody runs within one step until its condition ends it. When the condition never does, the case stands
 * still with an incident; told as a warning, because the condition may be right.
 */
export const checkLoopWithoutWait: Check = (process) => {
  const told = new Set<FlowNode>()
  return [...process.nodes.values()].flatMap((node) => {
    if (!isInstant(node) || told.has(node)) return []
    const loop = loopThrough(process, node)
    if (!loop) return []
    for (const member of loop) told.add(member)
    return [diagnose(node, 'loop-without-wait', { trail: loop.map(({ id }) => id) }, 'warning')]
  })
}

/** The shortest way from a node back to itself through instantaneous nodes. */
function loopThrough(process: Process, from: FlowNode): FlowNode[] | null {
  const cameFrom = new Map<FlowNode, FlowNode>()
  for (const queue = [from]; queue.length > 0; ) {
    const node = queue.shift()!
    const after = node.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target)!)
    for (const next of [...after, ...linkTargets(process, node)]) {
      if (next === from) return pathTo(node, cameFrom)
      if (!isInstant(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return null
}

function pathTo(node: FlowNode, cameFrom: Map<FlowNode, FlowNode>): FlowNode[] {
  const path = [node]
  for (let at = cameFrom.get(node); at; at = cameFrom.get(at)) path.unshift(at)
  return path
}
