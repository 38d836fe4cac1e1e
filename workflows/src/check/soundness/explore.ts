import type { FlowNode, Process } from '../../process.ts'
import { startsOf } from '../graph.ts'
import { idOf, isFlow, keyOf, type Marking, nodeAt, onFlow, type Place, tokensIn } from './marking.ts'
import { apply, isJoin, type Move, nextMoves, ownMoves, targetOf } from './moves.ts'

/** A fault of the token game, with the way that leads to it. */
export interface Fault {
  code: 'join-waits-for-ever' | 'token-doubles'
  element: string
  /** Further elements that it is about. */
  others: string[]
  path: Move[]
}

/** All that can become of a process, as far as it was followed. */
export interface Space {
  states: State[]
  faults: Fault[]
  /** False when the limit was met: what was not found may still be there. */
  complete: boolean
  /** Elements that some way passes. */
  passed: Set<string>
}

export interface State {
  marking: Marking
  /** How it was come to first, which is a shortest way; absent for where a case begins. */
  from?: { state: number; moves: Move[] }
  next: number[]
}

/** Follows every order of events breadth first, up to `limit` states in which all tokens rest. */
export function explore(process: Process, limit: number): Space {
  const explorer = new Explorer(process, limit)
  const start = startsOf(process, undefined)[0]
  if (start) explorer.begin(start)
  return explorer.space
}

/** The moves that lead to a state, from the beginning. */
export function pathTo(space: Space, state: number): Move[] {
  const legs: Move[][] = []
  for (let at = space.states[state]?.from; at; at = space.states[at.state]?.from) legs.push(at.moves)
  return legs.reverse().flat()
}

class Explorer {
  readonly space: Space = { states: [], faults: [], complete: true, passed: new Set() }
  readonly #process: Process
  readonly #limit: number
  readonly #known = new Map<string, number>()
  readonly #told = new Set<string>()

  constructor(process: Process, limit: number) {
    this.#process = process
    this.#limit = limit
  }

  begin(start: FlowNode): void {
    this.#follow(-1, new Set(), { take: [], put: start.outgoing.map(onFlow), trail: [start.id, ...start.outgoing] })
    for (let state = 0; state < this.space.states.length && this.space.complete; state++) {
      const { marking } = this.space.states[state]!
      this.#findStuck(state, marking)
      // What follows a doubled token shows the same fault again.
      if (this.#findDoubled(state, marking)) continue
      for (const move of nextMoves(this.#process, marking)) this.#follow(state, marking, move)
    }
  }

  /** Makes a move and all that happens by itself after it, and keeps the states in which it comes to rest. */
  #follow(state: number, marking: Marking, move: Move): void {
    for (const { marking: rest, moves } of this.#settle(state, marking, move)) {
      const key = keyOf(rest)
      let next = this.#known.get(key)
      if (next === undefined) {
        if (this.space.states.length >= this.#limit) {
          this.space.complete = false
          return
        }
        next = this.space.states.push({ marking: rest, from: { state, moves }, next: [] }) - 1
        this.#known.set(key, next)
      }
      if (state >= 0) this.space.states[state]!.next.push(next)
    }
  }

  #settle(state: number, marking: Marking, first: Move): { marking: Marking; moves: Move[] }[] {
    const rests: { marking: Marking; moves: Move[] }[] = []
    const open = [{ marking, moves: [] as Move[], move: first }]
    for (let way = open.pop(); way && rests.length <= this.#limit; way = open.pop()) {
      const moves = [...way.moves, way.move]
      for (const element of way.move.trail) this.space.passed.add(element)
      const after = apply(way.marking, way.move)
      if (!after) {
        this.#doubled(state, way.marking, moves)
        continue
      }
      const own = ownMoves(this.#process, after)
      if (own) for (const move of own.toReversed()) open.push({ marking: after, moves, move })
      else rests.push({ marking: after, moves })
    }
    return rests
  }

  #doubled(state: number, marking: Marking, moves: Move[]): void {
    const move = moves.at(-1)!
    const left = new Set(marking)
    for (const place of move.take) left.delete(place)
    const place = move.put.find((put, at) => left.has(put) || move.put.indexOf(put) !== at)!
    const element = isFlow(place) ? targetOf(this.#process, place) : nodeAt(this.#process, place)
    this.#tell('token-doubles', element.id, [], [...this.#pathTo(state), ...moves])
  }

  /** Two tokens at different ways into a merge: both will pass it, and all that follows happens twice. */
  #findDoubled(state: number, marking: Marking): boolean {
    let doubled = false
    const merging = Map.groupBy([...marking].filter(isFlow), (place) => targetOf(this.#process, place))
    for (const [node, places] of merging) {
      if (places.length < 2 || isJoin(node) || node.type === 'endEvent') continue
      if (this.#firstTakesAll(marking, places)) continue
      this.#tell('token-doubles', node.id, places.map(idOf), this.#pathTo(state))
      doubled = true
    }
    return doubled
  }

  /** The first of two tokens may end the other, as where both lead to a terminate end: whoever is first wins. */
  #firstTakesAll(marking: Marking, [first, second]: Place[]): boolean {
    const moves = nextMoves(this.#process, new Set([first!]))
    const rests = moves.flatMap((move) => this.#settle(-1, marking, move))
    return rests.every((rest) => !rest.marking.has(second!))
  }

  /** A scope in which nothing can go on though tokens are left: each of them waits at a join for one that never comes. */
  #findStuck(state: number, marking: Marking): void {
    const scopes = [...marking]
      .map((place) => nodeAt(this.#process, place))
      .filter((node) => node.type === 'subProcess')
    for (const scope of [undefined, ...scopes.map((node) => node.id)]) {
      const tokens = tokensIn(this.#process, marking, scope)
      if (tokens.length === 0 || tokens.some((place) => this.#canGoOn(marking, place))) continue
      const joins = new Set(tokens.filter(isFlow).map((place) => targetOf(this.#process, place)))
      for (const join of joins) {
        const missing = join.incoming.filter((flow) => !marking.has(onFlow(flow)))
        this.#tell('join-waits-for-ever', join.id, missing, this.#pathTo(state))
      }
    }
  }

  #canGoOn(marking: Marking, place: Place): boolean {
    if (!isFlow(place)) return nodeAt(this.#process, place).type !== 'subProcess'
    const target = targetOf(this.#process, place)
    return !isJoin(target) || target.incoming.every((flow) => marking.has(onFlow(flow)))
  }

  #tell(code: Fault['code'], element: string, others: string[], path: Move[]): void {
    if (this.#told.has(`${code} ${element}`)) return
    this.#told.add(`${code} ${element}`)
    this.space.faults.push({ code, element, others, path })
  }

  #pathTo(state: number): Move[] {
    return state < 0 ? [] : pathTo(this.space, state)
  }
}

/** States from which no end can be come to, in the order they were found. */
export function statesWithoutEnd(space: Space): number[] {
  const before: number[][] = space.states.map(() => [])
  for (const [state, { next }] of space.states.entries()) for (const after of next) before[after]!.push(state)
  const ending = new Set(space.states.flatMap(({ marking }, state) => (marking.size === 0 ? [state] : [])))
  for (const state of ending) for (const earlier of before[state]!) ending.add(earlier)
  return space.states.flatMap((_, state) => (ending.has(state) ? [] : [state]))
}

/** Nodes under way or about to be come to in a state. */
export function elementsAt(process: Process, marking: Marking): string[] {
  return [...marking].map((place) => (isFlow(place) ? targetOf(process, place).id : idOf(place)))
}
