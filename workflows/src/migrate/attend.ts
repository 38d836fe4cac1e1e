import { nodesIn } from '../node-places.ts'
import { type FlowNode, isActivity, type Process } from '../process.ts'
import { closeWait } from '../run/draft.ts'
import { waitsAt } from '../run/end.ts'
import type { Active, Live } from '../run/model.ts'
import { startOf } from '../run/tokens/event-subprocess.ts'
import { openListening } from '../run/tokens/listen.ts'
import { newActivation } from '../run/tokens/tokens.ts'
import { attendEvent } from './attend-event.ts'
import { attendWork } from './attend-work.ts'
import { type Attending, causeOf } from './attending.ts'
import { textOf } from './neutral.ts'

/** Brings what an instance waits for in line with the new revision: what is new opens, what is gone closes, what is another is changed. */
export function attend(one: Attending, live: Live): void {
  const { tokens } = live
  if (!tokens) return
  for (const [key, active] of Object.entries(tokens.active)) attendActivation(one, live, key, active)
  listenAnew(one, live)
}

function attendActivation(one: Attending, live: Live, key: string, active: Active): void {
  const node = one.to.nodes.get(active.element)
  const incident = live.incidents[key]
  if (active.listener && !hasSameListeners(one, active)) {
    one.obstacles.add('migration-listener-changed', active.element, { name: node?.name ?? '' })
    return
  }
  if (!node || active.phase === 'canceling' || active.phase === 'done') return
  if (active.phase === 'listening') {
    const start = startOf(live, node.id)
    const before = startIn(one.from, one.was(node.id)?.id)
    return void attendEvent(one, live, key, { event: start, before, at: node.id })
  }
  // Nothing has been opened yet: that comes when its listeners are done, or when a person tries again.
  if (active.listener?.event === 'start' || (incident && incident.while === 'opening') || active.answer) return
  const throws = node.type === 'intermediateThrowEvent' || node.type === 'endEvent'
  if (throws && !isSameTrigger(one.was(node.id), node))
    return void one.obstacles.add('migration-event-changed', node.id, { name: node.name })
  attendWork(one, live, key, node)
  if (isActivity(node) && !live.tokens!.single) attendBoundary(one, live, key, node)
}

/** Boundary events that are new open their waits, those that are gone close theirs; one that has fired stays so. */
function attendBoundary(one: Attending, live: Live, key: string, node: FlowNode): void {
  const { boundaries, walk } = live.run
  const events = boundaries.get(node.id) ?? []
  const before = one.was(node.id)
  for (const event of events) {
    const was = one.was(event.id)
    const stood = was?.type === 'boundaryEvent' && was.attachedTo === before?.id
    attendEvent(one, live, key, { event, before: stood ? was : undefined, at: node.id })
  }
  for (const id of waitsAt(live, key)) {
    const wait = walk.draft.waits[id]!
    const isBoundary = wait.element !== node.id && node.type !== 'eventBasedGateway'
    if (isBoundary && !events.some((event) => event.id === wait.element)) closeWait(walk.draft, id, 'cancelled')
  }
}

/** Event subprocesses that the scope did not have before listen from now on, unless one that interrupts has begun. */
function listenAnew(one: Attending, live: Live): void {
  const { element, tokens, run } = live
  if (tokens!.single || tokens!.compensating || tokens!.closed || tokens!.ending) return
  const inside = nodesIn(run.process, element ?? undefined)
  const under = Object.values(tokens!.active)
  if (under.some((active) => active.element === run.process.id && active.listener?.event === 'start')) return
  const isAlone = under.some(({ element: at, phase }) => {
    const node = run.process.nodes.get(at)
    const isEvent = node?.type === 'subProcess' && node.triggeredByEvent && phase !== 'listening'
    return isEvent && startOf(live, at).interrupting
  })
  if (isAlone) return
  for (const node of inside) {
    if (node.type !== 'subProcess' || !node.triggeredByEvent || one.was(node.id)) continue
    const key = newActivation(live, node.id, { phase: 'listening' })
    openListening(live, key)
    live.run.walk.touched.add(live)
    const failed = live.incidents[key]
    if (failed) one.obstacles.add('migration-expression-fails', node.id, causeOf(failed))
  }
}

function hasSameListeners(one: Attending, { element }: Active): boolean {
  if (element === one.to.id) return textOf(one.from.listeners) === textOf(one.to.listeners)
  const [before, after] = [one.was(element), one.to.nodes.get(element)]
  const own = (node: FlowNode | undefined) => [
    node?.listeners,
    node?.type === 'userTask' ? node.taskListeners : undefined,
  ]
  return textOf(own(before)) === textOf(own(after))
}

function startIn(process: Process, subprocess: string | undefined): FlowNode | undefined {
  if (subprocess === undefined) return undefined
  return nodesIn(process, subprocess).find(({ type }) => type === 'startEvent')
}

const isSameTrigger = (before: FlowNode | undefined, after: FlowNode) =>
  textOf(before && 'trigger' in before && before.trigger) === textOf('trigger' in after && after.trigger)
