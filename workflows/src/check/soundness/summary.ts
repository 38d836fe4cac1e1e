import type { Move } from './way.ts'

/** What a scope may do, as its surroundings see it. Each with the shortest moves inside that lead there. */
export interface Summary {
  /** How it becomes complete; absent when it never does. */
  done?: Move[]
  /** How it comes to where it never ends by itself, and where that is. */
  trap?: { moves: Move[]; element: string; others: string[] }
  /** By the event that ends it: what is thrown outwards, caught there. */
  exits: Map<string, Move[]>
  /** By the event that something thrown inside starts beside it. */
  spawns: Map<string, Move[]>
}

/** The catcher of what nobody catches: the case has failed. */
export const UNCAUGHT = 'uncaught error'

/** Where a cancelled transaction leads that has no cancel event: its path ends. */
export const VANISHED = 'path ends'

/** In a trail: a scope was passed of which nobody knows how, since it has a fault of its own. */
export const ASSUMED = 'taken for sound'

/** Stands for a scope that has faults of its own: what they do to the rest is no second fault. */
export const TAKEN_FOR_SOUND: Summary = { done: [{ trail: [ASSUMED] }], exits: new Map(), spawns: new Map() }
