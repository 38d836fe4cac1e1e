import type { JsonObject } from '@statecraft/forms'

/**
 * The part of an XState MachineConfig that a diagram compiles to: JSON only, every action, guard and actor by name with params.
 *
 * Actions: `enter` and `exit` tell that a state is entered and left; `leave`, on a transition, that its element is done (an exit
 * without it is a cancelling); `pass` that an element is entered and left at once; `take` of a sequence flow; `interrupt` of a
 * boundary event; `output` merges what an element gave; `script`, `decide` and `scope` evaluate; `fail` ends the case in an error. Guards: `feel`, `otherwise`,
 * `settled`, `outputs`. Actors: `task`, `job`, `timer`, `message`, `case` (a called process), `each` (a loop), `branch` (a scope that runs as an
 * instance of its own).
 *
 * A scope without block structure is one state, `marking`: `begin` puts its first tokens, `fire` moves those that are `ready` at a node,
 * `arrive` takes what has come for one, `start-next` goes on in an ad-hoc subprocess, and it ends when it is `drained`; a process with end listeners
 * `close`s before.
 */
export interface MachineConfigJson extends StateConfig {
  id: string
  initial: string
  states: Record<string, StateConfig>
  /** The scope moves tokens: its marking is kept, not a state value. */
  marking?: true
}

export interface StateConfig {
  id?: string
  type?: 'parallel' | 'final'
  initial?: string | { target: string; actions: Action[] }
  entry?: Action[]
  exit?: Action[]
  invoke?: Invoke[]
  always?: Transition[]
  on?: Record<string, Transition>
  onDone?: Transition
  states?: Record<string, StateConfig>
}

export interface Action {
  type:
    | 'enter'
    | 'exit'
    | 'leave'
    | 'pass'
    | 'take'
    | 'interrupt'
    | 'output'
    | 'script'
    | 'decide'
    | 'scope'
    | 'fail'
    | 'begin'
    | 'fire'
    | 'arrive'
    | 'start-next'
    | 'close'
  params: JsonObject
}

export interface Guard {
  type: 'feel' | 'otherwise' | 'settled' | 'outputs' | 'ready' | 'drained' | 'closes' | 'next-left'
  params: JsonObject
}

export interface Transition {
  /** Absent where only tokens move. */
  target?: string
  guard?: Guard
  /** Where an element leads back to itself, its state must be left and entered anew. */
  reenter?: true
  actions?: Action[]
}

export interface Invoke {
  id: string
  src: WaitSource
  input: { element: string }
  onDone: Transition
}

/** What an element can wait for. */
export type WaitSource = 'task' | 'job' | 'timer' | 'message' | 'case' | 'each' | 'branch'
