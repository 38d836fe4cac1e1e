import type { JsonObject, JsonValue } from '@statecraft/forms'

/**
 * A `*.machine.json`: an XState v5 machine config in JSON, whose names stand in `setup` as those of a TypeScript machine stand in `setup({…})`.
 * Texts that begin with `=` are FEEL, wherever a value may stand.
 */
export interface MachineFile extends JsonObject {
  id: string
  setup: JsonObject
}

/** Where an expression is read: what FEEL may name beside the case's `settings` and `case`. */
export type Place = 'context' | 'input'

/** What an invoke may wait for. Anything else is a machine named in `setup.actors`. */
export const WAIT_SOURCES = ['task', 'job', 'timer', 'message', 'signal', 'condition', 'case'] as const
export type WaitSource = (typeof WAIT_SOURCES)[number]

/** Whether a source is one of the closed list of waits. */
export function isWaitSource(src: unknown): src is WaitSource {
  return (WAIT_SOURCES as readonly unknown[]).includes(src)
}

/** What may be said in the `input` of each kind of wait. */
export const INPUT_KEYS: Record<WaitSource, readonly string[]> = {
  task: ['name', 'form', 'roles', 'assignee', 'deadlineWorkingDays', 'due', 'outcomes', 'decides', 'data'],
  job: ['name', 'type', 'retries', 'headers', 'data'],
  timer: ['name', 'duration', 'date', 'workingDays'],
  message: ['name', 'message', 'correlationKey'],
  signal: ['name', 'signal'],
  condition: ['name', 'condition'],
  case: ['name', 'process', 'data'],
}

/** The actions of a machine in JSON, with what their `params` may say; those with `*` must be there. */
export const ACTIONS: Record<string, readonly string[]> = {
  raise: ['event*', 'delay', 'id'],
  sendTo: ['to*', 'event*', 'delay', 'id'],
  sendParent: ['event*', 'delay', 'id'],
  emit: ['event*'],
  cancel: ['id*'],
  spawnChild: ['src*', 'id*', 'input'],
  stopChild: ['id*'],
  message: ['name*', 'correlationKey', 'variables'],
  escalation: ['code*', 'variables'],
}

/** The guards of a machine in JSON. */
export const GUARDS: Record<string, readonly string[]> = {
  feel: ['expression*'],
  and: ['guards*'],
  or: ['guards*'],
  not: ['guard*'],
  stateIn: ['state*'],
}

/** Bounds of a machine. */
export const machineLimits = {
  bytes: 1_000_000,
  /** Values inside one another. */
  depth: 60,
  /** States of one file, those of machines inside it too. */
  states: 2_000,
  /** Transitions without an event that one event may set off. */
  maxIterations: 1_000,
  /** Machines under way in one case. */
  instances: 1_000,
  /** Machines inside one another. */
  nesting: 20,
  /** Events that one step may pass between machines. */
  events: 10_000,
  /** FEEL texts that one step may evaluate. */
  evaluations: 50_000,
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One or several, as XState writes them. */
export function listOf(value: JsonValue | undefined): JsonValue[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

/** The state's place in its machine as people and diagrams name it: its own `id`, else its keys from the root. */
export function elementOf(config: { id?: unknown }, path: readonly string[]): string {
  return typeof config.id === 'string' ? config.id : path.join('.')
}
