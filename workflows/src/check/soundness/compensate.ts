import { type FlowNode, isScope, type Process } from '../../process.ts'
import { boundariesOf } from '../graph.ts'
import { catcherOf } from './catchers.ts'
import type { Move } from './way.ts'
import { workOf } from './work.ts'

/**
 * Moves with the work of compensation handlers put in where something that was done is undone, last first: by a compensation event for its
 * scope or one activity, by a cancel end event for its transaction.
 */
export function withCompensation(process: Process, moves: Move[]): Move[] {
  const noted: FlowNode[] = []
  return moves.flatMap((one) => {
    const undone: Move[] = []
    for (const id of one.trail) {
      const done = process.nodes.get(process.flows.get(id)?.source ?? '')
      // Left by a flow, which for several flows is said once for each.
      if (done && handlerOf(process, done) && done.outgoing[0] === id) noted.push(done)
      const node = process.nodes.get(id)
      if (!node) continue
      for (const undoing of takeBack(noted, process, node)) {
        const handler = handlerOf(process, undoing)!
        undone.push({ trail: [handler.id] }, ...(isScope(handler) ? [] : workOf(process, handler)))
      }
    }
    return [one, ...undone]
  })
}

function handlerOf(process: Process, node: FlowNode): FlowNode | undefined {
  const event = boundariesOf(process, node.id).find(({ trigger }) => trigger.type === 'compensation')
  return event?.trigger.type === 'compensation' ? process.nodes.get(event.trigger.handler ?? '') : undefined
}

/** Takes out of the notes what a node undoes, last first. */
function takeBack(noted: FlowNode[], process: Process, node: FlowNode): FlowNode[] {
  if (node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent') return []
  const triggers = node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger]
  // What is only told goes before what is waited for: whoever catches it may end the thrower.
  if (triggers.some((one) => one.type === 'escalation' && catcherOf(process, node, one)?.interrupting)) return []
  return triggers.flatMap((trigger) => {
    if (trigger.type !== 'compensation' && trigger.type !== 'cancel') return []
    const named = trigger.type === 'compensation' ? trigger.activity : undefined
    const meant = noted.filter((done) =>
      named === undefined ? isInside(process, done, node.parent) : done.id === named || isInside(process, done, named),
    )
    for (const done of meant) noted.splice(noted.indexOf(done), 1)
    return meant.reverse()
  })
}

function isInside(process: Process, node: FlowNode, scope: string | undefined): boolean {
  if (scope === undefined) return true
  for (let at = node.parent; at !== undefined; at = process.nodes.get(at)?.parent) if (at === scope) return true
  return false
}
