import type { JsonObject } from '@statecraft/forms'

/**
 * Why an event cannot move a case. The state is unchanged.
 * - `case-ended`, `case-not-started`, `case-already-started`
 * - `wait-closed`: the wait was answered, interrupted or never was; a late or doubled answer ends here
 * - `wait-of-other-kind`: a timer event for a task, and the like
 * - `timer-not-due`
 * - `start-element-unknown`, `start-element-needed`: which start event begins the case
 * - `incident-unknown`: a retry of an element that has no incident
 * - `instance-unknown`: variables for an instance that is not there
 * - `variable-name-reserved`
 * - `listener-cannot-throw`: a listener's job ended with a BPMN error, which only work of the element itself may
 * - `listener-takes-no-variables`: a task listener gave variables
 * - `listener-result-invalid`: what a task listener said is not taken: `part` names it
 * - `task-in-transition`: listeners of the task are at work; it is answered when they are done
 * - `state-of-other-workflow`: the state was made by another revision of the diagram; a case is migrated first
 * - `machine-not-startable`: what the first step of an XState machine asks for cannot be evaluated (`reason`)
 * - `endless-loop`: the diagram goes round without resting, in a way no gateway of it could stop
 */
export type StepRefusalCode =
  | 'case-ended'
  | 'case-not-started'
  | 'case-already-started'
  | 'wait-closed'
  | 'wait-of-other-kind'
  | 'timer-not-due'
  | 'start-element-unknown'
  | 'start-element-needed'
  | 'incident-unknown'
  | 'instance-unknown'
  | 'variable-name-reserved'
  | 'listener-cannot-throw'
  | 'listener-takes-no-variables'
  | 'listener-result-invalid'
  | 'task-in-transition'
  | 'state-of-other-workflow'
  | 'endless-loop'
  | 'machine-not-startable'

/** A wrong call of `step`; the host answers it as a conflict. Wrong data in a diagram gives incidents instead. */
export class StepRefused extends Error {
  readonly code: StepRefusalCode
  readonly params: JsonObject

  constructor(code: StepRefusalCode, params: JsonObject = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'StepRefused'
    this.code = code
    this.params = params
  }
}
