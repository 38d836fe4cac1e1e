import type { JsonObject, JsonValue } from '@statecraft/forms'

/** An event as XState knows it. */
export type MachineEvent = JsonObject & { type: string }

/** Actions that the machines of a case carry for the host; no name of an author begins so. */
export const ENTER_ACTION = 'statecraft.enter'
export const EXIT_ACTION = 'statecraft.exit'
export const SEND_PARENT_ACTION = 'statecraft.sendParent'
export const MESSAGE_ACTION = 'statecraft.message'
export const OTHER_ACTION = 'statecraft.'
export const ESCALATION_ACTION = 'statecraft.escalation'

/** What `transition` returns of an action: nothing has run. */
export interface PlainAction {
  type: string
  params?: unknown
  exec?: unknown
}

/** The answer to an actor, as XState itself names it. */
export const doneEvent = (actor: string, output: JsonValue): MachineEvent => ({
  type: `xstate.done.actor.${actor}`,
  output,
  actorId: actor,
})

/** An actor that ended in an error. */
export const errorEvent = (actor: string, error: JsonValue): MachineEvent => ({
  type: `xstate.error.actor.${actor}`,
  error,
  actorId: actor,
})
