import type { Process } from '../../process.ts'
import { type BuiltNet, buildNet, type Source } from './build.ts'
import { type Table, tableOf } from './marking.ts'
import type { Edge, Net, Vertex } from './net.ts'
import { reduce } from './reduce.ts'
import { type Limits, Search } from './search.ts'
import type { Summary } from './summary.ts'
import { type Move, movesOf } from './way.ts'

/** What was searched from one source of tokens. */
export interface Searched {
  source: Source
  search: Search
}

/** The searches of one scope: from each of its beginnings, and from each event that starts a path beside the others. */
export class ScopeSearches {
  readonly process: Process
  readonly scope: string | undefined
  readonly table: Table
  readonly begins: Searched[]
  readonly beside: Searched[] = []
  readonly passed = new Set<string>()
  /** How event subprocesses of the scope are begun. */
  readonly entries = new Map<string, Move[]>()
  readonly #limits: Limits
  readonly #alone: Set<Edge>

  constructor(process: Process, scope: string | undefined, summaries: Map<string, Summary>, limits: Limits) {
    const net = buildNet(process, scope, summaries)
    reduce(net)
    this.process = process
    this.scope = scope
    this.table = tableOf(net)
    this.#limits = limits
    this.#alone = movedAlone(net)
    this.begins = net.begins.map((source) => ({ source, search: this.#search(source) }))
    for (const { search } of this.begins) for (const element of search.passed()) this.passed.add(element)
    this.#searchBeside(net)
  }

  get all(): Searched[] {
    return [...this.begins, ...this.beside]
  }

  /** What comes before the first move of a source. */
  before(source: Source): Move[] {
    return [
      ...(source.start ? [source.start] : []),
      ...(source.event ? (this.entryOf(source) ?? []) : this.#earlier(source)),
    ]
  }

  /** The moves with which a beginning comes to its end; absent where it never does. */
  doneFrom({ source, search }: Searched): Move[] | undefined {
    const state = search.done ?? search.exits.get('')
    if (state === undefined) return undefined
    // A scope is done when what began beside the shortest walk has ended too.
    const beside = state === search.done ? search.movesBeside(state) : []
    return [...this.before(source), ...search.movesTo(state), ...beside]
  }

  /** Whether its beginnings come one after another, each when the one before is done. */
  get isSequential(): boolean {
    const node = this.process.nodes.get(this.scope ?? '')
    return node?.type === 'adHocSubProcess' && node.sequential
  }

  #earlier(source: Source): Move[] {
    if (!this.isSequential) return []
    const before = this.begins[this.begins.findIndex((one) => one.source === source) - 1]
    return (before && this.doneFrom(before)) ?? []
  }

  /** First one order of what cannot meet, which is enough for a proof; every order only for the shortest way to a fault. */
  #search(source: Source): Search {
    const proof = new Search(this.table, this.#limits, this.#alone).begin(source.vertex)
    if (proof.complete && proof.faults.length === 0 && proof.statesWithoutEnd().length === 0) return proof
    const few = { states: Math.min(FEW_STATES, this.#limits.states), moves: this.#limits.moves / 10 }
    const every = new Search(this.table, few).begin(source.vertex)
    return every.complete || every.faults.length > 0 ? every : proof
  }

  /** Paths beside the others begin once what starts them has been passed, which may be on another such path. */
  #searchBeside({ beside }: BuiltNet): void {
    const left = new Set(beside)
    for (let more = true; more; ) {
      more = false
      for (const source of left) {
        if (this.entryOf(source) === null) continue
        left.delete(source)
        more = true
        const search = this.#search(source)
        this.beside.push({ source, search })
        for (const element of search.passed()) this.passed.add(element)
      }
    }
  }

  /** What leads to the start of a path beside the others; null when nothing does. */
  entryOf({ event }: Source): Move[] | null {
    if (event?.type === 'boundaryEvent') return this.movesTo(event.attachedTo)
    const undone = [...this.process.nodes.values()].find(
      (node) =>
        node.type === 'boundaryEvent' && node.trigger.type === 'compensation' && node.trigger.handler === event?.id,
    )
    return undone?.type === 'boundaryEvent' ? this.movesTo(undone.attachedTo) : null
  }

  movesTo(element: string): Move[] | null {
    if (!this.passed.has(element)) return null
    const entry = this.entries.get(element)
    if (entry) return entry
    for (const { source, search } of this.begins) {
      const moves = search.movesToElement(element)
      if (moves) return [...this.before(source), ...moves]
    }
    for (const { source, search } of this.beside) {
      const moves = search.movesToElement(element)
      if (moves) return [...this.entryOf(source)!, ...moves]
    }
    return null
  }

  firstOn(edge: Edge): string {
    const nodes = edge.way.slow ? movesOf(edge.way).flatMap(({ trail }) => trail) : []
    return nodes.find((id) => this.process.nodes.has(id)) ?? edge.into
  }
}

/** States that a search for the shortest way to a fault looks at. */
const FEW_STATES = 1_500

/** Edges whose tokens cannot come twice and meet nobody on their way: moving them first hides nothing. */
function movedAlone(net: Net): Set<Edge> {
  const edges = [...net.vertices].flatMap(({ outs }) => [...outs])
  const ending = endingAtOnce(net)
  return new Set(edges.filter((edge) => edge.way.slow && !isOnRing(edge.from) && !ending.has(edge.to)))
}

/** Vertices from which a token may end the scope without standing still: whoever comes there leaves the others no time. */
function endingAtOnce(net: Net): Set<Vertex> {
  const found = new Set([...net.vertices].filter(({ kind }) => kind === 'kill'))
  for (const vertex of found) for (const { way, from } of vertex.ins) if (!way.slow) found.add(from)
  return found
}

function isOnRing(vertex: Vertex): boolean {
  const seen = new Set([...vertex.outs].map(({ to }) => to))
  for (const next of seen) for (const { to } of next.outs) seen.add(to)
  return seen.has(vertex)
}
