import type { Diagnostic, JsonObject, JsonValue } from '@statecraft/forms'
import { type AnyStateMachine, createMachine } from 'xstate'
import { elementOf, machineLimits } from './definition.ts'
import { ENTER_ACTION, EXIT_ACTION, type MachineEvent, OTHER_ACTION, SEND_PARENT_ACTION } from './marks.ts'
import { nodesOf } from './nodes.ts'
import type { Source, Unit } from './unit.ts'

/** A part of an XState config: JSON, and in machines of TypeScript functions too. */
type Part = { [key: string]: unknown }

/** Thrown, and caught by XState, where it computes an initial state that nobody asked for (at each `transition`). */
const NO_INPUT = new Error('no input')

/** Says what cannot be made durable; `element` is the place of the state. */
export type Tell = (element: string, code: string, params?: JsonObject) => void

/**
 * Makes an XState machine ready for a case: each state tells when it is entered and left, each invoke has an id, what goes to the parent is named
 * (the pure `transition` knows no parent), and loops are bounded. What could not survive a restart is told.
 */
export function prepareMachine(
  machine: AnyStateMachine,
  sources: Map<string, Source>,
  internal: Set<string>,
  events: JsonObject | null,
  tell: Tell,
): Unit {
  const { actions = {}, ...others } = machine.implementations as unknown as Record<string, Part>
  const seen: Walked = { tell, sources, internal, actions, ids: new Set(), elements: new Set() }
  const named = Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [name, actionOf(seen, '', action, name)]),
  )
  const { context, ...config } = machine.config as unknown as Part
  const prepared = createMachine(
    {
      ...stateOf(seen, config, [], true),
      id: machine.id,
      options: { maxIterations: machineLimits.maxIterations },
      context: (given: { input?: unknown }) => {
        if (given.input === undefined) throw NO_INPUT
        return typeof context === 'function' ? context(given) : (context ?? {})
      },
    } as never,
    { ...others, actions: named } as never,
  ) as unknown as AnyStateMachine
  return { machine: prepared, sources, delays: delaysOf(prepared), events, internal, elements: seen.elements }
}

interface Walked {
  tell: Tell
  sources: Map<string, Source>
  internal: Set<string>
  actions: Part
  ids: Set<string>
  elements: Set<string>
}

function stateOf(seen: Walked, config: Part, path: string[], isRoot = false): Part {
  const element = isRoot ? '' : elementOf(config, path)
  const mark = (type: string) => (isRoot || config.type === 'history' ? [] : [{ type, params: { element } }])
  if (!isRoot) seen.elements.add(element)
  const list = (value: unknown) => arrayOf(value).map((action) => actionOf(seen, element, action))
  const transitions = (value: unknown) => mapTransitions(value, (actions) => list(actions))
  const each = (value: unknown) =>
    value && Object.fromEntries(Object.entries(value as Part).map(([key, one]) => [key, transitions(one)]))
  const { initial, states } = config
  return {
    ...config,
    ...(states !== undefined && {
      states: Object.fromEntries(
        Object.entries(states as Part).map(([key, inner]) => [key, stateOf(seen, inner as Part, [...path, key])]),
      ),
    }),
    ...(isPart(initial) && { initial: { ...initial, actions: list(initial.actions) } }),
    ...(config.type !== 'history' && {
      entry: [...mark(ENTER_ACTION), ...list(config.entry)],
      exit: [...list(config.exit), ...mark(EXIT_ACTION)],
    }),
    ...(config.invoke !== undefined && {
      invoke: arrayOf(config.invoke).map((one, at) => invokeOf(seen, element, one as Part, at, transitions)),
    }),
    ...(config.always !== undefined && { always: transitions(config.always) }),
    ...(config.onDone !== undefined && { onDone: transitions(config.onDone) }),
    ...(config.on !== undefined && { on: each(config.on) }),
    ...(config.after !== undefined && { after: each(config.after) }),
  }
}

function invokeOf(seen: Walked, element: string, config: Part, at: number, transitions: (value: unknown) => unknown) {
  const { src, onDone, onError, systemId, onSnapshot, syncSnapshot } = config
  const refuse = (reason: string) => seen.tell(element, 'machine-not-durable', { reason })
  if (typeof src !== 'string') refuse('inline-actor')
  else if (!seen.sources.has(src)) seen.tell(element, 'machine-actor-unknown', { src })
  if (systemId !== undefined) refuse('system-id')
  if (onSnapshot !== undefined || syncSnapshot) refuse('snapshot-watched')
  const plain = element === '' ? `invoke.${at}` : at === 0 ? element : `${element}.${at}`
  const id = typeof config.id === 'string' ? config.id : plain
  if (seen.ids.has(id)) seen.tell(element, 'machine-id-twice', { id })
  seen.ids.add(id)
  return {
    ...config,
    id,
    ...(onDone !== undefined && { onDone: transitions(onDone) }),
    ...(onError !== undefined && { onError: transitions(onError) }),
  }
}

function mapTransitions(value: unknown, list: (actions: unknown) => unknown[]): unknown {
  const one = (transition: unknown) =>
    isPart(transition) && transition.actions !== undefined
      ? { ...transition, actions: list(transition.actions) }
      : transition
  return Array.isArray(value) ? value.map(one) : one(value)
}

/** What XState's own actions carry. */
interface BuiltIn {
  type: string
  resolve: unknown
  to?: unknown
  id?: string
  event?: unknown
  delay?: unknown
  src?: unknown
}

function actionOf(seen: Walked, element: string, action: unknown, name?: string): unknown {
  if (typeof action === 'function') {
    if (!('resolve' in action)) {
      seen.tell(element, 'machine-not-durable', { reason: 'custom-action', action: name ?? action.name })
      return action
    }
    return builtIn(seen, element, action as unknown as BuiltIn)
  }
  const type = typeof action === 'string' ? action : isPart(action) ? String(action.type) : ''
  if (!type.startsWith(OTHER_ACTION) && !Object.hasOwn(seen.actions, type))
    seen.tell(element, 'machine-action-unknown', { action: type })
  return action
}

function builtIn(seen: Walked, element: string, action: BuiltIn): unknown {
  const { type, event } = action
  if (type === 'xstate.log') seen.tell(element, 'machine-not-durable', { reason: 'log' })
  if (type === 'xstate.spawnChild' && (typeof action.src !== 'string' || !seen.sources.has(action.src)))
    seen.tell(element, 'machine-actor-unknown', { src: typeof action.src === 'string' ? action.src : '' })
  if (type === 'xstate.raise' || type === 'xstate.sendTo') {
    const sent =
      typeof event === 'function' ? (event as { sends?: string }).sends : (event as MachineEvent | undefined)?.type
    if (sent?.startsWith('xstate.')) seen.tell(element, 'machine-event-reserved', { event: sent })
    if (sent !== undefined) seen.internal.add(sent)
  }
  return type === 'xstate.sendTo' && action.to === '#_parent' ? toParent(action) : action
}

function toParent({ event, id, delay }: BuiltIn) {
  const value = (given: unknown, args: object) => (typeof given === 'function' ? given(args, undefined) : given)
  return {
    type: SEND_PARENT_ACTION,
    params: (args: object) => ({
      event: value(event, args),
      ...(id !== undefined && { id }),
      ...(delay !== undefined && { delay: value(delay, args) }),
    }),
  }
}

/** The element of each `after`, by the id of its delayed event. */
function delaysOf(machine: AnyStateMachine): Map<string, string> {
  const found = new Map<string, string>()
  for (const node of nodesOf(machine)) {
    const element = node.parent ? elementOf(node.config as Part, node.path) : ''
    for (const { eventType, delay } of node.after) {
      const place = `after.${String(delay)}`
      found.set(eventType, element === '' ? place : `${element}.${place}`)
    }
  }
  return found
}

const arrayOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A diagnostic of a machine; `where` is the place in the file. */
export function toDiagnostic(file: string) {
  return (element: string, code: string, params: Record<string, JsonValue> = {}): Diagnostic => ({
    code,
    severity: 'error',
    element: element === '' ? file : element,
    params,
  })
}
