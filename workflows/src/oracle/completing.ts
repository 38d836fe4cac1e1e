import { type AdHocSubProcess, type FlowNode, isActivity, type Variables } from '../process.ts'
import { noteOf } from './compensation.ts'
import { ask } from './listeners.ts'
import { itemEnded } from './loops.ts'
import { evaluate, isTrue, mapped, merge, siteAround, siteInScope, siteOfAct } from './site.ts'
import { type Act, actOf, type Game, nodeOf, type Scope, scopeOf } from './state.ts'
import { begin, drop, dropScope, empty, leave, standStill } from './tokens.ts'
import { listenersFor } from './told.ts'

/** Work has been done: its results are merged, then it ends, or goes back to its loop. */
export function complete(game: Game, act: Act, answered: Variables): void {
  if (giveResults(game, act, answered)) finish(game, act)
}

/** What follows when the results of work have been merged. */
export function finish(game: Game, act: Act): void {
  const noted = noteOf(game, act)
  // An instance of a loop has completed when its listeners are done too.
  if (noted && act.item) act.noted = noted
  else if (noted) scopeOf(game, act.scope).notes.push(noted)
  toEnd(game, act)
}

/** Asks the end listeners of what is done; then it ends. Nothing else of it is open while they are asked. */
export function toEnd(game: Game, act: Act): void {
  if (act.item || !isLoop(game, act)) {
    const { state } = game
    const [scope] = state.scopes.filter((one) => one.owner === act.id)
    const asks = !act.remembered && listenersFor(nodeOf(game, act.node), 'end').length > 0
    if (asks) {
      if (scope) dropScope(game, scope)
      state.waits = state.waits.filter((wait) => wait.act !== act.id)
      if (ask(game, act, 'end')) return
    }
  }
  ended(game, act)
}

const isLoop = (game: Game, { node }: Act) => {
  const activity = nodeOf(game, node)
  return isActivity(activity) && activity.loop !== undefined
}

/** What is done has told its listeners. */
export function ended(game: Game, act: Act): void {
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
  const collection = node.type === 'adHocSubProcess' ? node.outputCollection : undefined
  const list = collection !== undefined && { [collection]: act.vars[collection] ?? [] }
  merge(siteAround(game, act), { ...results, ...list })
}

/** An instance of a loop goes back to its loop. */
export function endItem(game: Game, act: Act): void {
  const loop = actOf(game, act.by!)
  if (act.noted) scopeOf(game, act.scope).notes.push(act.noted)
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
  if (scope.adHoc) collect(game, scope, node)
  if (node.type === 'intermediateThrowEvent' && node.trigger.type === 'link') goOnAtLink(game, scope, node.trigger.name)
  else if (scope.adHoc && isActivity(node)) endInAdHoc(game, scope, act.node)
  else leave(game, scope, node)
}

/** A link throw goes on at the link catch of its name. */
function goOnAtLink(game: Game, scope: Scope, name: string): void {
  for (const node of game.process.nodes.values()) {
    const caught = node.type === 'intermediateCatchEvent' && node.trigger.type === 'link' && node.trigger.name === name
    if (!caught || (node.parent ?? null) !== scope.element) continue
    if (node.listeners) scope.pending.push({ node: node.id })
    else leave(game, scope, node)
    return
  }
}

/** A path of an ad-hoc subprocess has ended here: what it gave is kept. */
export function collect(game: Game, scope: Scope, node: FlowNode): void {
  const { outputCollection, outputElement } = nodeOf(game, scope.element!) as AdHocSubProcess
  if (outputCollection === undefined || node.outgoing.length > 0) return
  if (node.type === 'intermediateThrowEvent' && node.trigger.type === 'link') return
  const { vars } = actOf(game, scope.owner!)
  const given = evaluate(game, siteInScope(game, scope), outputElement!)
  const before = vars[outputCollection]
  const name = /^=(\w+)$/.exec(outputElement!)?.[1]
  if (name !== undefined) vars[name] = null
  vars[outputCollection] = [...(Array.isArray(before) ? before : []), given]
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
