import type { Citation, JsonValue } from '@statecraft/forms'

/** FEEL or fixed text as written in the diagram: a leading `=` makes it FEEL, as in Camunda 8. */
export type Expression = string

/** What only runs of a BPMN process: typed flow nodes and sequence flows, without layout. Made by `parseWorkflow`. */
export interface Process {
  id: string
  name: string
  nodes: Map<string, FlowNode>
  flows: Map<string, SequenceFlow>
  /** Lane id -> its name, role and nodes. */
  lanes: Lane[]
  /** `zeebe:versionTag`: what authors call this revision. */
  versionTag?: string
  /** Done when a case of it has begun, and before it is completed. */
  listeners?: Listener[]
}

/** The processes of one file: one for each pool that has a process inside. */
export interface Collaboration {
  processes: Process[]
  /** Flows between pools: kept and shown. They run by the names of messages, not by themselves. */
  messageFlows: { id: string; name: string; source: string; target: string }[]
}

export interface Lane {
  id: string
  name: string
  /** The role whose members do the lane's user tasks unless a task says otherwise. */
  role?: string
  nodes: string[]
}

export interface SequenceFlow {
  id: string
  name: string
  source: string
  target: string
  /** FEEL, with its leading `=`. */
  condition?: Expression
}

/** What every flow node has. `parent` is the subprocess it stands in, absent at the top of the process. */
export interface NodeBase {
  id: string
  name: string
  parent?: string
  incoming: string[]
  outgoing: string[]
  documentation?: string
  cites: Citation[]
  /** `zeebe:executionListeners`, in the order of the file; absent where there are none. */
  listeners?: Listener[]
}

/** A job beside an element's own work, done before it begins or once it is done (`zeebe:executionListener`). */
export interface Listener<Event extends string = 'start' | 'end'> {
  event: Event
  jobType: Expression
  /** A whole number, as text or FEEL. */
  retries: Expression
  headers: Record<string, string>
}

/** A job on the way of a user task (`zeebe:taskListener`): before it opens, when a person has done it, when it is cancelled. */
export type TaskListener = Listener<TaskEvent>

export type TaskEvent = 'creating' | 'assigning' | 'updating' | 'completing' | 'canceling'

/** An input or output mapping, `zeebe:ioMapping`. */
export interface Mapping {
  source: Expression
  target: string
}

/** A standard loop: the activity again and again while its condition holds (BPMN 2.0.2, 10.3.8). */
export interface StandardLoop {
  type: 'standard'
  /** Asked before the first round too (`testBefore`), else after each round. */
  testBefore: boolean
  /** FEEL; absent means true, and then only `maximum` ends the loop. */
  condition?: Expression
  /** `loopMaximum`: rounds at most. */
  maximum?: number
}

/** One instance of an activity for each item of a list, or a number of times (BPMN 2.0.2, 10.3.8; `zeebe:loopCharacteristics`). */
export interface MultiInstance {
  type: 'multiInstance'
  sequential: boolean
  /** FEEL giving a whole number: `loopCardinality`. Exactly one of `cardinality` and `collection` is there. */
  cardinality?: Expression
  /** `inputCollection`: FEEL giving a list. */
  collection?: Expression
  /** `inputElement`: the variable of each instance that holds its item. */
  element?: string
  /** `outputCollection`: the variable that gets the results, in the order of the items. */
  outputCollection?: string
  outputElement?: Expression
  /** Asked each time an instance has ended; true cancels those that are left. */
  completionCondition?: Expression
}

export type Loop = StandardLoop | MultiInstance

export interface ActivityBase extends NodeBase {
  inputs: Mapping[]
  outputs: Mapping[]
  defaultFlow?: string
  loop?: Loop
  /** A compensation handler (`isForCompensation`): it runs only when its activity is compensated. */
  isForCompensation?: true
}

/** A button of a user task: pressing it writes `value` into the form's `field`, then completes the task. */
export interface Outcome {
  field: string
  value: string
  label: string
  /** Shown filled; one at most. */
  primary: boolean
  /** False for outcomes such as "return": rules whose findings are errors do not block them. The form's own check always does. */
  rulesBlock: boolean
}

export interface UserTask extends ActivityBase {
  type: 'userTask'
  /** `zeebe:formDefinition formId`. */
  form?: string
  /** `zeebe:assignmentDefinition candidateGroups`: roles; else the lane's role. */
  candidateRoles: Expression[]
  /** `zeebe:assignmentDefinition assignee`. */
  assignee?: Expression
  /** `zeebe:assignmentDefinition candidateUsers`: people by name, beside the roles. */
  candidateUsers?: Expression[]
  /** `zeebe:taskSchedule`: instants, as text or FEEL. */
  dueDate?: Expression
  followUpDate?: Expression
  /** `zeebe:taskHeaders`: what a task list may show. */
  headers?: Record<string, string>
  /** `zeebe:priorityDefinition`: 0 to 100, 50 where it is absent. */
  priority?: Expression
  /** `statecraft:deadline`: working days, a number or FEEL. */
  deadlineWorkingDays?: Expression
  /** `statecraft:outcome`, in order. */
  outcomes: Outcome[]
  /** `statecraft:decides`: this step decides on the dossier; separation of duties applies to it. */
  decides: boolean
  /** `zeebe:taskListeners`, in the order of the file; absent where there are none. */
  taskListeners?: TaskListener[]
}

export interface ServiceTask extends ActivityBase {
  type: 'serviceTask'
  /** `zeebe:taskDefinition`. */
  jobType: Expression
  retries: number
  headers: Record<string, string>
}

/** Sends something by a worker: it waits for its job as a service task does. */
export interface SendTask extends Omit<ServiceTask, 'type'> {
  type: 'sendTask'
}

/** Waits for a message. */
export interface ReceiveTask extends ActivityBase {
  type: 'receiveTask'
  trigger: { type: 'message' } & MessageDefinition
}

/** A task without a kind, or one done without the system: passed at once (BPMN 2.0.2, 13.3.3). */
export interface PassedTask extends ActivityBase {
  type: 'task' | 'manualTask'
}

/** Calls another process as a case of its own and waits for it. */
export interface CallActivity extends ActivityBase {
  type: 'callActivity'
  /** `zeebe:calledElement processId`. */
  process: Expression
  /** All that is visible here is given; else only what the input mappings make. */
  propagateParent: boolean
  /** All that the called process ended with comes back, unless output mappings choose. */
  propagateChild: boolean
}

export interface ScriptTask extends ActivityBase {
  type: 'scriptTask'
  expression: Expression
  resultVariable: string
}

export interface BusinessRuleTask extends ActivityBase {
  type: 'businessRuleTask'
  /** `zeebe:calledDecision`. */
  decision: string
  resultVariable: string
}

/** Embedded subprocess, or an event subprocess, which starts by its start event's trigger while the scope around it is under way. */
export interface SubProcess extends ActivityBase {
  type: 'subProcess'
  triggeredByEvent?: true
}

/** A transaction: an embedded subprocess that a cancel end event undoes by compensation. */
export interface Transaction extends ActivityBase {
  type: 'transaction'
}

/** An ad-hoc subprocess: its activities without incoming flows start by themselves, all at once or one after another. */
export interface AdHocSubProcess extends ActivityBase {
  type: 'adHocSubProcess'
  sequential: boolean
  /** `zeebe:adHoc activeElementsCollection`: FEEL giving the ids of those that start; absent, all start. */
  activeElements?: Expression
  /** Asked each time an activity inside has ended. */
  completionCondition?: Expression
  /** When the condition is true: whether what is under way is cancelled, else it is waited for. */
  cancelRemaining: boolean
  /** `outputCollection`: the variable that gets what each path inside gave, in the order they ended. */
  outputCollection?: string
  outputElement?: Expression
}

export interface ExclusiveGateway extends NodeBase {
  type: 'exclusiveGateway'
  defaultFlow?: string
}

export interface ParallelGateway extends NodeBase {
  type: 'parallelGateway'
}

/** Lets through along each flow whose condition holds, else the default one; joins what can still come (BPMN 2.0.2, 13.4.3). */
export interface InclusiveGateway extends NodeBase {
  type: 'inclusiveGateway'
  defaultFlow?: string
}

/** Waits for whichever of the events behind it comes first. */
export interface EventBasedGateway extends NodeBase {
  type: 'eventBasedGateway'
  /** It stands at the beginning, and an event starts the process. */
  instantiate: boolean
  /** Only when instantiating: all events are needed, not the first alone. */
  parallel: boolean
}

/** Goes on once its condition over the arrived tokens holds, then waits for the rest and resets (BPMN 2.0.2, 13.4.5). */
export interface ComplexGateway extends NodeBase {
  type: 'complexGateway'
  /** FEEL over the variables and `activationCount`; absent: all incoming flows. */
  activationCondition?: Expression
  defaultFlow?: string
}

/** When a timer is due. `workingDays` is ours (`statecraft:workingDays`), the others are of the standard; `cycle` is `R3/PT1H` or `R/P1D`. */
export type TimerDefinition =
  | { kind: 'date'; value: Expression }
  | { kind: 'duration'; value: Expression }
  | { kind: 'cycle'; value: Expression }
  | { kind: 'workingDays'; value: Expression }

export interface Condition {
  condition: Expression
  /** `zeebe:conditionalFilter`: once asked it is asked again only when one of these has changed in such a way. */
  filter?: ConditionFilter
}

export interface ConditionFilter {
  /** Names of variables; those that the condition reads where they are not said. */
  names: string[]
  /** `create`: it was not there before; `update`: it was. Both where they are not said. */
  events: ('create' | 'update')[]
}

export interface MessageDefinition {
  name: string
  correlationKey?: Expression
}

/** What must be on the public board while the element waits (`statecraft:posting`). */
export interface Posting {
  title: Expression
  /** FEEL: the list of what is posted, each a context. */
  items: Expression
}

/** What an event can wait for. */
export type CatchTrigger =
  | ({ type: 'timer' } & TimerDefinition)
  | ({ type: 'message' } & MessageDefinition)
  | { type: 'signal'; name: Expression }
  /** Fires whenever its FEEL becomes true, having been false or not asked before. */
  | ({ type: 'conditional' } & Condition)
  /** The first of several, or all of them where `parallel`; each waits under its own index. */
  | { type: 'multiple'; parallel: boolean; triggers: SingleCatchTrigger[] }

export type SingleCatchTrigger = Exclude<CatchTrigger, { type: 'multiple' }>

/** What is thrown from inside a scope and caught around it. Without a code everything of the kind is caught. */
export type CaughtTrigger = { type: 'error'; code?: string } | { type: 'escalation'; code?: string }

export type ThrowTrigger =
  | { type: 'none' }
  /** Sent by a worker when it has a `job` (`zeebe:taskDefinition`), else published by the engine. */
  | ({ type: 'message' } & MessageDefinition & {
        job?: { jobType: Expression; retries: number; headers: Record<string, string> }
      })
  | { type: 'signal'; name: Expression }
  | { type: 'escalation'; code: string }
  /** Compensates one completed activity of the scope, or all that are completed in it. */
  | { type: 'compensation'; activity?: string }

export interface StartEvent extends NodeBase {
  type: 'startEvent'
  /** `error`, `escalation` and `compensation` only where it starts an event subprocess. */
  trigger: { type: 'none' } | CatchTrigger | CaughtTrigger | { type: 'compensation' }
  /** Of an event subprocess: whether it ends everything else in the scope around it. True elsewhere. */
  interrupting: boolean
  outputs: Mapping[]
}

export interface EndEvent extends NodeBase {
  type: 'endEvent'
  trigger:
    | ThrowTrigger
    | { type: 'terminate' }
    | { type: 'error'; code: string }
    /** Only in a transaction. */
    | { type: 'cancel' }
    | { type: 'multiple'; triggers: Exclude<ThrowTrigger, { type: 'none' }>[] }
  inputs: Mapping[]
}

export interface CatchEvent extends NodeBase {
  type: 'intermediateCatchEvent'
  trigger: CatchTrigger | { type: 'link'; name: string }
  outputs: Mapping[]
  posting?: Posting
}

export interface ThrowEvent extends NodeBase {
  type: 'intermediateThrowEvent'
  trigger:
    | ThrowTrigger
    | { type: 'link'; name: string }
    | { type: 'multiple'; triggers: Exclude<ThrowTrigger, { type: 'none' }>[] }
  inputs: Mapping[]
  outputs: Mapping[]
}

export interface BoundaryEvent extends NodeBase {
  type: 'boundaryEvent'
  attachedTo: string
  /** Whether it ends its activity. Errors and cancelling always do; compensation never does. */
  interrupting: boolean
  trigger: CatchTrigger | CaughtTrigger | { type: 'cancel' } | { type: 'compensation'; handler?: string }
  outputs: Mapping[]
}

export type FlowNode =
  | StartEvent
  | EndEvent
  | CatchEvent
  | ThrowEvent
  | BoundaryEvent
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | PassedTask
  | ScriptTask
  | BusinessRuleTask
  | CallActivity
  | SubProcess
  | Transaction
  | AdHocSubProcess
  | ExclusiveGateway
  | ParallelGateway
  | InclusiveGateway
  | EventBasedGateway
  | ComplexGateway

/** Activities that have a scope inside. */
export type Scope = SubProcess | Transaction | AdHocSubProcess

/** True for a node that has a scope inside. */
export function isScope(node: FlowNode | undefined): node is Scope {
  return node?.type === 'subProcess' || node?.type === 'transaction' || node?.type === 'adHocSubProcess'
}

/** A task, a subprocess or a call. */
export type Activity = Exclude<Extract<FlowNode, ActivityBase>, ThrowEvent>

type Trigger = Extract<FlowNode, { trigger: unknown }>['trigger']

/** The triggers of an event, those of a multiple one each by itself; none for what is no event. */
export function triggersOf(node: FlowNode): Exclude<Trigger, { type: 'multiple' }>[] {
  if (!('trigger' in node)) return []
  return node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger]
}

/** True for a task that is done in the step that begins it. */
export function isEvaluated(node: FlowNode): node is ScriptTask | BusinessRuleTask | PassedTask {
  return ['scriptTask', 'businessRuleTask', 'task', 'manualTask'].includes(node.type)
}

/** True for an activity. */
export function isActivity(node: FlowNode): node is Activity {
  return 'inputs' in node && node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent'
}

/** Variables of a case by name. */
export type Variables = { [name: string]: JsonValue }
