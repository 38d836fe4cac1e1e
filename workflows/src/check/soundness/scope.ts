import { nodesIn } from '../../node-places.ts'
import type { FlowNode, Process, StartEvent } from '../../process.ts'
import { isScope } from '../../process.ts'
import { boundariesOf, eventSubprocessesIn, startsOf } from '../graph.ts'
import { type BuiltNet, buildNet, failing, mayFail, type Source } from './build.ts'
import { catcherOf, errorCatchersOf, isExternal } from './catchers.ts'
import type { Found } from './faults.ts'
import { type Table, tableOf } from './marking.ts'
import type { Edge, Net, Vertex } from './net.ts'
import { reduce } from './reduce.ts'
import { type Limits, Search } from './search.ts'
import type { Summary } from './summary.ts'
import { elementsOf, type Move, movesOf } from './way.ts'
import { firing } from './work.ts'

/** A fault inside a scope, with the moves inside the scope that show it. */
export interface ScopeFault extends Omit<Found, 'edge'> {
  moves: Move[]
}

/** What became of one scope, looked at by itself. */
export interface ScopeResult {
  faults: ScopeFault[]
  summary: Summary
  passed: Set<string>
  states: number
  complete: boolean
  /** The shortest moves from the beginning of the scope that pass an element of it. */
  movesTo(element: string): Move[] | null
}

/**
 * Proves one scope by itself: a token never leaves its scope, so that a scope is to its surroundings no more than its summary. Paths that an
 * event starts beside the others are proved once for each kind of event.
 */
export function proveScope(
  process: Process,
  scope: string | undefined,
  summaries: Map<string, Summary>,
  limits: Limits,
): ScopeResult {
  const net = buildNet(process, scope, summaries)
  reduce(net)
  return new ScopeProof(process, scope, summaries, net, limits).result()
}

class ScopeProof {
  readonly #process: Process
  readonly #scope: string | undefined
  readonly #summaries: Map<string, Summary>
  readonly #table: Table
  readonly #limits: Limits
  readonly #alone: Set<Edge>
  readonly #begins: { source: Source; search: Search }[]
  readonly #beside: { source: Source; search: Search }[] = []
  readonly #passed = new Set<string>()

  constructor(
    process: Process,
    scope: string | undefined,
    summaries: Map<string, Summary>,
    net: BuiltNet,
    limits: Limits,
  ) {
    this.#process = process
    this.#scope = scope
    this.#summaries = summaries
    this.#table = tableOf(net)
    this.#limits = limits
    this.#alone = movedAlone(net)
    this.#begins = net.begins.map((source) => ({ source, search: this.#search(source) }))
    for (const { search } of this.#begins) for (const element of search.passed()) this.#passed.add(element)
    this.#searchBeside(net)
  }

  result(): ScopeResult {
    const all = [...this.#begins, ...this.#beside]
    const faults = all.flatMap(({ source, search }) => this.#faultsOf(source, search))
    return {
      faults,
      summary: this.#summary(),
      passed: this.#passed,
      states: all.reduce((sum, { search }) => sum + search.states.length, 0),
      complete: all.every(({ search }) => search.complete),
      movesTo: (element) => this.#movesTo(element),
    }
  }

  /** First one order of what cannot meet, which is enough for a proof; every order only for the shortest way to a fault. */
  #search(source: Source): Search {
    const proof = new Search(this.#table, this.#limits, this.#alone).begin(source.vertex)
    if (proof.complete && proof.faults.length === 0 && proof.statesWithoutEnd().length === 0) return proof
    const few = { states: Math.min(FEW_STATES, this.#limits.states), moves: this.#limits.moves / 10 }
    const every = new Search(this.#table, few).begin(source.vertex)
    return every.complete || every.faults.length > 0 ? every : proof
  }

  /** Paths beside the others begin once what starts them has been passed, which may be on another such path. */
  #searchBeside({ beside }: BuiltNet): void {
    const left = new Set(beside)
    for (let more = true; more; ) {
      more = false
      for (const source of left) {
        if (this.#entryOf(source) === null) continue
        left.delete(source)
        more = true
        const search = this.#search(source)
        this.#beside.push({ source, search })
        for (const element of search.passed()) this.#passed.add(element)
      }
    }
  }

  /** What leads to the start of a path beside the others; null when nothing does. */
  #entryOf({ event }: Source): Move[] | null {
    if (event?.type === 'boundaryEvent') return this.#movesTo(event.attachedTo)
    const undone = [...this.#process.nodes.values()].find(
      (node) =>
        node.type === 'boundaryEvent' && node.trigger.type === 'compensation' && node.trigger.handler === event?.id,
    )
    return undone?.type === 'boundaryEvent' ? this.#movesTo(undone.attachedTo) : null
  }

  #movesTo(element: string): Move[] | null {
    if (!this.#passed.has(element)) return null
    const entry = this.#entries.get(element)
    if (entry) return entry
    for (const { source, search } of this.#begins) {
      const moves = search.movesToElement(element)
      if (moves) return [...(source.start ? [source.start] : []), ...moves]
    }
    for (const { source, search } of this.#beside) {
      const moves = search.movesToElement(element)
      if (moves) return [...this.#entryOf(source)!, ...moves]
    }
    return null
  }

  #faultsOf(source: Source, search: Search): ScopeFault[] {
    const before = [...(source.start ? [source.start] : []), ...(source.event ? (this.#entryOf(source) ?? []) : [])]
    // Tokens that meet at a merge double on all that follows it too; the merge is where it is mended.
    const atMerge = search.faults.some(({ edge, code }) => !edge && (code === 'token-doubles' || code === 'runs-twice'))
    const told = search.faults.filter(({ edge }) => !edge || !atMerge)
    return told.map(({ edge, state, ...fault }) => ({
      ...fault,
      element: edge ? this.#firstOn(edge) : fault.element,
      moves: [
        ...before,
        ...search.movesTo(state),
        ...(fault.code === 'join-waits-for-ever' ? search.movesBeside(state) : []),
      ],
    }))
  }

  #firstOn(edge: Edge): string {
    const nodes = edge.way.slow ? movesOf(edge.way).flatMap(({ trail }) => trail) : []
    return nodes.find((id) => this.#process.nodes.has(id)) ?? edge.into
  }

  #summary(): Summary {
    const summary: Summary = { exits: new Map(), spawns: new Map() }
    for (const { source, search } of this.#begins) {
      const start = source.start ? [source.start] : []
      const complete = search.done ?? search.exits.get('')
      if (complete !== undefined) summary.done ??= [...start, ...search.movesTo(complete)]
      for (const [catcher, state] of search.exits)
        if (catcher !== '') this.#exit(summary, catcher, [...start, ...search.movesTo(state)])
    }
    for (const { source, search } of this.#beside)
      for (const [catcher, state] of search.exits)
        if (catcher !== '') this.#exit(summary, catcher, [...this.#entryOf(source)!, ...search.movesTo(state)])
    this.#thrownInside(summary)
    this.#eventSubprocesses(summary)
    this.#trap(summary)
    return summary
  }

  /** What fails, or is thrown without an end, somewhere inside, here or deeper. */
  #thrownInside(summary: Summary): void {
    for (const node of nodesIn(this.#process, this.#scope)) {
      if (!this.#passed.has(node.id)) continue
      if (mayFail(node))
        for (const { catcher, code } of errorCatchersOf(this.#process, node))
          if (!isOn(catcher, node))
            this.#exit(summary, catcher.id, () => [...this.#movesTo(node.id)!, failing(node, code)])
      for (const catcher of this.#spawnedBy(node)) this.#spawn(summary, catcher, () => this.#movesTo(node.id)!)
      const inside = isScope(node) ? this.#summaries.get(node.id) : undefined
      for (const [catcher, moves] of inside?.exits ?? [])
        if (!this.#isOnNode(catcher, node)) this.#exit(summary, catcher, () => [...this.#movesTo(node.id)!, ...moves])
      for (const [catcher, moves] of inside?.spawns ?? [])
        if (!this.#isOnNode(catcher, node)) this.#spawn(summary, catcher, () => [...this.#movesTo(node.id)!, ...moves])
    }
  }

  #spawnedBy(node: FlowNode): string[] {
    if (node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent') return []
    const thrown = node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger]
    return thrown.flatMap((one) => {
      const catcher = one.type === 'escalation' ? catcherOf(this.#process, node, one) : undefined
      return catcher && !catcher.interrupting ? [catcher.id] : []
    })
  }

  /** What ends this scope is caught by an event subprocess of it, which then runs alone in it, or goes outwards. */
  #exit(summary: Summary, catcher: string, moves: Move[] | (() => Move[])): void {
    if (!summary.exits.has(catcher)) summary.exits.set(catcher, typeof moves === 'function' ? moves() : moves)
  }

  #spawn(summary: Summary, catcher: string, moves: () => Move[]): void {
    if (!summary.spawns.has(catcher)) summary.spawns.set(catcher, moves())
  }

  /** Event subprocesses of the scope: those that interrupt may end it, the others throw beside the rest. */
  #eventSubprocesses(summary: Summary): void {
    if (this.#begins.length === 0) return
    for (const handler of eventSubprocessesIn(this.#process, this.#scope)) {
      const start = startsOf(this.#process, handler.id).find((node): node is StartEvent => node.type === 'startEvent')
      const inside = this.#summaries.get(handler.id)
      if (!start || !inside) continue
      const thrown = summary.exits.get(start.id) ?? summary.spawns.get(start.id)
      const begun = this.#begins[0]!.source.start
      const entry = isExternal(start)
        ? [...(begun ? [begun] : []), ...firing(this.#process, start.id, start.trigger as never)]
        : thrown
      summary.exits.delete(start.id)
      summary.spawns.delete(start.id)
      if (!entry) continue
      this.#passed.add(handler.id)
      this.#entries.set(handler.id, [...entry, { trail: [handler.id] }])
      const led = (moves: Move[]) => [...this.#entries.get(handler.id)!, ...moves]
      if (start.interrupting && inside.done) summary.done ??= led(inside.done)
      if (start.interrupting && inside.trap) summary.trap ??= { ...inside.trap, moves: led(inside.trap.moves) }
      for (const [catcher, moves] of inside.exits) this.#exit(summary, catcher, led(moves))
      for (const [catcher, moves] of inside.spawns) this.#spawn(summary, catcher, () => led(moves))
    }
  }

  readonly #entries = new Map<string, Move[]>()

  /** Where a token is caught for ever though something still moves. */
  #trap(summary: Summary): void {
    if (this.#isFreed()) return
    for (const { source, search } of [...this.#begins, ...this.#beside]) {
      if (!search.complete || search.faults.some(({ severity }) => severity === 'error')) continue
      const [state] = search.statesWithoutEnd()
      if (state === undefined) continue
      const before = source.event ? this.#entryOf(source)! : source.start ? [source.start] : []
      const marking = search.states[state]!.marking!
      const here = this.#table.edges.filter((_, at) => marking[at]! + marking[this.#table.arrived + at]! > 0)
      if (here.some((edge) => this.#mayBeThrownOn(edge))) continue
      summary.trap ??= { moves: [...before, ...search.movesTo(state)], ...this.#elementsOn(here) }
    }
  }

  /** What is thrown while a ring is walked leads out of it. */
  #mayBeThrownOn(edge: Edge): boolean {
    return [...elementsOf(edge.way)].some((id) => {
      const node = this.#process.nodes.get(id)
      return (
        node !== undefined &&
        mayFail(node) &&
        errorCatchersOf(this.#process, node).some(({ catcher }) => !isOn(catcher, node))
      )
    })
  }

  #elementsOn(edges: Edge[]): { element: string; others: string[] } {
    const inner = edges.flatMap(({ to, from }) => {
      const trap = to.kind === 'trap' ? this.#summaries.get(from.id)?.trap : undefined
      return trap ? [trap.element, ...trap.others] : []
    })
    const [element, ...others] = [
      ...inner,
      ...edges.filter(({ to }) => to.kind !== 'trap').map((edge) => (edge.way.slow ? this.#firstOn(edge) : edge.into)),
    ]
    return { element: element ?? '', others }
  }

  /** Whether something from outside may always end the scope from within itself. */
  #isFreed(): boolean {
    return eventSubprocessesIn(this.#process, this.#scope).some((handler) =>
      startsOf(this.#process, handler.id).some(
        (start) => start.type === 'startEvent' && start.interrupting && isExternal(start),
      ),
    )
  }

  #isOnNode(catcher: string, node: FlowNode): boolean {
    return boundariesOf(this.#process, node.id).some(({ id }) => id === catcher)
  }
}

/** States that a search for the shortest way to a fault looks at. */
const FEW_STATES = 1_500

const isOn = (catcher: { type: string; id: string }, node: FlowNode) =>
  catcher.type === 'boundaryEvent' && 'attachedTo' in catcher && catcher.attachedTo === node.id

/** Edges whose tokens cannot come twice and meet nobody on their way: moving them first hides nothing. */
function movedAlone(net: Net): Set<Edge> {
  const edges = [...net.vertices].flatMap(({ outs }) => [...outs])
  return new Set(edges.filter((edge) => edge.way.slow && !isOnRing(edge.from)))
}

function isOnRing(vertex: Vertex): boolean {
  const seen = new Set([...vertex.outs].map(({ to }) => to))
  for (const next of seen) for (const { to } of next.outs) seen.add(to)
  return seen.has(vertex)
}
