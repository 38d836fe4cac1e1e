import type { JsonValue } from '@statecraft/forms'
import type { BusinessRuleTask, ScriptTask, SubProcess } from '../process.ts'
import type { MachineContext } from './context.ts'
import { applyMappings, evaluateAt, mergeAround, outputOf, type Result, visibleAt } from './variables.ts'

/** Evaluates what an element evaluates on being entered; a failure is noted and the variables stay as they were. */
export function evaluateOnEntry(context: MachineContext, element: string): MachineContext {
  const node = context.run.process.nodes.get(element)
  const result =
    node?.type === 'subProcess'
      ? openScope(context, node)
      : node?.type === 'scriptTask' || node?.type === 'businessRuleTask'
        ? runTask(context, node)
        : ({ ok: true, value: context } as const)
  if (result.ok) return result.value
  context.run.failures.set(element, { code: result.code, params: result.params, while: 'evaluating' })
  return context
}

function openScope(context: MachineContext, node: SubProcess): Result<MachineContext> {
  const fresh = { ...context, scopes: { ...context.scopes, [node.id]: {} } }
  const inputs = applyMappings(fresh, node.id, node.inputs, {})
  if (!inputs.ok) return inputs
  return { ok: true, value: { ...fresh, scopes: { ...fresh.scopes, [node.id]: inputs.value } } }
}

function runTask(context: MachineContext, node: ScriptTask | BusinessRuleTask): Result<MachineContext> {
  const inputs = applyMappings(context, node.id, node.inputs, {})
  if (!inputs.ok) return inputs
  const result =
    node.type === 'scriptTask'
      ? evaluateAt(context, node.id, node.expression, inputs.value)
      : decide(context, node, inputs.value)
  if (!result.ok) return result
  const given = outputOf(context, node.id, node.outputs, inputs.value, { [node.resultVariable]: result.value })
  return given.ok ? { ok: true, value: mergeAround(context, node.id, given.value) } : given
}

function decide(
  context: MachineContext,
  node: BusinessRuleTask,
  locals: MachineContext['variables'],
): Result<JsonValue> {
  const { decisions, env, decided } = context.run
  const { decision } = node
  if (!decisions) return { ok: false, code: 'decision-not-found', params: { decision } }
  const answer = decisions.evaluate(decision, visibleAt(context, node.id, locals), { now: env.now })
  if (!answer.ok) return answer
  const { matched, inputs, output, citations, unverified, steps } = answer
  decided.push({ type: 'decided', element: node.id, decision, matched, inputs, output, citations, unverified, steps })
  return { ok: true, value: output }
}

/** The output mappings of a subprocess whose inside has ended. */
export function scopeOutputs(context: MachineContext, node: SubProcess): Result<MachineContext['variables']> {
  return applyMappings(context, node.id, node.outputs, {})
}
