import type { JsonValue } from '@statecraft/forms'
import type { BusinessRuleTask, PassedTask, ScriptTask, Variables } from '../process.ts'
import type { Site } from './model.ts'
import { applyMappings, evaluateAt, outputOf, type Result, visibleAt } from './variables.ts'

/** What a task that is done at once gives to the variables around it. `heard` is what its start listeners gave. */
export function evaluateTask(
  site: Site,
  node: ScriptTask | BusinessRuleTask | PassedTask,
  heard: Variables = {},
): Result<Variables> {
  const inputs = applyMappings(site, node.id, node.inputs, {})
  if (!inputs.ok) return inputs
  const locals = { ...inputs.value, ...heard }
  const given = resultOf(site, node, locals)
  return given.ok ? outputOf(site, node.id, node.outputs, locals, given.value) : given
}

function resultOf(site: Site, node: ScriptTask | BusinessRuleTask | PassedTask, locals: Variables): Result<Variables> {
  if (node.type !== 'scriptTask' && node.type !== 'businessRuleTask') return { ok: true, value: {} }
  const result =
    node.type === 'scriptTask' ? evaluateAt(site, node.id, node.expression, locals) : decide(site, node, locals)
  return result.ok ? { ok: true, value: { [node.resultVariable]: result.value } } : result
}

function decide(site: Site, node: BusinessRuleTask, locals: Variables): Result<JsonValue> {
  const { decisions, env, decided } = site.run
  const { decision } = node
  if (!decisions) return { ok: false, code: 'decision-not-found', params: { decision } }
  const answer = decisions.evaluate(decision, visibleAt(site, node.id, locals), { now: env.now })
  if (!answer.ok) return answer
  const { matched, inputs, output, citations, unverified, steps } = answer
  decided.push({ type: 'decided', element: node.id, decision, matched, inputs, output, citations, unverified, steps })
  return { ok: true, value: output }
}
