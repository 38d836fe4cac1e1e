import type { TaskListenerResult, Wait } from '../case-state.ts'
import { isActivity, type Variables } from '../process.ts'
import type { Walk } from './model.ts'
import { answerStates } from './states/answer.ts'
import { liveOf } from './tree.ts'
import { localsOf } from './variables.ts'

/** Takes the answer to a wait, which is closed already. */
export function answerWait(walk: Walk, wait: Wait, variables: Variables, result?: TaskListenerResult): void {
  const live = liveOf(walk, wait.instance)
  if (live.gone) return
  if (live.tokens)
    return void walk.driver.arrive(live, {
      active: wait.active!,
      element: wait.element,
      variables,
      wait,
      ...(result && { result }),
    })
  const node = walk.process.nodes.get(wait.element)!
  const input = 'input' in wait && isActivity(node) ? localsOf(node.inputs, wait.input) : {}
  answerStates(live, { event: `xstate.done.actor.${wait.element}`, element: wait.element, input, variables })
}
