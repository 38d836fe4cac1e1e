import type { FlowNode } from '../../process.ts'
import { endAllTokens } from '../end.ts'
import { holds } from '../holds.ts'
import type { Live } from '../model.ts'
import { fail } from './stand.ts'

/** Asks the completion condition when an activity inside has ended. False: the activation cannot leave now, or is gone. */
export function activityEnded(live: Live, key: string, activity: FlowNode): boolean {
  const { tokens, run, element } = live
  const node = element === null ? undefined : run.process.nodes.get(element)
  if (node?.type !== 'adHocSubProcess' || !tokens!.adHoc || tokens!.single || tokens!.adHoc.closed) return true
  if (node.completionCondition === undefined) return true
  const result = holds(live, node.id, node.completionCondition)
  if (!result.ok) return fail(live, key, activity.id, result, 'choosing')
  if (!result.value) return true
  if (node.cancelRemaining) {
    // The activity that brought it about is done, not cancelled.
    endAllTokens(live, key)
    return true
  }
  tokens!.adHoc = { left: [], closed: true }
  return true
}
