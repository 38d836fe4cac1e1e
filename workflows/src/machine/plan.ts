import type { JsonObject, JsonValue } from '@statecraft/forms'
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate'
import type { Effect } from '../case-state.ts'
import type { Variables } from '../process.ts'
import type { NewWait } from '../run/model.ts'
import type { Actor } from './actor.ts'
import { isObject, machineLimits } from './definition.ts'
import { notJson } from './json.ts'
import {
  ENTER_ACTION,
  ESCALATION_ACTION,
  EXIT_ACTION,
  type MachineEvent,
  MESSAGE_ACTION,
  type PlainAction,
  SEND_PARENT_ACTION,
} from './marks.ts'
import type { Unit } from './unit.ts'
import { keyOf, waitOf } from './wait.ts'
import { fail } from './world.ts'

/** What one event makes of a machine, before any of it is done: all of it holds, or none. */
export interface Plan {
  snapshot: AnyMachineSnapshot
  works: Work[]
}

/** What XState would execute, in its order. */
export type Work =
  | { type: 'tell'; element: string; event: 'entered' | 'left' }
  | { type: 'wait'; ref: object; id: string; src: string; wait: NewWait; condition?: string }
  | { type: 'start'; ref: object; id: string; src: string; unit: Unit; plan: Plan }
  | { type: 'stop'; ref: object }
  | { type: 'send'; to: object | 'self' | 'parent'; event: MachineEvent; delay?: number; id?: string }
  | { type: 'cancel'; id: string }
  | { type: 'effect'; effect: Effect }

/** The first step of a machine. Throws a fault when anything of it cannot be evaluated. */
export function planStart(unit: Unit, path: string[], input: JsonValue): Plan {
  if (path.length > machineLimits.nesting) fail('machine-too-nested', { limit: machineLimits.nesting })
  const [snapshot, actions] = initialTransition(unit.machine, input)
  // initialTransition does not throw: it hides the error in the snapshot.
  if (snapshot.status === 'error') throw snapshot.error
  return checked(unit, path, snapshot, actions as PlainAction[], new Set())
}

/** What a machine does upon an event. Throws a fault when anything of it cannot be evaluated. */
export function planEvent({ unit, path, snapshot, children }: Actor, event: MachineEvent): Plan {
  const [next, actions] = transition(unit.machine, snapshot, event as never)
  return checked(unit, path, next as AnyMachineSnapshot, actions as PlainAction[], new Set(children.keys()))
}

function checked(
  unit: Unit,
  path: string[],
  snapshot: AnyMachineSnapshot,
  actions: PlainAction[],
  known: Set<object>,
): Plan {
  const wrong = isObject(snapshot.context) ? notJson(snapshot.context) : ''
  if (wrong !== undefined) fail('machine-context-not-json', { path: wrong })
  const outside = notJson(snapshot.output ?? null) ?? notJson(snapshot.error ?? null)
  if (outside !== undefined) fail('machine-context-not-json', { path: `output${outside}` })
  const works = actions.flatMap((action) => workOf(unit, path, action))
  for (const work of works) if ('ref' in work && work.type !== 'stop') known.add(work.ref)
  // `spawn` inside `assign` gives a child that nobody is told to start.
  const lost = Object.entries(snapshot.children).find(([, ref]) => !known.has(ref as object))
  if (lost) fail('machine-spawned-in-assign', { child: lost[0] })
  return { snapshot, works: withoutFleeting(works) }
}

/** What is spawned and stopped within one step never starts. */
function withoutFleeting(works: Work[]): Work[] {
  const stopped = new Set(works.flatMap((work) => (work.type === 'stop' ? [work.ref] : [])))
  const fleeting = new Set(
    works.flatMap((work) =>
      (work.type === 'wait' || work.type === 'start') && stopped.has(work.ref) ? [work.ref] : [],
    ),
  )
  return works.filter((work) => !('ref' in work) || !fleeting.has(work.ref))
}

function workOf(unit: Unit, path: string[], { type, params }: PlainAction): Work[] {
  const given = (params ?? {}) as JsonObject
  const at = (element: string) => [...path, element].join('.')
  switch (type) {
    case ENTER_ACTION:
      return [{ type: 'tell', element: at(String(given.element)), event: 'entered' }]
    case EXIT_ACTION:
      return [{ type: 'tell', element: at(String(given.element)), event: 'left' }]
    case 'xstate.spawnChild':
      return [spawned(unit, path, params as SpawnParams)]
    case 'xstate.stopChild':
      return params ? [{ type: 'stop', ref: params as object }] : []
    case 'xstate.raise':
      return typeof given.delay === 'number' ? [sent('self', given)] : []
    case 'xstate.sendTo':
      return [sent(targetOf((params as { to: object }).to), given)]
    case SEND_PARENT_ACTION:
      return [sent('parent', given)]
    case 'xstate.cancel':
      return [{ type: 'cancel', id: String(given.sendId) }]
    case 'xstate.emit':
      return [{ type: 'effect', effect: emitted(at('emit'), eventOf(given.event)) }]
    case MESSAGE_ACTION:
      return [{ type: 'effect', effect: published(at('message'), given) }]
    case ESCALATION_ACTION: {
      const { code, variables } = given
      const element = at('escalation')
      return [
        {
          type: 'effect',
          effect: { type: 'escalation', element, code: textOf('code', code), variables: variablesOf(variables) },
        },
      ]
    }
    default:
      return fail('machine-not-durable', { reason: 'custom-action', action: type })
  }
}

interface SpawnParams {
  src: string
  input?: JsonValue
  actorRef?: { id: string }
}

function spawned(unit: Unit, path: string[], { src, input, actorRef }: SpawnParams): Work {
  const source = typeof src === 'string' ? unit.sources.get(src) : undefined
  if (!source || !actorRef) return fail('machine-actor-unknown', { src: String(src) })
  const given = input ?? null
  const wrong = notJson(given)
  if (wrong !== undefined) fail('machine-context-not-json', { path: `input${wrong}` })
  const { id } = actorRef
  if ('unit' in source) {
    const child = source.unit()
    // The name of a machine is fixed, what one of it is called need not be.
    return { type: 'start', ref: actorRef, id, src, unit: child, plan: planStart(child, [...path, src], given) }
  }
  const wait = waitOf(source.wait, [...path, id].join('.'), given)
  const condition = source.wait === 'condition' && { condition: String((given as JsonObject).condition) }
  return { type: 'wait', ref: actorRef, id, src, wait, ...condition }
}

/** XState gives a machine that speaks to itself an actor that is nobody's child. */
function targetOf(to: object & { _parent?: unknown }): object | 'self' {
  return to._parent === undefined && !('src' in to && typeof to.src === 'string') ? 'self' : to
}

function sent(to: object | 'self' | 'parent', { event, delay, id }: JsonObject): Work {
  return {
    type: 'send',
    to,
    event: eventOf(event),
    ...(typeof delay === 'number' && { delay }),
    ...(typeof id === 'string' && { id }),
  }
}

/** Events that machines send are JSON, and none of XState's own but its delayed transitions. */
function eventOf(value: JsonValue | undefined): MachineEvent {
  const wrong = notJson(value ?? null)
  if (wrong !== undefined) fail('machine-context-not-json', { path: `event${wrong}` })
  if (!isObject(value) || typeof value.type !== 'string' || value.type === '')
    return fail('machine-event-invalid', { value: value ?? null })
  if (value.type.startsWith('xstate.') && !value.type.startsWith('xstate.after.'))
    return fail('machine-event-reserved', { event: value.type })
  return value as MachineEvent
}

function emitted(element: string, { type, ...variables }: MachineEvent): Effect {
  return { type: 'signal', element, name: type, variables }
}

function published(element: string, { name, correlationKey, variables }: JsonObject): Effect {
  const key = correlationKey !== undefined &&
    correlationKey !== null && { correlationKey: keyOf(element, correlationKey) }
  return { type: 'message', element, name: textOf('name', name), ...key, variables: variablesOf(variables) }
}

const textOf = (key: string, value: JsonValue | undefined): string =>
  typeof value === 'string' && value !== ''
    ? value
    : fail('machine-input-invalid', { element: '', key, value: value ?? null })

const variablesOf = (value: JsonValue | undefined): Variables =>
  isObject(value)
    ? value
    : value === undefined || value === null
      ? {}
      : fail('machine-input-invalid', { element: '', key: 'variables', value })
