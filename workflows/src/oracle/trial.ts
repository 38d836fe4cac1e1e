import type { JsonValue } from '@statecraft/forms'
import type { Process, Variables } from '../process.ts'

/** Which of several waits of one element: the counters of the loops around it, from outside in; then the nth, oldest first. */
export interface Which {
  path: string
  nth: number
}

/** One thing that happens to a case; what does not fit is passed over. */
export type TrialStep = AnswerStep | OtherStep

export type AnswerStep = Which &
  /** `denied`: a listener of a task says no. */
  (
    | { complete: string; data: Variables; denied?: true }
    | { assign: string; assignee: string }
    | { fail: string; error: string; data: Variables }
    | { message: string; data: Variables }
    /** Moves the clock to the due instant of a timer and fires it. */
    | { timer: string }
    /** A timer event before it is due: refused. */
    | { early: string }
    | { escalate: string; code: string; data: Variables }
  )

export type OtherStep =
  /** Answers a wait that is closed: refused. */
  | { late: number }
  | { signal: string; data: Variables }
  /** Somebody corrects the data of the case. */
  | { correct: Variables }
  | { retry: string; path: string; data: Variables }
  | { restart: true }
  | { cancel: true }

/** A diagram and what happens to a case of it. */
export interface Trial {
  process: Process
  start: { variables: Variables; element?: string }
  steps: TrialStep[]
}

/** What both sides must agree on after each step. */
export interface View {
  status: string
  code?: string
  /** `element path kind trigger due`, sorted. */
  open: string[]
  /** Elements that stand still, sorted. */
  stuck: string[]
  data: JsonValue
  /** What the engine is told: messages, signals, escalations, sorted. */
  published: string[]
}

/** Where the two sides part. `step` is -1 for the start. */
export interface Difference {
  step: number
  expected: View | string
  got: View | string
}

/** Text that is equal when two values are. */
export function textOfValue(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
