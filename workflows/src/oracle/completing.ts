import { type AdHocSubProcess, isActivity, type Variables } from '../process.ts'
import { note } from './compensation.ts'
import { itemEnded } from './loops.ts'
import { isTrue, mapped, merge, siteAround, siteInScope, siteOfAct } from './site.ts'
import { type Act, actOf, type Game, nodeOf, type Scope, scopeOf } from './state.ts'
import { begin, drop, empty, leave, standStill } from './tokens.ts'

/** Work has been done: its results are merged, then it ends, or goes back to its loop. */
export function complete(game: Game, act: Act, answered: Variables): void {
  if (giveResults(game, act, answered)) finish(game, act)
}

/** What follows when the results of work have been merged. */
export function finish(game: Game, act: Act): void {
  note(game, scopeOf(game, act.scope), act)
  if (act.item) endItem(game, act)
  else end(game, act)
}

/** Merges the results of work. False when it stands still because they cannot be mapped. */
export function giveResults(game: Game, act: Act, answered: Variables): boolean {
  try {
    mergeResults(game, act, answered)
    return true
  } catch (error) {
    standStill(act, error, 'answering', answered)
    return false
  }
}

function mergeResults(game: Game, act: Act, answered: Variables): void {
  const node = nodeOf(game, act.node)
  const outputs = 'outputs' in node ? node.outputs : []
  const results =
    outputs.length > 0
      ? mapped(game, [answered, ...siteOfAct(game, act)], outputs)
      : Object.fromEntries(Object.entries(answered).filter(([name]) => !Object.hasOwn(act.vars, name)))
  merge(siteAround(game, act), results)
}

/** An instance of a loop goes back to its loop. */
export function endItem(game: Game, act: Act): void {
  const loop = actOf(game, act.by!)
  drop(game, act)
  itemDone(game, loop, act.item!)
}

/** What follows when one instance of a loop has ended; done again by a retry. */
export function itemDone(game: Game, loop: Act, item: NonNullable<Act['item']>): void {
  try {
    if (!itemEnded(game, loop, item)) return
  } catch (error) {
    standStill(loop, error, 'item')
    return
  }
  end(game, loop)
}

/** An activity or event has ended by itself: its boundary events close and its token leaves. */
export function end(game: Game, act: Act): void {
  const scope = scopeOf(game, act.scope)
  const node = nodeOf(game, act.node)
  drop(game, act)
  // What undoes another has no token; what began it sees that it is gone.
  if (act.by !== undefined) return
  if (node.type === 'subProcess' && node.triggeredByEvent) return
  if (scope.adHoc && isActivity(node)) endInAdHoc(game, scope, act.node)
  else leave(game, scope, node)
}

/** An activity of an ad-hoc subprocess has ended: is that enough? */
export function endInAdHoc(game: Game, scope: Scope, element: string): void {
  if (scope.adHoc!.draining) return
  const { completionCondition, cancelRemaining } = nodeOf(game, scope.element!) as AdHocSubProcess
  try {
    const enough = completionCondition !== undefined && isTrue(game, siteInScope(game, scope), completionCondition)
    if (!enough) leave(game, scope, nodeOf(game, element))
    else if (cancelRemaining) empty(game, scope)
    else drain(scope)
  } catch (error) {
    standStill(begin(game, scope, element), error, 'ending')
  }
}

/** Nothing more is started; what is under way is waited for. */
function drain(scope: Scope): void {
  scope.adHoc!.draining = true
  scope.adHoc!.left = []
  scope.tokens = {}
}
