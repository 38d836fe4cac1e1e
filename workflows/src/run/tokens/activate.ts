import {
  type CatchEvent,
  type EventBasedGateway,
  type FlowNode,
  isActivity,
  isScope,
  type ReceiveTask,
  type Variables,
} from '../../process.ts'
import { note } from '../draft.ts'
import { prepareEach } from '../each/start.ts'
import { evaluateTask } from '../evaluate-task.ts'
import type { Active, Caller, Live, NewWait } from '../model.ts'
import { applyMappings, mergeInto, type Result } from '../variables.ts'
import { boundaryWaits, eventWaits, ownWaits } from '../waits.ts'
import { beginInside } from './begin-inside.ts'
import { finish, leave } from './leave.ts'
import { listens } from './listeners.ts'
import { noteCompleted } from './notes.ts'
import { openAt } from './open-at.ts'
import { fail, forget } from './stand.ts'
import { createTask } from './task-listeners.ts'
import { throwAll } from './throw.ts'
import { newActivation } from './tokens.ts'

/** Begins a node: an activation of its own. */
export function activate(live: Live, node: FlowNode, caller?: Caller): void {
  const key = newActivation(live, node.id, caller && { caller })
  note(live.run.walk.draft, node.id, 'entered')
  open(live, key)
}

/** Opens what an activation waits for, or does what it does at once, once its start listeners are done. Done again by a retry. */
export function open(live: Live, key: string): void {
  forget(live, key)
  const active = live.tokens!.active[key]!
  const node = live.run.process.nodes.get(active.element)!
  // What an event brought to an event subprocess are its variables.
  const locals: Result<Variables> = active.brought
    ? { ok: true, value: isScope(node) ? active.brought : {} }
    : localsFor(live, node)
  if (!locals.ok) return void fail(live, key, node.id, locals, 'opening')
  active.locals = locals.value
  delete active.heard
  delete active.listener
  if (!listens(live, key, 'start')) begin(live, key)
}

/** Begins the work of an activation, whose local variables are there. */
export function begin(live: Live, key: string): void {
  const { tokens, run } = live
  const active = tokens!.active[key]!
  const node = run.process.nodes.get(active.element)!
  if (active.brought && !isScope(node)) return void finish(live, key, active.brought)
  // The boundary events of a looped activity stand around the loop.
  const boundary = isActivity(node) && !tokens!.single ? boundaryWaits(live, node.id, active.locals) : NO_WAITS
  if (!boundary.ok) return void fail(live, key, node.id, boundary, 'opening')
  const begins = beginning(live, key, node, active)
  if (!begins.ok) return void fail(live, key, node.id, begins, 'opening')
  for (const wait of boundary.value) openAt(live, key, wait)
  begins.value()
}

const NO_WAITS: Result<NewWait[]> = { ok: true, value: [] }

function isLooped(live: Live, node: FlowNode): boolean {
  return isActivity(node) && node.loop !== undefined && !live.tokens!.single
}

function localsFor(live: Live, node: FlowNode): Result<Variables> {
  if (!('inputs' in node) || isLooped(live, node)) return { ok: true, value: {} }
  return applyMappings(live, node.id, node.inputs, {})
}

/** What happens once the waits of boundary events are open; all that may fail is evaluated before. */
function beginning(live: Live, key: string, node: FlowNode, active: Active): Result<() => void> {
  if (isActivity(node) && isLooped(live, node)) {
    const each = prepareEach(live, live, node, key)
    if (!each.ok) return each
    const { value: loop } = each
    if ('results' in loop) return { ok: true, value: () => finish(live, key, loop.results, true) }
    const beginLoop = () => {
      active.child = loop.start().id
    }
    return { ok: true, value: beginLoop }
  }
  if (isScope(node)) return { ok: true, value: () => beginInside(live, key, active.locals) }
  switch (node.type) {
    case 'task':
    case 'manualTask':
      return { ok: true, value: () => finish(live, key, {}) }
    case 'scriptTask':
    case 'businessRuleTask':
      return { ok: true, value: () => evaluate(live, key) }
    case 'intermediateThrowEvent':
    case 'endEvent':
      return throwAll(live, key, node)
    case 'intermediateCatchEvent':
      // What a link throws has come already.
      if (node.trigger.type === 'link') return { ok: true, value: () => finish(live, key, {}) }
      return opening(live, key, ownWaits(live, node, active.locals))
    case 'eventBasedGateway':
      return opening(live, key, gatewayWaits(live, node, active.locals))
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'parallelGateway':
      // What start listeners have given decides where it goes on.
      active.seen = active.locals
      return { ok: true, value: () => leave(live, key) }
    case 'userTask':
      return node.taskListeners
        ? creating(live, key, ownWaits(live, node, active.locals))
        : opening(live, key, ownWaits(live, node, active.locals))
    default:
      return opening(live, key, ownWaits(live, node, active.locals))
  }
}

function opening(live: Live, key: string, waits: Result<NewWait[]>): Result<() => void> {
  if (!waits.ok) return waits
  return {
    ok: true,
    value: () => {
      for (const wait of waits.value) openAt(live, key, wait)
    },
  }
}

function creating(live: Live, key: string, waits: Result<NewWait[]>): Result<() => void> {
  if (!waits.ok) return waits
  return { ok: true, value: () => createTask(live, key, waits.value[0] as NewWait & { kind: 'task' }) }
}

function gatewayWaits(live: Live, gateway: EventBasedGateway, locals: Variables): Result<NewWait[]> {
  const { process } = live.run
  const waits: NewWait[] = []
  for (const flow of gateway.outgoing) {
    const target = process.nodes.get(process.flows.get(flow)!.target) as CatchEvent | ReceiveTask
    const inputs = target.type === 'receiveTask' ? applyMappings(live, target.id, target.inputs, {}) : NO_LOCALS
    if (!inputs.ok) return inputs
    const result = eventWaits(live, target, target.id, { ...locals, ...inputs.value })
    if (!result.ok) return result
    waits.push(...result.value)
  }
  return { ok: true, value: waits }
}

const NO_LOCALS: Result<Variables> = { ok: true, value: {} }

/** Evaluates a script or a decision. Done again by a retry. */
export function evaluate(live: Live, key: string): void {
  forget(live, key)
  const node = live.run.process.nodes.get(live.tokens!.active[key]!.element)!
  if (node.type !== 'scriptTask' && node.type !== 'businessRuleTask') return
  const result = evaluateTask(live, node, live.tokens!.active[key]!.heard)
  if (!result.ok) return void fail(live, key, node.id, result, 'evaluating')
  mergeInto(live, node.id, result.value)
  noteCompleted(live, live.tokens!.active[key]!, node)
  leave(live, key)
}
