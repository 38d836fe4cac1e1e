import { nodesIn } from '../node-places.ts'
import type { FlowNode } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { boundariesOf, lostIn, reachableFrom, startsOf } from './graph.ts'

/**
 * A node that no path comes to is never done, whatever the people who drew it believe. One flow cut away loses all that follows: only
 * where a flow has to be led again is told.
 */
export const checkUnreachable: Check = (process) => {
  // Without a start everything is out of reach, and that is told already.
  if (startsOf(process, undefined).length === 0) return []
  const lost = lostIn(process)
  // What stands in or on a lost activity is lost with it: one fault, told once.
  const implied = new Set(lost.flatMap((node) => [...nodesIn(process, node.id), ...boundariesOf(process, node.id)]))
  const open = lost.filter((node) => !implied.has(node))
  const begins = open.filter(({ incoming }) => incoming.length === 0)
  const followed = reachableFrom(process, begins)
  // A ring has no beginning: the first of it stands for all.
  for (const node of open) {
    if (followed.has(node)) continue
    begins.push(node)
    for (const next of reachableFrom(process, [node])) followed.add(next)
  }
  return begins.map((node: FlowNode) => diagnose(node, 'unreachable'))
}
