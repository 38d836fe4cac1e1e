import { nodesIn } from '../../node-places.ts'
import { type FlowNode, isScope, type StartEvent } from '../../process.ts'
import { boundariesOf, eventSubprocessesIn, startsOf } from '../graph.ts'
import { failing, mayFail } from './build.ts'
import { catcherOf, errorCatchersOf, escalationCatchersOf, isExternal } from './catchers.ts'
import type { Edge } from './net.ts'
import type { ScopeSearches } from './scope-searches.ts'
import type { Summary } from './summary.ts'
import { elementsOf, type Move } from './way.ts'
import { firing } from './work.ts'

/** What a scope may do, found by its searches and the summaries of the scopes inside it. */
export function summaryOf(searches: ScopeSearches, summaries: Map<string, Summary>): Summary {
  return new Summing(searches, summaries).summary()
}

class Summing {
  readonly #searches: ScopeSearches
  readonly #summaries: Map<string, Summary>

  constructor(searches: ScopeSearches, summaries: Map<string, Summary>) {
    this.#searches = searches
    this.#summaries = summaries
  }

  summary(): Summary {
    const summary: Summary = { exits: new Map(), spawns: new Map() }
    const { begins, isSequential } = this.#searches
    const done = begins.map((one) => this.#searches.doneFrom(one))
    const complete = isSequential ? done.every(Boolean) && done.at(-1) : done.find(Boolean)
    if (complete) summary.done = complete
    for (const { source, search } of begins)
      for (const [catcher, state] of search.exits)
        if (catcher !== '') this.#exit(summary, catcher, [...this.#searches.before(source), ...search.movesTo(state)])
    for (const { source, search } of this.#searches.beside)
      for (const [catcher, state] of search.exits)
        if (catcher !== '') this.#exit(summary, catcher, [...this.#searches.entryOf(source)!, ...search.movesTo(state)])
    this.#thrownInside(summary)
    this.#eventSubprocesses(summary)
    this.#trap(summary)
    return summary
  }

  /** What fails, or is thrown without an end, somewhere inside, here or deeper. */
  #thrownInside(summary: Summary): void {
    for (const node of nodesIn(this.#searches.process, this.#searches.scope)) {
      if (!this.#searches.passed.has(node.id)) continue
      if (mayFail(node))
        for (const { catcher, code } of errorCatchersOf(this.#searches.process, node))
          if (!isOn(catcher, node))
            this.#exit(summary, catcher.id, () => [...this.#searches.movesTo(node.id)!, failing(node, code)])
      for (const catcher of escalationCatchersOf(this.#searches.process, node)) {
        if (isOn(catcher, node)) continue
        const moves = () => this.#searches.movesTo(node.id)!
        if (catcher.interrupting) this.#exit(summary, catcher.id, moves)
        else this.#spawn(summary, catcher.id, moves)
      }
      for (const catcher of this.#spawnedBy(node)) this.#spawn(summary, catcher, () => this.#searches.movesTo(node.id)!)
      const inside = isScope(node) ? this.#summaries.get(node.id) : undefined
      for (const [catcher, moves] of inside?.exits ?? [])
        if (!this.#isOnNode(catcher, node))
          this.#exit(summary, catcher, () => [...this.#searches.movesTo(node.id)!, ...moves])
      for (const [catcher, moves] of inside?.spawns ?? [])
        if (!this.#isOnNode(catcher, node))
          this.#spawn(summary, catcher, () => [...this.#searches.movesTo(node.id)!, ...moves])
    }
  }

  #spawnedBy(node: FlowNode): string[] {
    if (node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent') return []
    const thrown = node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger]
    return thrown.flatMap((one) => {
      const catcher = one.type === 'escalation' ? catcherOf(this.#searches.process, node, one) : undefined
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
    if (this.#searches.begins.length === 0) return
    for (const handler of eventSubprocessesIn(this.#searches.process, this.#searches.scope)) {
      const start = startsOf(this.#searches.process, handler.id).find(
        (node): node is StartEvent => node.type === 'startEvent',
      )
      const inside = this.#summaries.get(handler.id)
      if (!start || !inside) continue
      const thrown = summary.exits.get(start.id) ?? summary.spawns.get(start.id)
      const begun = this.#searches.begins[0]!.source.start
      const entry = isExternal(start)
        ? [...(begun ? [begun] : []), ...firing(this.#searches.process, start.id, start.trigger as never)]
        : thrown
      summary.exits.delete(start.id)
      summary.spawns.delete(start.id)
      if (!entry) continue
      this.#searches.passed.add(handler.id)
      this.#searches.entries.set(handler.id, [...entry, { trail: [handler.id] }])
      const led = (moves: Move[]) => [...this.#searches.entries.get(handler.id)!, ...moves]
      if (start.interrupting && inside.done) summary.done ??= led(inside.done)
      if (start.interrupting && inside.trap) summary.trap ??= { ...inside.trap, moves: led(inside.trap.moves) }
      for (const [catcher, moves] of inside.exits) this.#exit(summary, catcher, led(moves))
      for (const [catcher, moves] of inside.spawns) this.#spawn(summary, catcher, () => led(moves))
    }
  }

  /** Where a token is caught for ever though something still moves. */
  #trap(summary: Summary): void {
    if (this.#isFreed()) return
    for (const { source, search } of [...this.#searches.begins, ...this.#searches.beside]) {
      if (!search.complete || search.faults.some(({ severity }) => severity === 'error')) continue
      const [state] = search.statesWithoutEnd()
      if (state === undefined) continue
      const before = source.event ? this.#searches.entryOf(source)! : source.start ? [source.start] : []
      const marking = search.states[state]!.marking!
      const here = this.#searches.table.edges.filter(
        (_, at) => marking[at]! + marking[this.#searches.table.arrived + at]! > 0,
      )
      if (here.some((edge) => this.#mayBeThrownOn(edge))) continue
      summary.trap ??= { moves: [...before, ...search.movesTo(state)], ...this.#elementsOn(here) }
    }
  }

  /** What is thrown while a ring is walked leads out of it. */
  #mayBeThrownOn(edge: Edge): boolean {
    return [...elementsOf(edge.way)].some((id) => {
      const node = this.#searches.process.nodes.get(id)
      return (
        node !== undefined &&
        mayFail(node) &&
        errorCatchersOf(this.#searches.process, node).some(({ catcher }) => !isOn(catcher, node))
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
      ...edges
        .filter(({ to }) => to.kind !== 'trap')
        .map((edge) => (edge.way.slow ? this.#searches.firstOn(edge) : edge.into)),
    ]
    return { element: element ?? '', others }
  }

  /** Whether something from outside may always end the scope from within itself. */
  #isFreed(): boolean {
    return eventSubprocessesIn(this.#searches.process, this.#searches.scope).some((handler) =>
      startsOf(this.#searches.process, handler.id).some(
        (start) => start.type === 'startEvent' && start.interrupting && isExternal(start),
      ),
    )
  }

  #isOnNode(catcher: string, node: FlowNode): boolean {
    return boundariesOf(this.#searches.process, node.id).some(({ id }) => id === catcher)
  }
}

const isOn = (catcher: { type: string; id: string }, node: FlowNode) =>
  catcher.type === 'boundaryEvent' && 'attachedTo' in catcher && catcher.attachedTo === node.id
