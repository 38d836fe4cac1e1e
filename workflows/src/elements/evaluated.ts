import type { StateConfig } from '../machine-config.ts'
import type { BusinessRuleTask, PassedTask, ScriptTask } from '../process.ts'
import { act, type Place } from './element.ts'

/** The state of a task that is evaluated on entering and left at once, unless its evaluation failed and waits for a person. */
export function evaluatedState(
  node: ScriptTask | BusinessRuleTask | PassedTask,
  action: 'script' | 'decide',
  place: Place,
): StateConfig {
  return {
    entry: [act('enter', node.id), act(action, node.id)],
    exit: [act('exit', node.id)],
    always: [place.leaveBy(node, node.outgoing[0], [], { type: 'settled', params: { element: node.id } })],
  }
}
