import type { FlowNode, Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { isCompensationHandler, isEventSubprocess } from './graph.ts'

/** Every path is drawn up to an end event; a path that merely stops leaves the case where nobody looks. */
export const checkDeadEnd: Check = (process) =>
  [...process.nodes.values()]
    .filter((node) => node.outgoing.length === 0 && !mayStop(process, node))
    .map((node) => diagnose(node, 'dead-end'))

/** What no flow leaves because it ends, goes on by a link, or is no part of a path. */
function mayStop(process: Process, node: FlowNode): boolean {
  if (node.type === 'endEvent' || isCompensationHandler(node) || isEventSubprocess(node)) return true
  if (node.type === 'intermediateThrowEvent' && node.trigger.type === 'link') return true
  if (node.type === 'boundaryEvent' && node.trigger.type === 'compensation') return true
  // Nobody draws ends into an ad-hoc subprocess.
  return process.nodes.get(node.parent ?? '')?.type === 'adHocSubProcess'
}
