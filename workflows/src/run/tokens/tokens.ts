import type { Variables } from '../../process.ts'
import type { Live } from '../live.ts'

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
}

/** A node under way. */
export interface Active {
  element: string
  /** `open`: it waits; `done`: its work is done, and it cannot leave yet; `listening`: an event subprocess that may start. */
  phase: 'open' | 'done' | 'listening'
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

/** A marking without tokens. */
export function emptyTokens(): Tokens {
  return { flows: {}, active: {}, count: 0, notes: [], resetting: {}, asked: {} }
}

/** Whether all that a marking names is in the diagram. */
export function fitsTokens({ tokens, run, element }: Live): boolean {
  const { nodes, flows } = run.process
  const scope = tokens!.single ? nodes.get(element!)?.parent : (element ?? undefined)
  return (
    Object.keys(tokens!.flows).every((id) => nodes.get(flows.get(id)?.source ?? '')?.parent === scope) &&
    Object.values(tokens!.active).every((one) => one.element === element || nodes.get(one.element)?.parent === scope)
  )
}

/** Puts a token on a flow. */
export function put(live: Live, flow: string): void {
  const { flows } = live.tokens!
  flows[flow] = (flows[flow] ?? 0) + 1
  live.run.walk.draft.trace.push({ at: live.run.env.now, element: flow, event: 'taken' })
}

/** Takes a token from a flow that has one. */
export function take(live: Live, flow: string): void {
  const { flows } = live.tokens!
  const left = (flows[flow] ?? 0) - 1
  if (left > 0) flows[flow] = left
  else delete flows[flow]
}

/** Whether a flow has a token. */
export function isFilled(live: Live, flow: string): boolean {
  return (live.tokens!.flows[flow] ?? 0) > 0
}
