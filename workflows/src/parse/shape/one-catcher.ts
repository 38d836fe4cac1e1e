import type { FlowNode, Process } from '../../process.ts'
import { isEventSubProcess, type Rule, scopeOf } from './rule.ts'

/**
 * In one place one event catches an error or escalation of a code, one catches those without a code, one cancels and one compensates: which of
 * two alike ones is meant nobody can tell (BPMN 2.0.2, 10.5.6 and 10.7.1).
 */
export const checkOneCatcher: Rule = (process, report) => {
  const seen = new Map<string, string>()
  for (const node of process.nodes.values()) {
    const key = keyOf(node, process)
    if (key === undefined) continue
    const other = seen.get(key)
    if (other === undefined) seen.set(key, node.id)
    else report(node.id, 'caught-twice', { other })
  }
}

function keyOf(node: FlowNode, process: Process): string | undefined {
  const place = placeOf(node, process)
  if (place === undefined || !('trigger' in node)) return undefined
  const { trigger } = node
  if (trigger.type === 'error' || trigger.type === 'escalation')
    return JSON.stringify([place, trigger.type, trigger.code ?? null])
  return trigger.type === 'cancel' || trigger.type === 'compensation'
    ? JSON.stringify([place, trigger.type])
    : undefined
}

/** The activity a boundary event stands on, or the scope that an event subprocess belongs to. */
function placeOf(node: FlowNode, process: Process): string | undefined {
  if (node.type === 'boundaryEvent') return `on ${node.attachedTo}`
  if (node.type !== 'startEvent') return undefined
  const scope = scopeOf(process, node)
  return isEventSubProcess(scope) ? `in ${scope?.parent ?? ''}` : undefined
}
