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
}

/** An input or output mapping, `zeebe:ioMapping`. */
export interface Mapping {
  source: Expression
  target: string
}

export interface ActivityBase extends NodeBase {
  inputs: Mapping[]
  outputs: Mapping[]
  defaultFlow?: string
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
  /** `statecraft:deadline`: working days, a number or FEEL. */
  deadlineWorkingDays?: Expression
  /** `statecraft:outcome`, in order. */
  outcomes: Outcome[]
  /** `statecraft:decides`: this step decides on the dossier; separation of duties applies to it. */
  decides: boolean
}

export interface ServiceTask extends ActivityBase {
  type: 'serviceTask'
  /** `zeebe:taskDefinition`. */
  jobType: Expression
  retries: number
  headers: Record<string, string>
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

export interface SubProcess extends ActivityBase {
  type: 'subProcess'
}

export interface ExclusiveGateway extends NodeBase {
  type: 'exclusiveGateway'
  defaultFlow?: string
}

export interface ParallelGateway extends NodeBase {
  type: 'parallelGateway'
}

/** When a timer is due. `workingDays` is ours (`statecraft:workingDays`), the others are of the standard. */
export type TimerDefinition =
  | { kind: 'date'; value: Expression }
  | { kind: 'duration'; value: Expression }
  | { kind: 'workingDays'; value: Expression }

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

export interface StartEvent extends NodeBase {
  type: 'startEvent'
}

export interface EndEvent extends NodeBase {
  type: 'endEvent'
  trigger: { type: 'none' } | { type: 'terminate' } | { type: 'error'; code: string }
}

export interface CatchEvent extends NodeBase {
  type: 'intermediateCatchEvent'
  trigger: ({ type: 'timer' } & TimerDefinition) | ({ type: 'message' } & MessageDefinition)
  outputs: Mapping[]
  posting?: Posting
}

export interface BoundaryEvent extends NodeBase {
  type: 'boundaryEvent'
  attachedTo: string
  /** Only interrupting ones run in this version. */
  interrupting: true
  trigger:
    | ({ type: 'timer' } & TimerDefinition)
    | ({ type: 'message' } & MessageDefinition)
    | { type: 'error'; code?: string }
  outputs: Mapping[]
}

export type FlowNode =
  | StartEvent
  | EndEvent
  | CatchEvent
  | BoundaryEvent
  | UserTask
  | ServiceTask
  | ScriptTask
  | BusinessRuleTask
  | SubProcess
  | ExclusiveGateway
  | ParallelGateway

/** Variables of a case by name. */
export type Variables = { [name: string]: JsonValue }
