import type { Citation, JsonValue } from '@statecraft/forms'
import type { DecisionStep } from './decision/evaluate.ts'
import type { TaskEvent, Variables } from './process.ts'

/**
 * Where a case stands, JSON only: a tree of instances, each a machine's snapshot. The first instance is the process itself; scopes that may
 * be under way more than once, rounds of a loop and items of a multi-instance join it under ids of their own.
 */
export interface CaseState {
  status: 'running' | 'completed' | 'failed' | 'cancelled'
  instances: Record<string, Instance>
  /** Every wait that is open, by its id. */
  waits: Record<string, Wait>
  /** Counts activations, so that each wait has an id of its own and a late answer to an earlier one is refused. */
  sequence: number
}

export interface Instance {
  /** The element whose piece of the process this is; null for the process itself. */
  element: string | null
  parent: string | null
  /** The activation in the parent that this runs for, `<element>~<number>`, or the element itself where a state of the parent holds it. */
  host: string | null
  /** Where its machine stands, as JSON: a state value, or a marking, or how far a loop is. */
  snapshot: JsonValue
  variables: Variables
}

/** What waits in the world outside. `id` is `<element>~<sequence>`, unique in its case for ever. */
export type Wait = {
  id: string
  element: string
  instance: string
  since: string
  /** Which trigger of a multiple event it is, from 0. */
  trigger?: number
  /** The activation it belongs to, where its instance moves tokens. */
  active?: string
} /** `denied`: a listener did not let it be completed, and why. */ & (
  | { kind: 'task'; form?: string; roles: string[]; assignee?: string; due?: string; input: Variables; denied?: string }
  /** `listener`: it is no work of the element but the job of one of its listeners, by its place among those of one event. */
  | {
      kind: 'job'
      jobType: string
      retries: number
      headers: Record<string, string>
      input: Variables
      listener?: { event: 'start' | 'end' | TaskEvent; index: number }
    }
  /** `cycle`: what is left of its repetitions, this one included, as ISO 8601 (`R3/PT1H`, `R/P1D`). */
  | { kind: 'timer'; due: string; cycle?: string; posting?: { title: string; items: JsonValue } }
  | { kind: 'message'; name: string; correlationKey?: string }
  | { kind: 'signal'; name: string }
  /** Answered by nobody: the runtime asks it again whenever variables have changed. */
  | { kind: 'condition' }
  /** A called process: answered like a job when the case it started has ended. */
  | { kind: 'case'; process: string; input: Variables }
)

/** An event that moves a case. All but `start`, `variables`, `cancel` and `retry` answer one wait by its id; an answer to a closed wait is refused. */
export type CaseEvent =
  /** By the start event without a trigger, unless another start event (or an event of an instantiating gateway) is named. */
  | { type: 'start'; variables: Variables; element?: string }
  /** `result` is what the job of a task listener says; it brings no variables. */
  | { type: 'complete'; wait: string; variables: Variables; result?: TaskListenerResult }
  /** The work ended with a BPMN error, caught by a boundary event of that code or failing the case. */
  | { type: 'error'; wait: string; code: string; variables?: Variables }
  | { type: 'timer'; wait: string }
  | { type: 'message'; wait: string; variables: Variables }
  /** A signal reaches every open wait of its name in the case; with none it changes nothing. */
  | { type: 'signal'; name: string; variables?: Variables }
  /** A called case escalated: it goes on; caught around the call activity, or told and forgotten. */
  | { type: 'escalation'; wait: string; code: string; variables?: Variables }
  /** A task gets an assignee, or (null) has none any more. Listeners may deny it. */
  | { type: 'assign'; wait: string; assignee: string | null }
  /** A task gets another due instant or other roles; null: none any more. Listeners may deny it. */
  | { type: 'update'; wait: string; due?: string | null; roles?: string[] }
  /** Variables of one scope (the case's own unless an instance is named) have other values; nothing is answered, conditions are asked again. */
  | { type: 'variables'; variables: Variables; instance?: string }
  /** Evaluates the failed element of an incident again. */
  | { type: 'retry'; element: string; instance?: string; variables?: Variables }
  | { type: 'cancel'; reason: string }

/** What a task listener says when its job is done, as in Camunda 8. Nothing at all lets the task go on as it is. */
export interface TaskListenerResult {
  /** The task does not go on; only where it is assigned, updated or completed. */
  denied?: boolean
  deniedReason?: string
  /** Attributes of the task: absent or null leaves one as it is, an empty text or list clears it. */
  corrections?: { assignee?: string | null; dueDate?: string | null; candidateGroups?: string[] | null }
}

/** What the engine must make true in the same transaction. */
export type Effect =
  /** A message to publish; the case itself may be waiting for it too. */
  | { type: 'message'; element: string; name: string; correlationKey?: string; variables: Variables }
  /** A signal for all other cases; in this one it has arrived already. */
  | { type: 'signal'; element: string; name: string; variables: Variables }
  /** An escalation that nothing in this case caught; the case that called it may. */
  | { type: 'escalation'; element: string; code: string; variables: Variables }
  | { type: 'open'; wait: Wait }
  /** An open task has another assignee, due instant or other roles. */
  | { type: 'change'; wait: Wait }
  /** A listener did not let an open task be assigned or updated: it is as it was. */
  | { type: 'denied'; wait: string; event: TaskEvent; reason: string }
  | { type: 'close'; wait: string; why: 'answered' | 'interrupted' | 'cancelled' }
  /** An expression or decision failed inside the step: the case stands still before `element` until a person acts. */
  | { type: 'incident'; element: string; instance: string; code: string; params: Variables }
  /** The incident at `element` is over: it was retried, or the element was interrupted. A retry that fails again brings a new one. */
  | { type: 'resolved'; element: string; instance: string }
  | ({ type: 'decided'; element: string; decision: string } & DecisionRecord)
  | { type: 'ended'; status: 'completed' | 'failed' | 'cancelled'; code?: string }

/** A decision as it was taken: enough to explain it in words and to evaluate it again. */
export interface DecisionRecord {
  /** Ids of the rows that matched. */
  matched: string[]
  /** What was read, by name. */
  inputs: Variables
  output: JsonValue
  /** Provisions that the matched rows cite. */
  citations: Citation[]
  /** Rows that matched and that nobody has compared with the text they cite. */
  unverified: string[]
  /** Every decision evaluated on the way, required ones first. */
  steps: DecisionStep[]
}

/** What happened, in order, for the history and the diagram. */
export interface TraceEntry {
  at: string
  element: string
  event: 'entered' | 'left' | 'cancelled' | 'taken'
}

/** What a step may know of the world; recorded, so that a case replays byte for byte. */
export interface StepEnv {
  /** Instant, ISO 8601 in UTC. */
  now: string
  calendar: WorkingCalendar
  /** Names that expressions may read beside the case's variables: `settings`, `case`. */
  context: Variables
}

/** Which days are worked: Saturdays and Sundays are not, `holidays` are not, `workingDays` are in spite of it (compensatory days). */
export interface WorkingCalendar {
  /** ISO dates, in Asia/Ho_Chi_Minh. */
  holidays: string[]
  workingDays: string[]
}

export interface StepResult {
  state: CaseState
  effects: Effect[]
  trace: TraceEntry[]
}
