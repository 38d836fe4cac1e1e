import { doubledOn, type Found, faultsAt, meetingAt } from './faults.ts'
import { type Firing, firingsOf, isCutShort, isPassage, waysOutOf } from './firing.ts'
import { isEmpty, keyOf, type Marking, type Table } from './marking.ts'
import type { Edge, Vertex } from './net.ts'
import { elementsOf, halvesOf, type Move, movesBeside, movesOf, movesTo, type Way } from './way.ts'

/** How much is looked at before a search gives up: states, and moves between them. */
export interface Limits {
  states: number
  moves: number
}

interface State {
  /** Null where a scope was ended with everything in it. */
  marking: Marking | null
  /** How it was come to with the fewest steps. */
  from: { state: number; ways: Way[] }
  steps: number
  next: number[]
  /** Not followed: what comes after a fault is no second one. */
  closed: boolean
}

/** A fault, and the state in which it shows. */
export interface Fault extends Found {
  state: number
}

/** Where a move comes to rest. */
interface Rest {
  marking: Marking | null
  /** Who catches what ended the scope. */
  exit?: string
  ways: Way[]
  fault?: Found
  /** What was noticed on the way, and goes on. */
  told?: Found
}

/** Follows every order of events from one source, with few steps first, as far as the limits go. */
export class Search {
  readonly table: Table
  readonly states: State[] = []
  readonly faults: Fault[] = []
  /** By who catches: the state in which the scope was ended. `''` where it is complete by that. */
  readonly exits = new Map<string, number>()
  /** False when a limit was met: what was not found may still be there. */
  complete = true
  /** The first state without any token. */
  done: number | undefined
  readonly #limits: Limits
  readonly #known = new Map<string, number>()
  readonly #told = new Set<string>()
  readonly #walked = new Map<Way, { state: number; before: Way[] }>()
  /** By the first half of a way on which tokens stand still: the way. */
  readonly #whole = new Map<Way, Way>()
  /** States to look at, by the steps that lead there. */
  readonly #open: number[][] = []
  /** When given, of the tokens under way one that meets nothing new is moved alone: fewer orders, the same faults. */
  readonly #alone: Set<Edge> | undefined
  #moves = 0

  constructor(table: Table, limits: Limits, alone?: Set<Edge>) {
    this.table = table
    this.#limits = limits
    this.#alone = alone
  }

  begin(source: Vertex): this {
    const empty = new Uint8Array(this.table.size)
    for (const edges of waysOutOf(source))
      this.#reach(-1, this.#settle({ marking: empty, ways: [...source.pass] }, source, edges))
    for (let steps = 0; steps < this.#open.length && this.complete; steps++) {
      const bucket = this.#open[steps] ?? []
      for (const state of bucket) {
        if (!this.complete) break
        if (this.states[state]!.steps === steps && !this.states[state]!.closed) this.#follow(state)
      }
    }
    return this
  }

  /** The moves that lead to a state. */
  movesTo(state: number): Move[] {
    return this.#waysTo(state).flatMap(movesOf)
  }

  /** The moves of what ends by itself beside them. */
  movesBeside(state: number): Move[] {
    return this.#waysTo(state).flatMap(movesBeside)
  }

  /** The shortest moves that pass an element, up to it; null when nothing does. */
  movesToElement(element: string): Move[] | null {
    let best: { moves: Move[]; steps: number } | null = null
    for (const [way, { state, before }] of this.#walked) {
      if (!elementsOf(way).has(element)) continue
      const moves = [...this.movesTo(state), ...before.flatMap(movesOf), ...movesTo(way, element)!]
      const steps = moves.filter(({ step }) => step).length
      if (!best || steps < best.steps) best = { moves, steps }
    }
    return best?.moves ?? null
  }

  /** Every element that something passes. */
  passed(): Set<string> {
    const found = new Set<string>()
    for (const way of this.#walked.keys()) for (const element of elementsOf(way)) found.add(element)
    return found
  }

  /** States from which nothing ends, in the order in which they are come to. */
  statesWithoutEnd(): number[] {
    const before: number[][] = this.states.map(() => [])
    for (const [state, { next }] of this.states.entries()) for (const after of next) before[after]!.push(state)
    const ending = new Set(this.states.flatMap(({ marking, closed }, state) => (closed || !marking ? [state] : [])))
    for (const state of ending) for (const earlier of before[state]!) ending.add(earlier)
    const left = this.states.flatMap((_, state) => (ending.has(state) ? [] : [state]))
    return left.sort((a, b) => this.states[a]!.steps - this.states[b]!.steps)
  }

  #waysTo(state: number): Way[] {
    const legs: Way[][] = []
    for (let at = state; at >= 0; at = this.states[at]!.from.state) legs.push(this.states[at]!.from.ways)
    return legs.reverse().flat()
  }

  #follow(state: number): void {
    const marking = this.states[state]!.marking!
    const firings = firingsOf(this.table, marking)
    const under = this.table.edges.flatMap((_, at) => (marking[at]! > 0 ? [at] : []))
    const undecided = new Set(firings.filter(({ maybe }) => maybe).map(({ vertex }) => vertex))
    const isStill = under.length === 0 && firings.every(({ maybe }) => maybe)
    const found = faultsAt(this.table, marking, { isStill, undecided }, (firing) => this.#killsOthers(marking, firing))
    for (const fault of found) this.#tell(fault, state)
    if (found.some(({ severity }) => severity === 'error')) {
      this.states[state]!.closed = true
      return
    }
    const twice = found.length > 0 ? 1 : marking[this.table.twice]!
    // What moves by itself does so before anything outside happens; in a proof only what ends the scope, so that the rest can meet.
    const first = firings.filter(({ maybe, vertex }) => !maybe && (!this.#alone || vertex.kind === 'kill')).length > 0
    const alone = this.#alone && under.find((at) => this.#alone!.has(this.table.edges[at]!))
    if (!first)
      for (const at of alone === undefined ? under : [alone]) this.#reach(state, this.#advance(marking, at, twice))
    if (first || alone === undefined)
      for (const firing of firings) this.#reach(state, this.#fire(marking, firing, twice))
  }

  #advance(marking: Marking, at: number, twice: number): Rest[] {
    const edge = this.table.edges[at]!
    const next = marking.slice()
    next[at]!--
    next[this.table.twice] = twice
    return this.#arrive({ marking: next, ways: [halvesOf(edge.way).tail] }, edge)
  }

  #fire(marking: Marking, { vertex, take, outs, note = [], maybe }: Firing, twice: number): Rest[] {
    if (vertex.kind === 'kill') return [{ marking: null, exit: vertex.exit?.catcher ?? '', ways: [] }]
    const next = marking.slice()
    next[this.table.twice] = twice
    for (const place of take) next[place]!--
    for (const { at, value } of note) next[at] = value
    if (isCutShort(vertex)) this.complete = false
    const ways = maybe ? [maybe, ...vertex.pass] : [...vertex.pass]
    return outs.flatMap((edges) => this.#settle({ marking: next, ways }, vertex, edges))
  }

  /** Puts tokens on edges and lets them go as far as they do by themselves. */
  #settle(going: Going, vertex: Vertex, edges: Edge[]): Rest[] {
    let rests: Rest[] = [going]
    for (const edge of edges) {
      rests = rests.flatMap((rest) => (rest.marking && !rest.fault ? this.#enter(rest as Going, edge, vertex) : [rest]))
    }
    return rests
  }

  #enter(going: Going, edge: Edge, from: Vertex): Rest[] {
    const at = this.table.numberOf.get(edge)!
    const place = edge.way.slow ? at : this.table.arrived + at
    const { table } = this
    const marking = going.marking
    let twice = marking[table.twice]!
    let { told } = going
    if (marking[at]! + marking[table.arrived + at]! > 0 && !twice && edge.to.kind !== 'kill') {
      const isMerge = from.kind === 'one' && from.ins.size > 1
      if (!isMerge) return [{ ...going, fault: doubledOn(edge) }]
      if (from.drawn) return [{ ...going, fault: meetingAt(from) }]
      twice = 1
      told = meetingAt(from)
    }
    // More than this is no longer counted.
    if (marking[place]! >= MOST_COUNTED) {
      this.complete = false
      return []
    }
    if (!edge.way.slow) {
      const next = marking.slice()
      next[table.twice] = twice
      return this.#arrive({ marking: next, ways: [...going.ways, edge.way], ...(told && { told }) }, edge)
    }
    const next = marking.slice()
    next[table.twice] = twice
    next[place]!++
    const { head } = halvesOf(edge.way)
    this.#whole.set(head, edge.way)
    return [{ marking: next, ways: [...going.ways, head], ...(told && { told }) }]
  }

  /** A token has come to the end of an edge: it waits for others there, or passes on. */
  #arrive(going: Going, edge: Edge): Rest[] {
    const vertex = edge.to
    if (vertex.kind === 'end') return [going]
    // Every ring has a merge or join in it, so that passing on comes to an end.
    if (!isPassage(vertex)) {
      going.marking[this.table.arrived + this.table.numberOf.get(edge)!]!++
      return [going]
    }
    const ways = [...going.ways, ...vertex.pass]
    if (isCutShort(vertex)) this.complete = false
    return waysOutOf(vertex).flatMap((edges) => this.#settle({ ...going, ways }, vertex, edges))
  }

  /** The first of two tokens may end the other, as where both lead to a terminate end: whoever is first wins. */
  #killsOthers(marking: Marking, firing: Firing): boolean {
    return this.#fire(marking, firing, 1).every(({ marking: after }) => after === null)
  }

  #reach(state: number, rests: Rest[]): void {
    for (const rest of rests) {
      if (++this.#moves > this.#limits.moves) this.complete = false
      this.#note(state, rest.ways)
      if (rest.fault) {
        const closed = this.#stateOf(state, rest, `fault ${state} ${rest.fault.code} ${rest.fault.element}`)
        if (closed !== undefined) this.#tell(rest.fault, closed)
        continue
      }
      const isDone = rest.marking !== null && isEmpty(rest.marking, this.table)
      const key = rest.marking === null ? `exit ${rest.exit}` : isDone ? 'done' : keyOf(rest.marking)
      const next = this.#stateOf(state, isDone ? { ...rest, marking: null } : rest, key)
      if (next === undefined) return
      if (rest.told) this.#tell(rest.told, next)
      if (state >= 0) this.states[state]!.next.push(next)
      if (isDone) this.done ??= next
      else if (rest.marking === null && !this.exits.has(rest.exit!)) this.exits.set(rest.exit!, next)
    }
  }

  /** The state of a key, new or known; known ones learn of a shorter way. Undefined when there are too many. */
  #stateOf(from: number, { marking, ways, fault }: Rest, key: string): number | undefined {
    const steps = (from < 0 ? 0 : this.states[from]!.steps) + ways.reduce((sum, way) => sum + way.steps, 0)
    const known = this.#known.get(key)
    if (known !== undefined) {
      const state = this.states[known]!
      if (steps >= state.steps) return known
      Object.assign(state, { from: { state: from, ways }, steps })
      if (!state.closed && state.marking) this.#openAt(steps, known)
      return known
    }
    if (this.states.length >= this.#limits.states) {
      this.complete = false
      return undefined
    }
    const state =
      this.states.push({ marking, from: { state: from, ways }, steps, next: [], closed: fault !== undefined }) - 1
    this.#known.set(key, state)
    if (marking && !fault) this.#openAt(steps, state)
    return state
  }

  #openAt(steps: number, state: number): void {
    while (this.#open.length <= steps) this.#open.push([])
    this.#open[steps]!.push(state)
  }

  #note(state: number, ways: Way[]): void {
    for (const [at, walked] of ways.entries()) {
      // Who has begun a way comes to its end in some order; the second half of it is part of the first.
      const way = this.#whole.get(walked) ?? walked
      if (this.#walked.has(way)) continue
      // Where a token stands still, what follows in the list was begun by others.
      this.#walked.set(way, { state, before: way.slow ? ways.toSpliced(at, 1) : ways.slice(0, at) })
    }
  }

  #tell(fault: Found, state: number): void {
    const key = `${fault.code} ${fault.element}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.faults.push({ ...fault, state })
  }
}

type Going = Rest & { marking: Marking }

/** Tokens on one edge that are still told apart. */
const MOST_COUNTED = 3
