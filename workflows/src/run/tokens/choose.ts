import type { FlowNode, Variables } from '../../process.ts'
import { MAX_CONDITIONS_PER_STEP } from '../bounds.ts'
import type { Live } from '../model.ts'
import { evaluateAt, type Result } from '../variables.ts'

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
  const { process, meter } = live.run
  const { condition } = process.flows.get(flow)!
  if (condition === undefined) return { ok: true, value: true }
  if (++meter.conditions > MAX_CONDITIONS_PER_STEP)
    return { ok: false, code: 'endless-loop', params: { limit: MAX_CONDITIONS_PER_STEP } }
  const result = evaluateAt(live, node.id, condition, seen)
  if (!result.ok) return result
  if (typeof result.value === 'boolean') return { ok: true, value: result.value }
  return { ok: false, code: 'condition-not-boolean', params: { expression: condition, value: result.value } }
}
