import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { elementOf } from './definition.ts'
import { nodesOf } from './nodes.ts'

/** States from which transitions without event and guard lead round in a ring, by their elements: whoever comes there never rests. */
export function endlessStates(machine: AnyStateMachine): string[] {
  const nodes = nodesOf(machine)
  const next = new Map(nodes.map((node) => [node, node.always?.find(({ guard }) => guard === undefined)]))
  const found: string[] = []
  for (const node of nodes) {
    const seen = new Set<AnyStateNode>()
    let at: AnyStateNode | undefined = node
    while (at && !seen.has(at)) {
      seen.add(at)
      const transition = next.get(at)
      const goal: AnyStateNode | undefined = transition?.target?.[0]
      at = goal && entered(goal).find((one) => next.get(one) !== undefined)
    }
    if (at === node) found.push(elementOf(node.config as { id?: unknown }, node.path))
  }
  return found
}

/** A state and what is entered with it. */
function entered(node: AnyStateNode): AnyStateNode[] {
  if (node.type === 'parallel')
    return [node, ...Object.values(node.states).flatMap((one) => entered(one as AnyStateNode))]
  if (node.type !== 'compound') return [node]
  return [node, ...node.initial.target.flatMap((one) => entered(one as AnyStateNode))]
}
