import { type Check, diagnose } from './diagnose.ts'
import { boundariesOf, nodesIn, reachableFrom, startsOf } from './graph.ts'

/** A node that no path comes to is never done, whatever the people who drew it believe. */
export const checkUnreachable: Check = (process) => {
  const starts = startsOf(process, undefined)
  // Without a start everything is out of reach, and that is told already.
  if (starts.length === 0) return []
  const reached = reachableFrom(process, starts)
  const lost = [...process.nodes.values()].filter((node) => !reached.has(node))
  // What stands in or on a lost activity is lost with it: one fault, told once.
  const implied = new Set(lost.flatMap((node) => [...nodesIn(process, node.id), ...boundariesOf(process, node.id)]))
  return lost.filter((node) => !implied.has(node)).map((node) => diagnose(node, 'unreachable'))
}
