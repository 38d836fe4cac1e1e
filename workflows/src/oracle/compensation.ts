import { type FlowNode, isActivity } from '../process.ts'
import { beginAnswer, openScope } from './scopes.ts'
import { type Act, findAct, type Game, type Note, nextId, nodeOf, nodesIn, type Scope, scopeOf } from './state.ts'
import { begin, drop } from './tokens.ts'
import { startOf } from './waits.ts'

/** The activity that undoes another, if there is one. */
function handlerOf(game: Game, element: string): string | undefined {
  for (const event of game.graph.boundaries.get(element) ?? [])
    if (event.trigger.type === 'compensation' && event.trigger.handler !== undefined) return event.trigger.handler
  return undefined
}

/** Whether something inside a subprocess can be compensated. */
function compensable(game: Game, element: string): boolean {
  if (compensationOf(game, element)) return true
  return nodesIn(game, element).some((node) => handlerOf(game, node.id) !== undefined || compensable(game, node.id))
}

/** What is noted of an activity whose work is done, so that it can be compensated. */
export function noteOf(game: Game, act: Act): Note | undefined {
  const node = nodeOf(game, act.node)
  if (!isActivity(node) || node.isForCompensation) return undefined
  const inside = game.state.scopes.find((one) => one.owner === act.id)
  const handler = handlerOf(game, act.node)
  if (handler !== undefined) return { id: nextId(game), element: act.node, handler }
  if (!inside || !compensable(game, act.node)) return undefined
  return { id: nextId(game), element: act.node, inside: { vars: varsOf(act), notes: inside.notes } }
}

const varsOf = (act: Act) => ({ ...act.item?.vars, ...act.vars })

/** The event subprocess that compensates a subprocess. */
function compensationOf(game: Game, element: string): FlowNode | undefined {
  return nodesIn(game, element).find((node) => {
    if (node.type !== 'subProcess' || !node.triggeredByEvent) return false
    return startOf(game, node.id)?.trigger.type === 'compensation'
  })
}

/** The scope whose activities a throw event in `scope` compensates. */
function compensatedFrom(game: Game, scope: Scope): Scope {
  const owner = findAct(game, scope.owner)
  const element = owner && nodeOf(game, owner.node)
  const inHandler = element?.type === 'subProcess' && element.triggeredByEvent
  if (owner && inHandler && startOf(game, element.id)?.trigger.type === 'compensation')
    return scopeOf(game, owner.scope)
  return scope
}

/** Begins to compensate what is noted now; the activation waits until all is done. */
export function beginUndo(game: Game, act: Act, activity: string | undefined): void {
  const scope = compensatedFrom(game, scopeOf(game, act.scope))
  undoIn(act, scope, activity)
}

/** Notes of a scope to be worked off by an activation, last first. */
export function undoIn(act: Act, scope: Scope, activity?: string): void {
  const notes = scope.notes.filter((one) => activity === undefined || one.element === activity)
  const before = act.undo?.notes ?? []
  const more = notes.map((one) => one.id).reverse()
  act.undo = { scope: scope.id, notes: [...before, ...more.filter((id) => !before.includes(id))] }
}

/** Works off the next note. False when nothing is left. */
export function undoNext(game: Game, act: Act): boolean {
  const { undo } = act
  const scope = scopeOf(game, undo!.scope)
  for (let id = undo!.notes.shift(); id !== undefined; id = undo!.notes.shift()) {
    const found = scope.notes.find((one) => one.id === id)
    if (!found) continue
    scope.notes = scope.notes.filter((one) => one !== found)
    if (found.handler !== undefined) scope.pending.push({ node: found.handler, by: act.id })
    else if (!rememberInside(game, act, scope, found)) continue
    return true
  }
  return false
}

/** Takes a completed subprocess up again, to be compensated. False when nothing in it is to be done. */
function rememberInside(game: Game, by: Act, scope: Scope, { element, inside }: Note): boolean {
  const act = begin(game, scope, element, { vars: inside!.vars, by: by.id, remembered: true })
  const again = openScope(game, element, act.id, [])
  game.state.waits = game.state.waits.filter((wait) => wait.act !== null || wait.scope !== again.id)
  Object.assign(again, { notes: inside!.notes, interrupted: true })
  const handler = compensationOf(game, element)
  if (handler) {
    beginAnswer(game, again, handler.id, {})
    return true
  }
  undoIn(act, again)
  if (undoNext(game, act)) return true
  drop(game, act)
  return false
}
