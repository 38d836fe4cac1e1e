import type { JsonObject } from '@statecraft/forms'
import type { CaseEvent, CaseState, StepEnv, StepResult, Wait } from '../case-state.ts'
import { isReservedName } from '../parse/read.ts'
import type { Variables } from '../process.ts'
import { changeOf } from '../run/change-task.ts'
import { changeWait, closeWait, note, ROOT_INSTANCE } from '../run/draft.ts'
import { changed } from '../run/listener-job.ts'
import { StepRefused } from '../run/step-refused.ts'
import type { Actor } from './actor.ts'
import { answeredWait } from './answered-wait.ts'
import { listen } from './listen.ts'
import { doneEvent, errorEvent } from './marks.ts'
import { MachineSystem } from './system.ts'
import type { Unit } from './unit.ts'
import { holds, inWorld, takeFault } from './world.ts'

/**
 * Moves a case of an XState machine by one event, as `step` moves one of a diagram. Pure. Throws {@link StepRefused} when the event does not fit;
 * what cannot be evaluated becomes an incident, and the event that asked for it waits there for a person.
 */
export function moveMachine(unit: Unit, state: CaseState | undefined, event: CaseEvent, env: StepEnv): StepResult {
  if (event.type === 'start' && state) throw new StepRefused('case-already-started')
  if (event.type !== 'start' && !state) throw new StepRefused('case-not-started')
  if (state && state.status !== 'running') throw new StepRefused('case-ended', { status: state.status })
  if ('variables' in event && event.variables) refuseReserved(event.variables)
  return inWorld(env, () => {
    const system = new MachineSystem(unit, state, env.now)
    if (state) system.actor(ROOT_INSTANCE)
    take(system, event)
    settle(system)
    return system.finish()
  })
}

function take(system: MachineSystem, event: CaseEvent): void {
  switch (event.type) {
    case 'start':
      if (event.element !== undefined) throw new StepRefused('start-element-unknown', { element: event.element })
      return void begin(system, event.variables)
    case 'cancel':
      system.stop(system.actor(ROOT_INSTANCE), 'cancelled')
      system.status = 'cancelled'
      return
    case 'retry':
      return void retry(system, event.element, event.instance, event.variables ?? {})
    case 'variables':
      return void setContext(system, event.instance ?? ROOT_INSTANCE, event.variables)
    case 'signal':
      return void signal(system, event.name, event.variables ?? {})
    default:
      return void answer(system, event)
  }
}

function begin(system: MachineSystem, variables: Variables): void {
  try {
    system.begin({ ...variables })
  } catch (error) {
    if (error instanceof StepRefused) throw error
    const { code, params } = takeFault(error)
    throw new StepRefused('machine-not-startable', { reason: code, ...params })
  }
}

type Answering = Extract<CaseEvent, { wait: string }>
type TaskWait = Wait & { kind: 'task' }

function answer(system: MachineSystem, event: Answering): void {
  const wait = answeredWait(system.draft, event)
  const variables = 'variables' in event ? (event.variables ?? {}) : {}
  if (event.type === 'assign' || event.type === 'update')
    return void changeWait(system.draft, changed(wait as TaskWait, changeOf(event)))
  const actor = system.actor(wait.instance)
  if (event.type === 'escalation')
    return void system.receive(actor, { ...variables, type: 'escalation', code: event.code }, wait.element)
  const { messages, timers } = actor.kept
  const type = Object.keys(messages).find((one) => messages[one] === wait.id)
  const timer = Object.hasOwn(timers, wait.id) ? timers[wait.id] : undefined
  settleWait(system, actor, wait)
  if (type !== undefined) {
    delete messages[type]
    system.receive(actor, { ...variables, type }, wait.element)
  } else if (timer) {
    delete timers[wait.id]
    // As in XState, what was on its way to a machine that has ended is lost.
    const to = system.find(timer.to)
    if (to) system.receive(to, timer.event, wait.element)
  } else if (event.type === 'error') {
    system.receive(actor, errorEvent(childId(actor, wait), { code: event.code, variables }), wait.element)
  } else system.receive(actor, doneEvent(childId(actor, wait), variables), wait.element)
}

function settleWait(system: MachineSystem, actor: Actor, wait: Wait): void {
  closeWait(system.draft, wait.id, 'answered')
  system.touch(actor)
  if (!actor.unit.elements.has(wait.element)) note(system.draft, wait.element, 'left')
}

function childId({ children }: Actor, { id, element }: Wait): string {
  return [...children.values()].find(({ wait }) => wait === id)?.id ?? element
}

/** Every wait for the signal that is open before it comes, each only if it still is when its turn comes. */
function signal(system: MachineSystem, name: string, variables: Variables): void {
  const open = Object.values(system.draft.waits).filter((wait) => wait.kind === 'signal' && wait.name === name)
  for (const wait of open) {
    if (!system.draft.waits[wait.id]) continue
    const actor = system.actor(wait.instance)
    settleWait(system, actor, wait)
    system.receive(actor, doneEvent(childId(actor, wait), variables), wait.element)
  }
}

/** Gives the event that failed once more; what is sent with it is laid over the context first. */
function retry(system: MachineSystem, element: string, instance: string | undefined, variables: Variables): void {
  for (const actor of system.actors()) {
    if (instance !== undefined && actor.id !== instance) continue
    const at = actor.kept.stuck.findIndex((one) => one.element === element)
    const isDeaf = Object.keys(actor.kept.deaf).some((event) => [...actor.path, event].join('.') === element)
    if (at < 0 && !isDeaf) continue
    Object.assign(actor.snapshot.context as JsonObject, variables)
    system.touch(actor)
    if (isDeaf && at < 0) return
    const [stuck] = actor.kept.stuck.splice(at, 1)
    system.draft.effects.push({ type: 'resolved', element, instance: actor.id })
    return void system.receive(actor, stuck!.event, element)
  }
  throw new StepRefused('incident-unknown', { element })
}

/** Lays variables over the context of a machine. It hears of it with its next event; a condition is asked at once. */
function setContext(system: MachineSystem, instance: string, variables: Variables): void {
  const actor = system.actors().find(({ id }) => id === instance)
  if (!actor) throw new StepRefused('instance-unknown', { instance })
  Object.assign(actor.snapshot.context as JsonObject, variables)
  system.touch(actor)
}

/** Goes on until no condition has become true, then says what is listened for. */
function settle(system: MachineSystem): void {
  while (system.status === 'running' && fireCondition(system));
  if (system.status === 'running') for (const actor of system.actors()) listen(system, actor)
}

function fireCondition(system: MachineSystem): boolean {
  const waiting = Object.values(system.draft.waits).filter(({ kind }) => kind === 'condition')
  for (const wait of waiting) {
    const actor = system.actor(wait.instance)
    const condition = actor.kept.conditions[wait.id]
    if (!condition) continue
    const is = isTrue(condition.expression, actor.snapshot.context as JsonObject)
    if (is === condition.was) continue
    condition.was = is
    system.touch(actor)
    if (!is) continue
    delete actor.kept.conditions[wait.id]
    settleWait(system, actor, wait)
    system.receive(actor, doneEvent(childId(actor, wait), {}), wait.element)
    return true
  }
  return false
}

/** A condition counts as false while it cannot be evaluated. */
function isTrue(expression: string, context: JsonObject): boolean {
  try {
    return holds(expression, { context })
  } catch (error) {
    takeFault(error)
    return false
  }
}

function refuseReserved(variables: Variables): void {
  const name = Object.keys(variables).find(isReservedName)
  if (name !== undefined) throw new StepRefused('variable-name-reserved', { name })
}
