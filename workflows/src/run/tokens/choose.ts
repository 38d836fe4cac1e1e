import type { FlowNode, Variables } from '../../process.ts'
import { holdsAgain } from '../holds.ts'
import type { Live } from '../model.ts'
import type { Result } from '../variables.ts'

/** The flows that a token leaves a node by. `seen` may be read beside the variables. */
export function chosenFlows(live: Live, node: FlowNode, seen: Variables = {}): Result<string[]> {
  const { outgoing } = node
  if (outgoing.length === 0 || node.type === 'parallelGateway' || node.type === 'eventBasedGateway')
    return { ok: true, value: outgoing }
  const fallback = 'defaultFlow' in node ? node.defaultFlow : undefined
  const first = node.type === 'exclusiveGateway'
  const chosen: string[] = []
  for (const flow of outgoing) {
    if (flow === fallback) continue
    const result = isTrue(live, node, flow, seen)
    if (!result.ok) return result
    if (result.value) chosen.push(flow)
    if (result.value && first) break
  }
  if (chosen.length > 0) return { ok: true, value: chosen }
  if (fallback !== undefined) return { ok: true, value: [fallback] }
  return { ok: false, code: 'no-flow-taken', params: {} }
}

/** Whether a flow's condition holds; one without a condition is open. */
export function isTrue(live: Live, node: FlowNode, flow: string, seen: Variables): Result<boolean> {
  const { condition } = live.run.process.flows.get(flow)!
  return condition === undefined ? { ok: true, value: true } : holdsAgain(live, node.id, condition, seen)
}
