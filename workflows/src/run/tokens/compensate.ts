import { note as trace } from '../draft.ts'
import { endActivation, endAllTokens } from '../end.ts'
import type { Caller, Live, Note, Walk } from '../model.ts'
import { liveOf } from '../tree.ts'
import { beginAnswer } from './begin-answer.ts'
import { beginInside } from './begin-inside.ts'
import { compensationSubprocess, startOf } from './event-subprocess.ts'
import { newActivation } from './tokens.ts'

/** A throwing event compensates an activity of its scope, or all of it, and waits until that is done. */
export function compensate(live: Live, key: string, activity: string | undefined): void {
  const home = scopeCompensated(live)
  const notes = home.tokens?.notes ?? []
  const chosen = notes.filter(({ element }) => activity === undefined || element === activity)
  workOff(live, key, home, chosen)
}

/** In a compensation event subprocess what is thrown is meant for the scope it belongs to. */
function scopeCompensated(live: Live): Live {
  const { process } = live.run
  const node = live.element === null ? undefined : process.nodes.get(live.element)
  const isAnswer =
    node?.type === 'subProcess' && node.triggeredByEvent && startOf(live, node.id).trigger.type === 'compensation'
  return isAnswer ? live.outer! : live
}

function workOff(live: Live, key: string, home: Live, notes: Note[], cancels?: true): void {
  const active = live.tokens!.active[key]!
  const left = notes.map(({ id }) => id).reverse()
  if (active.compensation) {
    // A multiple event that compensates twice works off both in turn.
    active.compensation.left.push(...left.filter((id) => !active.compensation!.left.includes(id)))
    active.pending! -= 1
    return
  }
  active.compensation = { instance: home.id, left, ...(cancels && { cancels }) }
  goOnCompensating(live.run.walk, { instance: live.id, active: key })
}

/** Begins the next handler of a compensation under way, or ends it when none is left. */
export function goOnCompensating(walk: Walk, caller: Caller): void {
  const live = liveOf(walk, caller.instance)
  const active = live.gone ? undefined : live.tokens!.active[caller.active]
  if (!active?.compensation) return
  walk.touched.add(live)
  const { instance, left, cancels } = active.compensation
  const home = liveOf(walk, instance)
  for (let id = left.shift(); id !== undefined; id = left.shift()) {
    const note = home.tokens!.notes.find((one) => one.id === id)
    if (!note) continue
    home.tokens!.notes = home.tokens!.notes.filter((one) => one !== note)
    walk.touched.add(home)
    walk.stirred.add(home)
    return void undo(home, note, caller)
  }
  delete active.compensation
  if (cancels) return void endCancelled(live, caller.active)
  walk.stirred.add(live)
  // The inside of a completed subprocess has nothing else to do: it is done when this is gone.
  if (live.tokens!.compensating) delete live.tokens!.active[caller.active]
  else
    walk.queue.push(() => walk.driver.arrive(live, { active: caller.active, element: active.element, variables: {} }))
}

function undo(home: Live, { element, handler, inside }: Note, caller: Caller): void {
  const { process, walk } = home.run
  if (handler !== undefined) return void walk.driver.activate(home, process.nodes.get(handler)!, caller)
  trace(walk.draft, element, 'entered')
  const deaf = process.nodes.get(element)!.listeners && { deaf: true as const }
  beginInside(home, newActivation(home, element, { caller, ...deaf }), inside!.variables, {
    tokens: { notes: structuredClone(inside!.notes), compensating: true },
  })
}

/** Begins the inside of a completed subprocess: its own answer to compensation, else all that is noted in it. */
export function compensateInside(live: Live): void {
  const answer = compensationSubprocess(live, live.element)
  const key = newActivation(live, answer?.id ?? live.element!)
  if (answer) {
    trace(live.run.walk.draft, answer.id, 'entered')
    beginAnswer(live, key, {})
  } else workOff(live, key, live, live.tokens!.notes)
}

/** A cancel end event: all that is under way in its transaction ends, all that was done in it is undone, then it ends cancelled. */
export function cancelTransaction(live: Live, key: string): void {
  const home = transactionOf(live)
  const { element } = live.tokens!.active[key]!
  if (home === live) {
    endAllTokens(live, key)
    return void workOff(live, key, live, live.tokens!.notes, true)
  }
  endAllTokens(home)
  workOff(home, newActivation(home, element), home, home.tokens!.notes, true)
}

function transactionOf(live: Live): Live {
  let at: Live = live
  while (at.outer && live.run.process.nodes.get(at.element ?? '')?.type !== 'transaction') at = at.outer
  return at
}

/** The transaction leaves by its cancel boundary event, a loop of them as a whole; without one its path ends. */
function endCancelled(live: Live, key: string): void {
  const { walk, boundaries } = live.run
  delete live.tokens!.active[key]
  let outer = live.outer
  let host = live.host
  while (outer && (outer.each || outer.tokens?.single)) {
    host = outer.host
    outer = outer.outer
  }
  if (!outer?.tokens || host === null) return void walk.stirred.add(live)
  const [home, active] = [outer, host]
  const boundary = boundaries.get(live.element!)?.find(({ trigger }) => trigger.type === 'cancel')
  walk.queue.push(() => {
    if (boundary) walk.driver.arrive(home, { active, element: boundary.id, variables: {} })
    else if (live.outer?.tokens) endActivation(live.outer, live.host!)
    walk.stirred.add(boundary ? home : live.outer!)
  })
}
