import type { JsonObject } from '@statecraft/forms'
import type { AnyStateMachine } from 'xstate'
import type { WaitSource } from './definition.ts'

/** A machine ready to be moved by `initialTransition` and `transition`, with what its names stand for. */
export interface Unit {
  machine: AnyStateMachine
  /** What an invoke or `spawnChild` of this name is. */
  sources: Map<string, Source>
  /** `after` by the id of its delayed event: the element its timer is shown as. */
  delays: Map<string, string>
  /** Events that come from outside, where the author lists them; else those it handles and does not send itself. */
  events: JsonObject | null
  /** Types of events that machines of the workflow send themselves or each other. */
  internal: Set<string>
  /** Elements that states and waits of the same name share: the way is told once. */
  elements: Set<string>
}

/** Something outside to wait for, or another machine. A machine may invoke itself, so it is looked up when it is needed. */
export type Source = { wait: WaitSource } | { unit: () => Unit }
