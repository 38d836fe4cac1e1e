import type { JsonObject, JsonValue } from '@statecraft/forms'
import { type EventObject, fromPromise, type PromiseActorLogic } from 'xstate'
import type { WaitSource } from './definition.ts'
import { ESCALATION_ACTION, MESSAGE_ACTION } from './marks.ts'
import { worldNow } from './world.ts'

/**
 * What a machine in TypeScript (`workflows/<id>.machine.ts` of a plugin) may import beside `xstate`: actors that wait in the world outside, and
 * what a step knows of the world.
 */

/** What a person is asked for. */
export interface TaskInput {
  name?: string
  form?: string
  roles?: string | string[]
  assignee?: string
  deadlineWorkingDays?: number
  /** ISO 8601. */
  due?: string
  decides?: boolean
  outcomes?: { field: string; value: string; label: string; primary?: boolean; rulesBlock?: boolean }[]
  data?: JsonObject
}

export interface JobInput {
  name?: string
  type: string
  retries?: number
  headers?: Record<string, string>
  data?: JsonObject
}

export type TimerInput = { name?: string } & ({ duration: string } | { date: string } | { workingDays: number })

/** Marks logic that XState never runs. */
export const WAITS = Symbol.for('statecraft.waits')

function waiting<Input>(source: WaitSource): PromiseActorLogic<JsonObject, Input, EventObject> {
  const logic = fromPromise<JsonObject, Input>(() => new Promise(() => {}))
  return Object.assign(logic, { [WAITS]: source })
}

/** Waits for a person; done with what the form brought. */
export const task = waiting<TaskInput>('task')
/** Waits for a worker; done with its result, or an error with its `code`. */
export const job = waiting<JobInput>('job')
/** Waits for an instant. */
export const timer = waiting<TimerInput>('timer')
/** Waits for a message from outside. */
export const message = waiting<{ name?: string; message: string; correlationKey?: string }>('message')
/** Waits for a signal of another case. */
export const signal = waiting<{ name?: string; signal: string }>('signal')
/** Waits until FEEL over the context has become true. */
export const condition = waiting<{ name?: string; condition: string }>('condition')
/** Runs another workflow as a case of its own; done with its data. */
export const callCase = waiting<{ name?: string; process: string; data?: JsonObject }>('case')

/** What an actor waits for, if it is one of these. */
export function waitSourceOf(logic: unknown): WaitSource | undefined {
  const marked = logic as { [WAITS]?: WaitSource } | null | undefined
  return marked?.[WAITS]
}

type Expression<Context, Event, Value> = Value | ((args: { context: Context; event: Event }) => Value)

/** An action that publishes a message for other cases. */
export function publish<Context, Event extends EventObject>(
  given: Expression<Context, Event, { name: string; correlationKey?: string; variables?: JsonObject }>,
) {
  return { type: MESSAGE_ACTION, params: given }
}

/** An action that tells the case that called this one, which goes on. */
export function escalate<Context, Event extends EventObject>(
  given: Expression<Context, Event, { code: string; variables?: JsonObject }>,
) {
  return { type: ESCALATION_ACTION, params: given }
}

/** What a guard or an assign may know of the world: the instant of the step, the plugin's settings, facts of the case. It has no clock of its own. */
export function world(): { now: string; settings: JsonObject; case: JsonObject } {
  const { now, context } = worldNow()
  const part = (value: JsonValue | undefined) => (value ?? {}) as JsonObject
  return { now, settings: part(context.settings), case: part(context.case) }
}
