import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseState, Effect, Instance, StepEnv, TaskListenerResult, TraceEntry, Wait } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { BoundaryEvent, FlowNode, Process, TaskEvent, Variables } from '../process.ts'

/** A case on its way through one step: what was kept of it, what has been read and changed, what has been noted. */
export interface Walk {
  workflow: Workflow
  process: Process
  boundaries: Map<string, BoundaryEvent[]>
  env: StepEnv
  decisions: DecisionsPort | undefined
  draft: Draft
  decided: (Effect & { type: 'decided' })[]
  meter: Meter
  status: CaseState['status']
  kept: Record<string, Instance>
  /** Whether the state given is used up, so that nothing inside it need be copied. */
  owned: boolean
  lives: Map<string, Live>
  /** Instances to be written back. */
  touched: Set<Live>
  /** What comes before any other token moves. */
  queue: (() => void)[]
  /** Instances in which tokens may move. */
  stirred: {
    add(live: Live): void
    takeDeepest(): Live | undefined
    readonly isEmpty: boolean
  }
  /** The one whose turn it is. */
  moving: Live | null
  root(): Live
  driver: Driver
}

/** Where an escalation comes from: an event that throws it in its scope, or work whose own boundary events may catch it. */
export type Raised = { thrower: string } | { active: string | null }

/**
 * What the parts of the runtime ask of each other where a token game turns in a circle: entering leads to leaving and leaving to entering, the
 * end of one instance moves another. Each part is one file that knows the others by this alone; `walk.ts` brings them together.
 */
export interface Driver {
  /** Begins a node: an activation of its own. */
  activate(live: Live, node: FlowNode, caller?: Caller): void
  /** Begins a node that a token has come to. */
  enter(live: Live, node: FlowNode): void
  /** Brings something to an activation of an instance that moves tokens. */
  arrive(live: Live, arrival: Arrival): void
  /** Takes the answer to a wait, which is closed already. */
  answerWait(walk: Walk, wait: Wait, variables: Variables, result?: TaskListenerResult): void
  /** Has a new instance begin before anything else moves. */
  begin(live: Live): void
  /** What runs in an activation has ended by itself. */
  childEnded(live: Live, variables: Variables, mapped?: true): void
  /** A loop over nothing is done when a machine of states has entered it. */
  loopAnswered(live: Live, element: string, results: Variables): void
  /** A machine has come to its end. */
  machineEnded(live: Live): void
  throwError(live: Live, active: string | null, code: string, variables: Variables, element: string): void
  escalate(live: Live, from: Raised, code: string, variables: Variables, element: string): void
}

/** A step's result while it is being made. */
export interface Draft {
  at: string
  waits: CaseState['waits']
  sequence: number
  effects: Effect[]
  trace: TraceEntry[]
  /** Waits by their instance; made when it is first needed. */
  byInstance?: Map<string, Set<string>>
}

/** A wait before it has an id. */
export type NewWait = Wait extends infer One
  ? One extends Wait
    ? Omit<One, 'id' | 'instance' | 'since'>
    : never
  : never

/** Where expressions are evaluated: an instance of a case, with the instances around it. */
export interface Site {
  variables: Variables
  /** Variables of subprocesses that stand as states inside the same machine, by their element. */
  scopes: Record<string, Variables>
  /** The instance around, and the element in it that this one runs for. */
  outer: Live | null
  hostElement: string | null
  run: Run
}

/** An instance while a step is under way. Read from the case's state when it is first needed, written back at the end. */
export interface Live extends Site {
  id: string
  element: string | null
  /** The activation in `outer`. */
  host: string | null
  incidents: Record<string, Incident>
  failed: { element: string; code: string } | null
  /** XState's value of a machine of states. */
  value: JsonValue
  /** The marking of a machine that moves tokens. */
  tokens: Tokens | null
  each: Each | null
  /** Incidents as they were when the step began. */
  before: Record<string, Incident>
  /** Gone: ended, or ended from outside. */
  gone: boolean
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

/** Extended state of a machine of states. What is JSON of it is kept between steps. */
export interface MachineContext extends Site {
  incidents: Record<string, Incident>
  failed: { element: string; code: string } | null
  live: Live
}

/** Why the case stands still before or in an element, and how it goes on. */
export interface Incident {
  /** The element it stands at; incidents are kept by their activation where one element may stand several times. */
  element: string
  code: string
  params: JsonObject
  /**
   * What failed: opening its waits, taking an answer (kept in `answer`), evaluating it on entering, choosing a flow, the output mappings of a
   * subprocess, what follows when one instance of a loop has ended, or the job of a listener.
   */
  while: 'opening' | 'answering' | 'evaluating' | 'choosing' | 'ending' | 'item' | 'listening'
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

/** A marking: where the tokens of one scope are. JSON only. */
export interface Tokens {
  /** Tokens on flows. */
  flows: Record<string, number>
  /** Nodes under way, by their activation: `<element>~<number>`. */
  active: Record<string, Active>
  /** Counts activations. */
  count: number
  /** Completed activities that can be compensated, in the order they were completed. */
  notes: Note[]
  /** Complex gateways that wait for the rest, with the incoming flows that are still awaited. */
  resetting: Record<string, string[]>
  /** Complex gateways: how many tokens there were when their condition was last asked and did not hold. */
  asked: Record<string, number>
  /** An ad-hoc subprocess: what is still to be started, and whether nothing more may start. */
  adHoc?: { left: string[]; closed: boolean }
  /** One instance of a looped activity: the activity is all there is. */
  single?: true
  /** The element where the process begins, when it is not the start event without a trigger. */
  startAt?: string
  /** The inside of a completed subprocess, there to be compensated only. */
  compensating?: true
  /** Of the process: all in it is done, and its end listeners have begun. */
  closed?: true
  /** Of the process: how it ends once the listeners of cancelled tasks are done. */
  ending?: { status: 'cancelled' } | { status: 'failed'; element: string; code: string }
}

/** A node under way. */
export interface Active {
  element: string
  /**
   * `open`: it waits; `done`: its work is done, and it cannot leave yet; `listening`: an event subprocess that may start; `canceling`: a task that
   * is gone, of which listeners are still told.
   */
  phase: 'open' | 'done' | 'listening' | 'canceling'
  /** Variables that input mappings made. */
  locals: Variables
  /** Its open waits and those of its boundary events, oldest first; some may be closed by now. */
  waits?: string[]
  /** The instance inside. */
  child?: string
  /** Triggers of parallel multiple events that have come, and what they brought, by event. */
  came?: Record<string, { count: number; variables: Variables }>
  /** Conditions that are true now, by wait. */
  isTrue?: Record<string, boolean>
  /** Variables that filters of conditions watch, as they were when that was looked at last, by wait. */
  watched?: Record<string, Variables>
  /** What was answered while it cannot be taken. */
  answer?: { variables: Variables; mapped?: true }
  /** More that conditions of its flows may read. */
  seen?: Variables
  /** How many waits of a throwing event must be answered before it goes on. */
  pending?: number
  /** Compensation that a throwing event waits for. */
  compensation?: Compensation
  /** A handler, or the inside of a completed subprocess: who waits for its end. */
  caller?: Caller
  /** Which of its listeners is at work; past the last when all have been. */
  listener?: { event: ListenerEvent; next: number }
  /** Variables that its start listeners gave. */
  heard?: Variables
  /** What an event has brought that begins it, kept while its start listeners are at work. */
  brought?: Variables
  /** A completed subprocess that is only undone: its listeners were done when it was completed. */
  deaf?: true
  /** A task that has listeners. */
  task?: ListenedTask
  /** An ad-hoc subprocess has what its path gave. */
  collected?: true
}

export type ListenerEvent = 'start' | 'end' | TaskEvent

/** A user task on its way through its listeners. */
export interface ListenedTask {
  /** The task as it is, or as it will be when it opens. */
  wait: NewWait & { kind: 'task' }
  /** What becomes of it when the listeners at work let it; null clears. */
  change?: TaskChange
  /** What a person has answered. */
  answered?: Variables
}

export interface TaskChange {
  assignee?: string | null
  due?: string | null
  roles?: string[]
}

/** Activation of an instance. */
export interface Caller {
  instance: string
  active: string
}

/** Notes to be worked off, last first, and the instance that holds them. */
export interface Compensation {
  instance: string
  left: number[]
  /** A cancel end event: the transaction ends cancelled when they are. */
  cancels?: true
}

/** A completed activity that can be compensated. */
export interface Note {
  id: number
  element: string
  /** The compensation handler of a boundary event. */
  handler?: string
  /** A subprocess: its variables and notes as they were left. */
  inside?: { variables: Variables; notes: Note[] }
}

/** Something has come for an activation: an answer, an event of its boundary, the end of what runs inside. */
export interface Arrival {
  active: string
  /** The element it came for: the activation's own, a boundary event, the start event of an event subprocess. */
  element: string
  variables: Variables
  /** The wait it answers, closed already. */
  wait?: Wait
  mapped?: true
  result?: TaskListenerResult
}

/** How far a loop is. JSON only. */
export interface Each {
  /** Rounds or items altogether; null for a standard loop, which asks its condition. */
  total: number | null
  items: JsonValue[] | null
  /** Those that have begun. */
  begun: number
  completed: number
  terminated: number
  /** What each item gave, by its place. */
  results: JsonValue[] | null
  /** The instance under way at each place, from 0; a standard loop has one place. */
  running: (string | null)[]
}

/** How a new instance begins, where it does not just begin. */
export interface Planting {
  each?: Each
  tokens?: Partial<Tokens>
}
