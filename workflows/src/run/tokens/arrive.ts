import type { Wait } from '../../case-state.ts'
import type { BoundaryEvent, FlowNode, Variables } from '../../process.ts'
import { closeWait, note } from '../draft.ts'
import { nextOfCycle } from '../due.ts'
import { closeWaitsAt, endActivation, waitsAt } from '../end.ts'
import type { Active, Arrival, Live, NewWait } from '../model.ts'
import { liveOf } from '../tree.ts'
import { mergeInto, outputOf } from '../variables.ts'
import { type Catching, eventWaits } from '../waits.ts'
import { heard } from './heard.ts'
import { finish, leave } from './leave.ts'
import { beginListening } from './listen.ts'
import { listens } from './listeners.ts'
import { openAt } from './open-at.ts'
import { fail } from './stand.ts'
import { isHeldByListeners } from './task-listeners.ts'
import { newActivation } from './tokens.ts'

/** Takes what has come. */
export function arrive(live: Live, { active: key, element, variables: given, wait, mapped, result }: Arrival): void {
  const active = live.tokens!.active[key]
  if (!active) return
  live.run.walk.touched.add(live)
  if (active.waits) active.waits = waitsAt(live, key)
  if (wait?.kind === 'job' && wait.listener) return void heard(live, key, wait.listener, given, result)
  if (wait?.kind === 'task' && isHeldByListeners(live, key, given)) return
  const node = live.run.process.nodes.get(element)!
  const variables = wait ? allBrought(live, key, active, node, given) : given
  if (!variables) return
  if (active.phase === 'listening') return void listened(live, key, node, variables, wait)
  if (node.type === 'boundaryEvent') return void fireBoundary(live, key, node, variables, wait)
  if (element !== active.element) return void eventChosen(live, key, node, variables)
  if (active.pending !== undefined && active.pending > 1) return void keepBrought(active, element, variables)
  endChild(live, key, active, { ...active.came?.[element]?.variables, ...variables }, mapped)
}

/** Of what a multiple event throws all must be done before it goes on; what was answered until then is kept. */
function keepBrought(active: Active, element: string, given: Variables): void {
  const { count = 0, variables = {} } = active.came?.[element] ?? {}
  active.pending! -= 1
  active.came = { ...active.came, [element]: { count: count + 1, variables: { ...variables, ...given } } }
}

const isThrown = ({ type }: FlowNode) => type === 'intermediateThrowEvent' || type === 'endEvent'

function endChild(live: Live, key: string, active: Active, variables: Variables, mapped: true | undefined): void {
  finish(live, key, variables, mapped)
  // Kept until its results are mapped, so that a failed mapping can be tried again.
  if (active.child !== undefined && !active.answer) liveOf(live.run.walk, active.child).gone = true
}

/** What an event has brought; nothing as long as a parallel multiple one lacks a trigger. Each counts once. */
function allBrought(live: Live, key: string, active: Active, node: FlowNode, given: Variables): Variables | undefined {
  const trigger = 'trigger' in node ? node.trigger : undefined
  // The others of a multiple event are not needed any more where it does not stay.
  if (trigger?.type === 'multiple' && !isThrown(node) && !needsAll(node) && !stays(node))
    closeOthers(live, key, node.id)
  if (trigger?.type !== 'multiple' || !needsAll(node)) return given
  const before = active.came?.[node.id]
  const now = { count: (before?.count ?? 0) + 1, variables: { ...before?.variables, ...given } }
  const isWhole = now.count === trigger.triggers.length
  active.came = { ...active.came, [node.id]: isWhole ? { count: 0, variables: {} } : now }
  if (!isWhole) return undefined
  if (stays(node)) openAllAgain(live, key, active, node as Catching)
  return now.variables
}

function openAllAgain(live: Live, key: string, active: Active, node: Catching): void {
  const waits = eventWaits(live, node, active.element, active.locals)
  if (!waits.ok) return void fail(live, key, active.element, waits, 'opening')
  for (const wait of waits.value) openAt(live, key, wait)
}

function closeOthers(live: Live, key: string, element: string): void {
  const { draft } = live.run.walk
  for (const id of waitsAt(live, key)) if (draft.waits[id]!.element === element) closeWait(draft, id, 'cancelled')
}

/** Whether all triggers of an event are needed. */
export function needsAll(node: FlowNode): boolean {
  return 'trigger' in node && node.trigger.type === 'multiple' && 'parallel' in node.trigger && node.trigger.parallel
}

/** Whether an event goes on waiting after it has fired. */
export function stays(node: FlowNode): boolean {
  return (node.type === 'boundaryEvent' || node.type === 'startEvent') && !node.interrupting
}

/** An event that does not interrupt opens again what has just come. */
function openAgain(live: Live, key: string, node: FlowNode, wait: Wait | undefined): void {
  if (!wait || !stays(node) || needsAll(node)) return
  const { id: _id, instance: _instance, since: _since, ...again } = wait
  if (wait.kind === 'timer') {
    const next = wait.cycle === undefined ? undefined : nextOfCycle(wait.cycle, wait.due)
    if (next) openAt(live, key, { ...again, ...next } as NewWait)
  } else if (wait.kind !== 'condition') openAt(live, key, again as NewWait)
}

function listened(live: Live, key: string, start: FlowNode, variables: Variables, wait: Wait | undefined): void {
  openAgain(live, key, start, wait)
  beginListening(live, key, variables)
}

function fireBoundary(
  live: Live,
  key: string,
  event: BoundaryEvent,
  variables: Variables,
  wait: Wait | undefined,
): void {
  const { draft } = live.run.walk
  const given = outputOf(live, event.attachedTo, event.outputs, {}, variables)
  if (event.interrupting) endActivation(live, key, 'interrupted')
  else openAgain(live, key, event, wait)
  const own = newActivation(live, event.id)
  note(draft, event.id, 'entered')
  if (!given.ok) {
    live.tokens!.active[own]!.answer = { variables }
    return void fail(live, own, event.id, given, 'answering')
  }
  mergeInto(live, event.attachedTo, given.value)
  leave(live, own)
}

/** What one of the events behind an event-based gateway brought: its target is entered and left at once. */
function eventChosen(live: Live, key: string, target: FlowNode, variables: Variables): void {
  const { draft } = live.run.walk
  closeWaitsAt(live, key, 'cancelled')
  const gateway = live.tokens!.active[key]!.element
  delete live.tokens!.active[key]
  note(draft, gateway, 'left')
  const own = newActivation(live, target.id, target.listeners && { brought: variables })
  note(draft, target.id, 'entered')
  if (!listens(live, own, 'start')) finish(live, own, variables)
}
