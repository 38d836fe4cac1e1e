import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { AnyMachineSnapshot } from 'xstate'
import type { Instance } from '../case-state.ts'
import type { Variables } from '../process.ts'
import { StepRefused } from '../run/step-refused.ts'
import { asJson } from './json.ts'
import type { MachineEvent } from './marks.ts'
import type { Unit } from './unit.ts'

/** A machine of a case while a step is under way. */
export interface Actor {
  id: string
  unit: Unit
  /** The names of the machines it stands in, from the outermost: what its elements begin with. */
  path: string[]
  parent: Actor | null
  /** What it is called in its parent. */
  host: string | null
  status: 'new' | 'running' | 'stopped'
  snapshot: AnyMachineSnapshot
  children: Map<object, Child>
  mailbox: Mail[]
  busy: boolean
  kept: Kept
}

/** An actor of a machine: something outside it waits for, or another machine. */
export interface Child {
  id: string
  src: string
  wait?: string
  actor?: string
}

export type Mail = { event: MachineEvent; element: string } | 'stop'

/** What is kept of a machine beside XState's own snapshot. JSON only. */
export interface Kept {
  /** Delayed events by their wait. `id` is the one they are cancelled by. */
  timers: Record<string, { id?: string; event: MachineEvent; to: string }>
  /** Waits for events from outside, by their type. */
  messages: Record<string, string>
  /** Why an event from outside has no wait: its correlation key cannot be evaluated. */
  deaf: Record<string, { code: string; params: JsonObject }>
  /** Conditions that are asked after each event, by their wait. */
  conditions: Record<string, { expression: string; was: boolean }>
  /** Events that failed, and wait for a person. */
  stuck: Stuck[]
}

export interface Stuck {
  element: string
  event: MachineEvent
  code: string
  params: JsonObject
}

export const nothingKept = (): Kept => ({ timers: {}, messages: {}, deaf: {}, conditions: {}, stuck: [] })

/** XState's snapshot and what is kept beside it, as JSON. Empty parts are left out. */
export function frozenActor(actor: Actor): Instance {
  const { snapshot, kept, path, children } = actor
  const history = Object.entries(snapshot.historyValue).map(([id, nodes]) => [id, nodes.map((node) => node.id)])
  const parts: JsonObject = {
    children: Object.fromEntries([...children.values()].map(({ id, ...rest }) => [id, { ...rest }])),
    history: Object.fromEntries(history),
    tags: [...snapshot.tags].sort(),
    ...(kept as unknown as JsonObject),
  }
  const filled = Object.entries(parts).filter(([, part]) => Object.keys(part as object).length > 0)
  return {
    element: path.length === 0 ? null : path.join('.'),
    parent: actor.parent?.id ?? null,
    host: actor.host,
    snapshot: asJson({
      status: snapshot.status,
      value: snapshot.value as JsonValue,
      ...(path.length > 0 && { path }),
      ...Object.fromEntries(filled),
      ...(snapshot.output !== undefined && { output: snapshot.output as JsonValue }),
      ...(snapshot.error !== undefined && { error: snapshot.error as JsonValue }),
    }),
    variables: asJson(snapshot.context as Variables),
  }
}

interface FrozenSnapshot extends Partial<Kept> {
  status: 'active'
  value: JsonValue
  path?: string[]
  children?: Record<string, Omit<Child, 'id'>>
  history?: Record<string, string[]>
}

/** The names of the machines that a kept instance stands in. */
export const pathOf = (instance: Instance): string[] => (instance.snapshot as unknown as FrozenSnapshot).path ?? []

/** A machine from what was kept of it. Throws `state-of-other-workflow` when its states are not those of the machine. */
export function thawedActor(id: string, instance: Instance, unit: Unit, parent: Actor | null): Actor {
  const {
    status,
    value,
    path = [],
    children = {},
    history = {},
    ...rest
  } = structuredClone(instance.snapshot) as unknown as FrozenSnapshot
  const snapshot = restored(unit, {
    status,
    value,
    context: structuredClone(instance.variables),
    historyValue: Object.fromEntries(
      Object.entries(history).map(([node, ids]) => [node, ids.map((one) => ({ id: one }))]),
    ),
    children: Object.fromEntries(
      Object.entries(children).map(([child, { src }]) => [
        child,
        { src, snapshot: { status: 'active' }, syncSnapshot: false },
      ]),
    ),
  })
  const { timers, messages, deaf, conditions, stuck } = { ...nothingKept(), ...rest }
  return {
    id,
    unit,
    path,
    parent,
    host: instance.host,
    status: 'running',
    snapshot,
    children: new Map(
      Object.entries(children).map(([child, about]) => [snapshot.children[child]!, { id: child, ...about }]),
    ),
    mailbox: [],
    busy: false,
    kept: { timers, messages, deaf, conditions, stuck },
  }
}

function restored({ machine }: Unit, snapshot: { value: JsonValue; [key: string]: unknown }): AnyMachineSnapshot {
  try {
    // A region that the machine has and the state has not would be entered without its waits ever having been opened.
    const full = machine.resolveState({ value: snapshot.value as never, context: {} as never })
    if (sameValue(full.value, snapshot.value))
      return machine.restoreSnapshot(snapshot as never, { self: undefined } as never) as AnyMachineSnapshot
  } catch {
    // Named below.
  }
  throw new StepRefused('state-of-other-workflow', { value: snapshot.value })
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  const keys = Object.keys(a as object)
  return (
    keys.length === Object.keys(b as object).length &&
    keys.every((key) => Object.hasOwn(b as object, key) && sameValue((a as JsonObject)[key], (b as JsonObject)[key]))
  )
}
