import { FAIL_EVENT } from '../../compile/events.ts'
import type { Variables } from '../../process.ts'
import { isScope } from '../../process.ts'
import type { Answer, Live } from '../model.ts'
import { collection } from '../tokens/collect.ts'
import { liveChildAt } from '../tree.ts'
import { outputOf, type Result } from '../variables.ts'
import { send } from './drive.ts'

/** Applies output mappings, then lets the machine go on; where they fail, the answer is kept and the case stands still. */
export function answerStates(live: Live, given: Answer): void {
  const node = live.run.process.nodes.get(given.element)!
  const result: Result<Variables> = given.mapped ? { ok: true, value: given.variables } : mapped(live, given)
  if (!result.ok) {
    const incident = {
      element: given.element,
      code: result.code,
      params: result.params,
      while: 'answering',
      answer: given,
    } as const
    live.run.failures.set(given.element, incident)
    live.run.walk.touched.add(live)
    return
  }
  const child = isScope(node) || ('loop' in node && node.loop) ? liveChildAt(live, node.id) : undefined
  if (child && given.event.startsWith('xstate.done.actor.')) child.gone = true
  send(live, given.event, result.value)
}

function mapped(live: Live, { element, input, variables }: Answer): Result<Variables> {
  const node = live.run.process.nodes.get(element)!
  const outputs = 'outputs' in node ? node.outputs : []
  if (node.type === 'callActivity' && outputs.length === 0 && !node.propagateChild) return { ok: true, value: {} }
  const given = outputOf(live, element, outputs, input, variables)
  return given.ok ? { ok: true, value: { ...given.value, ...collection(node, input) } } : given
}

/** What ran inside a state has ended. */
export function childAnswered(live: Live, child: Live, variables: Variables, isMapped?: true): void {
  const element = child.host!
  answerStates(live, {
    event: `xstate.done.actor.${element}`,
    element,
    // What was not local went outwards while it ran; output mappings still see it all.
    input: child.each ? {} : child.variables,
    variables,
    ...(isMapped && { mapped: true as const }),
  })
}

/** Ends the case in the error that `failed` tells. */
export function failStates(live: Live): void {
  send(live, FAIL_EVENT)
}

/** A loop over nothing is done when it is entered. */
export function loopAnswered(live: Live, element: string, results: Variables): void {
  answerStates(live, {
    event: `xstate.done.actor.${element}`,
    element,
    input: {},
    variables: results,
    mapped: true,
  })
}
