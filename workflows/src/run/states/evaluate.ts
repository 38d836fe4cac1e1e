import { isEvaluated, type SubProcess, type Variables } from '../../process.ts'
import { evaluateTask } from '../evaluate-task.ts'
import type { MachineContext } from '../model.ts'
import { applyMappings, mergedAround, type Result } from '../variables.ts'

/** Evaluates what an element evaluates on being entered; a failure is noted and the variables stay as they were. */
export function evaluateOnEntry(context: MachineContext, element: string): MachineContext {
  const node = context.run.process.nodes.get(element)
  if (node?.type === 'subProcess') return openScope(context, node)
  if (!node || !isEvaluated(node)) return context
  const result = evaluateTask(context, node)
  if (result.ok) return { ...context, ...mergedAround(context, element, result.value) }
  return failed(context, element, result)
}

/** The output mappings of a subprocess whose inside has ended. */
export function scopeOutputs(context: MachineContext, node: SubProcess): Result<Variables> {
  return applyMappings(context, node.id, node.outputs, {})
}

function openScope(context: MachineContext, node: SubProcess): MachineContext {
  const fresh = { ...context, scopes: { ...context.scopes, [node.id]: {} } }
  const inputs = applyMappings(fresh, node.id, node.inputs, {})
  if (!inputs.ok) return failed(context, node.id, inputs)
  return { ...fresh, scopes: { ...fresh.scopes, [node.id]: inputs.value } }
}

function failed(context: MachineContext, element: string, { code, params }: Result<never> & { ok: false }) {
  context.run.failures.set(element, { element, code, params, while: 'evaluating' })
  return context
}
