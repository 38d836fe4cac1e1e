import { isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import {
  type AnyStateMachine,
  and,
  assign,
  cancel,
  createMachine,
  emit,
  fromCallback,
  not,
  or,
  raise,
  sendParent,
  sendTo,
  spawnChild,
  stateIn,
  stopChild,
} from 'xstate'
import { isObject, listOf, WAIT_SOURCES } from './definition.ts'
import { delayMs, isDelayText } from './delay.ts'
import { type MachineEvent, MESSAGE_ACTION, OTHER_ACTION } from './marks.ts'
import { expanded, type Names, named, namesOf } from './names.ts'
import { fail, feel, filled, holds, type Seen } from './world.ts'

/** What XState gives the functions of a machine. */
interface Given {
  context: JsonObject
  event: MachineEvent
}

/** An actor that waits outside: XState only needs to know that there is one. */
export const waitingActor = () => fromCallback(() => {})

/**
 * The XState machine of a config in JSON: an ordinary one, which `createActor` runs too. Guards, assigns and the like become functions that
 * evaluate FEEL. The config was checked before.
 */
export function buildMachine(config: JsonObject, outer?: Names): AnyStateMachine {
  const names = namesOf(config, outer)
  const { setup: _setup, events: _events, version: _version, context, ...rest } = config
  const built = {
    ...stateConfig(rest, names),
    context: ({ input }: { input: JsonValue }) => firstContext(context, input),
  }
  const actors = [...WAIT_SOURCES, ...Object.keys(names.actors)].map((src) => [src, waitingActor()])
  return createMachine(
    built as never,
    {
      actors: Object.fromEntries(actors),
      delays: Object.fromEntries(
        afterKeys(config).map((key) => [key, ({ context, event }: Given) => delayOf(names, key, { context, event })]),
      ),
    } as never,
  ) as unknown as AnyStateMachine
}

/** Without a `context` the input is the context; else FEEL in it reads the input, and nothing else of it gets in. */
function firstContext(context: JsonValue | undefined, input: JsonValue): JsonObject {
  if (context === undefined) return isObject(input) ? { ...input } : {}
  return filled(context, { input }) as JsonObject
}

function stateConfig(config: JsonObject, names: Names): JsonObject {
  const { states, initial, entry, exit, invoke, always, on, after, onDone, output, ...plain } = config
  const parts: Record<string, unknown> = { ...plain }
  if (isObject(states))
    parts.states = Object.fromEntries(
      Object.entries(states).map(([key, inner]) => [key, stateConfig(inner as JsonObject, names)]),
    )
  if (typeof initial === 'string') parts.initial = initial
  else if (isObject(initial))
    parts.initial = { target: initial.target as string, actions: actionsOf(names, initial.actions) }
  if (entry !== undefined) parts.entry = actionsOf(names, entry)
  if (exit !== undefined) parts.exit = actionsOf(names, exit)
  if (invoke !== undefined) parts.invoke = listOf(invoke).map((one) => invokeOf(names, one as JsonObject))
  if (always !== undefined) parts.always = transitionsOf(names, always)
  if (onDone !== undefined) parts.onDone = transitionsOf(names, onDone)
  if (isObject(on)) parts.on = eachTransition(names, on)
  if (isObject(after)) parts.after = eachTransition(names, after)
  if (output !== undefined) parts.output = ({ context, event }: Given) => filled(output, { context, event })
  return parts as JsonObject
}

function eachTransition(names: Names, map: JsonObject) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, transitionsOf(names, value)]))
}

function transitionsOf(names: Names, value: JsonValue) {
  const all = listOf(value).map((one) => (typeof one === 'string' ? { target: one } : (one as JsonObject)))
  return all.map(({ guard, actions, ...plain }) => ({
    ...plain,
    ...(guard !== undefined && { guard: guardOf(names, guard) }),
    ...(actions !== undefined && { actions: actionsOf(names, actions) }),
  }))
}

function invokeOf(names: Names, { input, onDone, onError, ...plain }: JsonObject) {
  return {
    ...plain,
    // What is written out is shown before anything waits.
    ...(isObject(input) && { meta: input }),
    ...(input !== undefined && {
      input: ({ context, event }: Given) => inputOf(String(plain.src), input, { context, event }),
    }),
    ...(onDone !== undefined && { onDone: transitionsOf(names, onDone) }),
    ...(onError !== undefined && { onError: transitionsOf(names, onError) }),
  }
}

/** A condition is asked again and again, so its text stays as it is. */
function inputOf(src: string, input: JsonValue, seen: Seen): JsonValue {
  if (src !== 'condition' || !isObject(input) || input.condition === undefined) return filled(input, seen)
  const { condition, ...rest } = input
  return { ...(filled(rest, seen) as JsonObject), condition }
}

type Guard = Parameters<typeof not>[0]

function guardOf(names: Names, guard: JsonValue, depth = 0): Guard {
  const spec = isObject(guard) ? guard : {}
  const name = isObject(guard) ? String(guard.type) : String(guard)
  if (isFeel(name)) return (({ context, event }: Given) => holds(name, { context, event })) as never
  const known = depth < 20 ? named(names.guards, name) : undefined
  if (known !== undefined) return guardOf(names, known, depth + 1)
  const params = isObject(spec.params) ? spec.params : {}
  if (name === 'and') return and(listOf(params.guards).map((one) => guardOf(names, one, depth + 1)) as never) as Guard
  if (name === 'or') return or(listOf(params.guards).map((one) => guardOf(names, one, depth + 1)) as never) as Guard
  if (name === 'not') return not(guardOf(names, params.guard ?? '', depth + 1)) as Guard
  if (name === 'stateIn') return stateIn(params.state as string) as Guard
  const expression = String(params.expression)
  return (({ context, event }: Given) => holds(expression, { context, event })) as never
}

function actionsOf(names: Names, actions: JsonValue | undefined): unknown[] {
  return expanded(names, actions).map((action) => actionOf(names, String(action.type), action.params))
}

function actionOf(names: Names, type: string, given: JsonValue | undefined): unknown {
  const params = isObject(given) ? given : {}
  const written = isObject(params.event) ? params.event.type : params.event
  // Its type is known beforehand, so that nobody outside can send what a machine sends itself.
  const event = Object.assign(
    ({ context, event }: Given) => eventOf(params.event, { context, event }),
    typeof written === 'string' && { sends: written },
  )
  const timing = {
    ...(typeof params.id === 'string' && { id: params.id }),
    ...(params.delay !== undefined && {
      delay: ({ context, event }: Given) => delayOf(names, params.delay!, { context, event }),
    }),
  }
  const text =
    (key: string) =>
    ({ context, event }: Given) =>
      String(filled(params[key], { context, event }))
  switch (type) {
    case 'assign':
      return assign((({ context, event }: Given) => assigned(given, { context, event })) as never)
    case 'raise':
      return raise(event as never, timing as never)
    case 'sendTo':
      return sendTo(text('to') as never, event as never, timing as never)
    case 'sendParent':
      return sendParent(event as never, timing as never)
    case 'emit':
      return emit(event as never)
    case 'cancel':
      return cancel(text('id') as never)
    case 'stopChild':
      return stopChild(text('id') as never)
    case 'spawnChild':
      return spawnChild(
        String(params.src) as never,
        {
          id: text('id'),
          input: ({ context, event }: Given) => inputOf(String(params.src), params.input ?? null, { context, event }),
        } as never,
      )
    default:
      return {
        type: type === 'message' ? MESSAGE_ACTION : OTHER_ACTION + type,
        params: ({ context, event }: Given) => filled(params, { context, event }),
      }
  }
}

function assigned(given: JsonValue | undefined, seen: Seen): JsonObject {
  const value = typeof given === 'string' ? feel(given, seen) : filled(given, seen)
  return isObject(value) ? value : fail('machine-assign-invalid', { value })
}

/** An event as a machine sends it. Those of XState itself are never sent: they would pass for an answer or a deadline. */
function eventOf(template: JsonValue | undefined, seen: Seen): MachineEvent {
  const event = typeof template === 'string' && !isFeel(template) ? { type: template } : filled(template, seen)
  const type = isObject(event) ? event.type : undefined
  if (typeof type !== 'string' || type === '') return fail('machine-event-invalid', { value: event })
  if (type === '*' || type.startsWith('xstate.')) return fail('machine-event-reserved', { event: type })
  return event as MachineEvent
}

function delayOf(names: Names, delay: JsonValue, seen: Seen): number {
  const known = typeof delay === 'string' && !isDelayText(delay) ? named(names.delays, delay) : undefined
  return delayMs(known ?? delay, seen)
}

/** The keys of every `after` that are no plain number of milliseconds. */
function afterKeys(config: JsonObject): string[] {
  const own = isObject(config.after) ? Object.keys(config.after).filter((key) => Number.isNaN(+key)) : []
  const inner = isObject(config.states)
    ? Object.values(config.states).flatMap((one) => afterKeys(one as JsonObject))
    : []
  return [...own, ...inner]
}
