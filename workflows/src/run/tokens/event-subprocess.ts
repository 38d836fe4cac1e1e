import type { FlowNode, StartEvent } from '../../process.ts'
import type { Live } from '../model.ts'

/** The start event of an event subprocess. */
export function startOf(live: Live, subprocess: string): StartEvent {
  const nodes = [...live.run.process.nodes.values()]
  return nodes.find((node): node is StartEvent => node.type === 'startEvent' && node.parent === subprocess)!
}

/** The event subprocess of a scope that answers compensation, if it has one. */
export function compensationSubprocess(live: Live, scope: string | null): FlowNode | undefined {
  return [...live.run.process.nodes.values()].find(
    (node) =>
      node.type === 'subProcess' &&
      node.triggeredByEvent &&
      (node.parent ?? null) === scope &&
      startOf(live, node.id).trigger.type === 'compensation',
  )
}
