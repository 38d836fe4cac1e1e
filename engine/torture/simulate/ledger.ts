import type { JsonValue } from '@statecraft/forms'

/** A command that somebody was given an answer to. */
export interface Acknowledged {
  commandId: string
  kind: string
  answer: JsonValue
}

/** A message or signal that was sent, by the mark it carries. */
export interface Sent {
  mark: string
  commandId: string
  kind: 'message' | 'signal'
  delivered: boolean
}

/** A draft that was saved and acknowledged. */
export interface Saved {
  task: string
  version: number
  data: string
}

/** The attempts of each job that a handler did to their end. */
export interface Effects {
  done: Map<string, number[]>
}

/** What the clients and the outside world were told, kept on their side. */
export interface Ledger {
  acknowledged: Map<string, Acknowledged>
  /** Commands answered with a refusal that stays. */
  refused: Map<string, string>
  sent: Sent[]
  saved: Saved[]
  effects: Effects
  /** What must never have happened, in words. */
  wrong: string[]
  /** How often something went wrong on purpose, by its kind. */
  faults: Map<string, number>
}

export function createLedger(): Ledger {
  return {
    acknowledged: new Map(),
    refused: new Map(),
    sent: [],
    saved: [],
    effects: { done: new Map() },
    wrong: [],
    faults: new Map(),
  }
}
