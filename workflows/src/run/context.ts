import type { JsonObject } from '@statecraft/forms'
import type { Effect, StepEnv } from '../case-state.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { BoundaryEvent, Process, Variables } from '../process.ts'

/** Why the case stands still before or in an element, and how it goes on. */
export interface Incident {
  code: string
  params: JsonObject
  /**
   * What failed: opening its waits, taking an answer (kept in `answer`), evaluating it on entering, choosing a flow, or the
   * output mappings of a subprocess.
   */
  while: 'opening' | 'answering' | 'evaluating' | 'choosing' | 'ending'
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
}

/** Extended state of the machine. All but `run` is JSON and kept between steps. */
export interface MachineContext {
  variables: Variables
  /** Variables of subprocesses under way, by their element. */
  scopes: Record<string, Variables>
  incidents: Record<string, Incident>
  failed: { element: string; code: string } | null
  /** The step under way; gone when it is over. */
  run: Run
}

/** What the functions of one step read and note down. */
export interface Run {
  process: Process
  boundaries: Map<string, BoundaryEvent[]>
  env: StepEnv
  decisions: DecisionsPort | undefined
  /** Failures noted during the step, by element; guards of an element that failed are all false. */
  failures: Map<string, Incident>
  decided: (Effect & { type: 'decided' })[]
  /** Gateways of which a condition was true. */
  chosen: Set<string>
  /** Conditions asked so far, to stop loops that never rest. */
  conditions: number
}

/** Whether an element stands still. */
export function hasFailed(context: MachineContext, element: string): boolean {
  return Object.hasOwn(context.incidents, element) || context.run.failures.has(element)
}
