import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { FlowNode, Process, TaskEvent, Variables } from '../process.ts'

/** Where a case stands in the token game: plain JSON, so that it can be written out and read back between any two steps. */
export interface OracleState {
  status: 'running' | 'completed' | 'failed' | 'cancelled'
  /** Code of the error that ended the case. */
  code?: string
  /** Instant, milliseconds. */
  now: number
  /** The number given last to a scope, an activation, a wait or a note. */
  last: number
  /** Variables of the process. */
  variables: Variables
  scopes: Scope[]
  acts: Act[]
  waits: OracleWait[]
  /** Cancelled tasks whose listeners are being told. */
  told: { id: number; node: string; vars: Variables; next: number }[]
  /** Which listener of the process is asked. */
  ear?: { event: 'start' | 'end'; next: number }
  /** Where the process begins when its listeners are done. */
  beginsAt?: string
  /** Its end listeners have been asked. */
  closed?: true
  /** How it ends when all have been told. */
  ending?: { status: 'cancelled' | 'failed'; code?: string }
}

/** The inside of one activation of a subprocess, or the process. Its variables are those of its owner. */
export interface Scope {
  id: number
  element: string | null
  owner: number | null
  /** Tokens on sequence flows. */
  tokens: Record<string, number>
  /** Nodes that a token stands before without a flow: beginnings, items of loops, handlers. */
  pending: Pending[]
  notes: Note[]
  complex: Record<string, ComplexState>
  /** An interrupting event subprocess, a terminate or cancel event has closed all event subprocesses. */
  interrupted: boolean
  adHoc?: { left: string[]; draining: boolean }
  /** As of an activation, for the starts of event subprocesses. */
  came?: Came
}

/** What came so far of an event that needs all its triggers, by the element that waits. */
export type Came = Record<string, { triggers: number[]; brought: Variables }>

export interface Pending {
  node: string
  /** What it belongs to: a loop, or a throw event that compensates. */
  by?: number
  item?: Item
  /** What an event has brought to it, before its start listeners are asked. */
  brought?: Variables
}

/** One instance of a loop. `vars` are visible in it: the counter, the item, the name of its result. */
export interface Item {
  index: number
  vars: Variables
}

/** A node under way. */
export interface Act {
  id: number
  node: string
  scope: number
  /** Made by input mappings, or brought by the event that began an event subprocess. */
  vars: Variables
  by?: number
  item?: Item
  loop?: LoopState
  undo?: Undo
  /** What the jobs of a throw event have given. */
  given?: Variables
  /** A completed subprocess that is being compensated. */
  remembered?: true
  /** An event subprocess that cannot open what it waits for. It holds nothing back. */
  listening?: true
  /** Done at once, but others of its kind begin before it ends. */
  done?: true
  /** A transaction that a cancel end event undoes. */
  cancelling?: true
  came?: Came
  stuck?: StuckAt
  /** Which of its listeners is asked. */
  ear?: { event: 'start' | 'end' | TaskEvent; next: number }
  /** What an event has brought before its start listeners are asked. */
  brought?: Variables
  /** What will be noted of an instance of a loop. */
  noted?: Note
  /** A user task that is created and not answered yet. `next`: whom it is being given to. */
  task?: { due?: number; assignee?: string; next?: string | undefined; answered?: Variables }
}

export interface LoopState {
  /** Items of the list, or nothing for a number of rounds. */
  items: JsonValue[] | null
  total: number
  started: number
  completed: number
  results: JsonValue[]
  /** The instance whose end could not be evaluated. */
  last?: Item
}

/** Completed activities that are compensated one by one. */
export interface Undo {
  scope: number
  notes: number[]
}

/** Where an activation stands still, and what is done again by a retry. */
export interface StuckAt {
  code: string
  while: 'entering' | 'answering' | 'leaving' | 'ending' | 'item' | 'opening' | 'hearing'
  answer?: Variables
}

/** A completed activity that can be compensated. */
export interface Note {
  id: number
  element: string
  handler?: string
  /** Of a subprocess: its variables and its own notes as they were left. */
  inside?: { vars: Variables; notes: Note[] }
}

export interface ComplexState {
  /** Tokens there were when the condition was asked last. */
  asked: number
  /** Once it has gone on: the flows that are still waited for. */
  rest?: string[]
}

export interface OracleWait {
  id: number
  element: string
  kind: 'task' | 'job' | 'timer' | 'message' | 'signal' | 'condition' | 'case'
  scope: number
  /** The activation it belongs to; null for the start of an event subprocess. */
  act: number | null
  trigger?: number
  name?: string
  /** Milliseconds. */
  due?: number
  /** Of a cycle: milliseconds between firings, and how many are left (null: no end). */
  every?: number
  left?: number | null
  /** Of a condition: what it was when it was asked last, and the variables that its filter watches. */
  was?: boolean
  seen?: Variables
  assignee?: string
  /** The job of a listener that is asked about this event; of a cancelled task, which. */
  listener?: 'start' | 'end' | TaskEvent
  told?: number
}

/** What the engine would be told. */
export interface Published {
  type: 'message' | 'signal' | 'escalation'
  element: string
  name: string
}

/** In which order things are done that the diagram leaves open; a result that depends on it is told by trying several. */
export interface Order {
  /** Nodes by the file from its beginning, or from its end. */
  nodes: 'file' | 'reverse'
}

/** A decision as the game asks for it. */
export type Decide = (decision: string, read: (name: string) => JsonValue | undefined) => JsonValue

/** One step of a case: what is fixed, and the state that moves. */
export interface Game {
  process: Process
  graph: Graph
  order: Order
  decide: Decide
  state: OracleState
  published: Published[]
  /** Told of each node that a token leaves. */
  passed?: (node: string) => void
  /** Moves made in this step. */
  moves: number
}

/** What is asked of a process again and again. */
export interface Graph {
  /** Place of each node in the file. */
  place: Map<string, number>
  /** Nodes inside each subprocess; null for the process. */
  inside: Map<string | null, FlowNode[]>
  /** Boundary events by their activity. */
  boundaries: Map<string, Extract<FlowNode, { type: 'boundaryEvent' }>[]>
}

/** Why something cannot be evaluated: it becomes an incident where it is caught. */
export class Stuck extends Error {
  readonly code: string
  readonly params: JsonObject

  constructor(code: string, params: JsonObject = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Moves of one step after which a diagram is taken to go round for ever. */
export const MAX_MOVES = 3_000

/** Scopes open at once after which a diagram is taken to begin ever more of itself. */
export const MAX_SCOPES = 250

/** The diagram goes round without resting. */
export class Endless extends Error {}

export function nodeOf(game: Game, id: string): FlowNode {
  const node = game.process.nodes.get(id)
  if (!node) throw new Error(`no node ${id}`)
  return node
}

export function scopeOf(game: Game, id: number): Scope {
  const scope = game.state.scopes.find((one) => one.id === id)
  if (!scope) throw new Error(`no scope ${id}`)
  return scope
}

export function findAct(game: Game, id: number | null | undefined): Act | undefined {
  return game.state.acts.find((one) => one.id === id)
}

export function actOf(game: Game, id: number): Act {
  const act = findAct(game, id)
  if (!act) throw new Error(`no activation ${id}`)
  return act
}

export function nextId(game: Game): number {
  return ++game.state.last
}

/** The nodes inside a subprocess, or of the process itself. */
export function nodesIn(game: Game, element: string | null): FlowNode[] {
  return game.graph.inside.get(element) ?? []
}
