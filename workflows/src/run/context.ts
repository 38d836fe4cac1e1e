import type { JsonObject } from '@statecraft/forms'
import type { Effect, StepEnv } from '../case-state.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { BoundaryEvent, Process, Variables } from '../process.ts'
import type { Live, Site } from './live.ts'
import type { Walk } from './walk.ts'

/** Why the case stands still before or in an element, and how it goes on. */
export interface Incident {
  /** The element it stands at; incidents are kept by their activation where one element may stand several times. */
  element: string
  code: string
  params: JsonObject
  /**
   * What failed: opening its waits, taking an answer (kept in `answer`), evaluating it on entering, choosing a flow, the output mappings of a
   * subprocess, or what follows when one instance of a loop has ended.
   */
  while: 'opening' | 'answering' | 'evaluating' | 'choosing' | 'ending' | 'item'
  answer?: Answer
}

/** An answer from outside that could not be taken because an output mapping failed. The person's data is not lost. */
export interface Answer {
  /** Event for the machine once the mappings succeed. */
  event: string
  /** The element whose mappings are applied. */
  element: string
  input: Variables
  variables: Variables
  /** A loop has mapped its results already. */
  mapped?: true
}

/** Extended state of a machine of states. What is JSON of it is kept between steps. */
export interface MachineContext extends Site {
  incidents: Record<string, Incident>
  failed: { element: string; code: string } | null
  live: Live
}

/** What the functions of one step read and note down for one instance. */
export interface Run {
  walk: Walk
  process: Process
  boundaries: Map<string, BoundaryEvent[]>
  env: StepEnv
  decisions: DecisionsPort | undefined
  decided: (Effect & { type: 'decided' })[]
  /** Failures noted during the step, by element; guards of an element that failed are all false. */
  failures: Map<string, Incident>
  /** Gateways of which a condition was true. */
  chosen: Set<string>
  /** Shared by all instances. */
  meter: Meter
}

/** What one step has cost so far, to stop loops that never rest. */
export interface Meter {
  conditions: number
  /** Items of loops that have begun. */
  items: number
}

/** Whether an element stands still. */
export function hasFailed(context: MachineContext, element: string): boolean {
  return Object.hasOwn(context.incidents, element) || context.run.failures.has(element)
}
