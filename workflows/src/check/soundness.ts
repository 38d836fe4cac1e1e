import type { Diagnostic } from '@statecraft/forms'
import { nodesIn } from '../node-places.ts'
import type { FlowNode, Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { beginningsOf, isEventSubprocess, lostIn, scopesOf } from './graph.ts'
import { withCompensation } from './soundness/compensate.ts'
import { proveScope, type ScopeFault, type ScopeResult } from './soundness/scope.ts'
import { scriptOf } from './soundness/script.ts'
import type { Limits } from './soundness/search.ts'
import { ASSUMED, type Summary, TAKEN_FOR_SOUND } from './soundness/summary.ts'
import type { Move } from './soundness/way.ts'

/** What a search looks at before it gives up and says so, for each scope of a process. */
export const LIMITS: Limits = { states: 20_000, moves: 100_000 }

/** What was found out about a process. */
export interface Soundness {
  /** `sound` where it was proved, `unsound` where a counter-example was found or an element never happens, `open` where a limit was met first. */
  verdict: 'sound' | 'unsound' | 'open'
  /** States that were looked at, after blocks were folded. */
  states: number
  diagnostics: Diagnostic[]
}

/**
 * Plays every order of events on the diagram: each case can end from wherever it stands, no join waits for ever, no token doubles,
 * and each element happens on some way. Conditions are taken for possible either way. Each finding has a shortest way that shows it.
 */
export const checkSoundness: Check = (process) => proveSoundness(process).diagnostics

const kept = new WeakMap<Process, Soundness>()

/** The proof itself, or what stands against it. Asked again for the same process it is not searched again. */
export function proveSoundness(process: Process, limits: Limits = LIMITS): Soundness {
  const known = limits === LIMITS ? kept.get(process) : undefined
  if (known) return known
  const proof = new Proof(process, limits).run()
  if (limits === LIMITS) kept.set(process, proof)
  return proof
}

class Proof {
  readonly #process: Process
  readonly #limits: Limits
  readonly #results = new Map<string | undefined, ScopeResult>()
  readonly #summaries = new Map<string, Summary>()

  constructor(process: Process, limits: Limits) {
    this.#process = process
    this.#limits = limits
  }

  run(): Soundness {
    // Inner scopes first: to the outer ones they are no more than their summary.
    const scopes = scopesOf(this.#process).sort((a, b) => this.#depthOf(b) - this.#depthOf(a))
    for (const scope of scopes) this.#prove(scope)
    const results = [...this.#results.values()]
    const states = results.reduce((sum, result) => sum + result.states, 0)
    const diagnostics = beginningsOf(this.#process, undefined).length === 0 ? [] : this.#diagnostics()
    const isUnsound = diagnostics.some(({ severity, code }) => severity === 'error' || code === 'never-happens')
    const isComplete = results.every(({ complete }) => complete)
    if (!isComplete) diagnostics.push(diagnose(this.#process, 'soundness-not-proved', { states }, 'warning'))
    return { verdict: isUnsound ? 'unsound' : isComplete ? 'sound' : 'open', states, diagnostics }
  }

  #prove(scope: FlowNode | undefined): void {
    const result = proveScope(this.#process, scope?.id, this.#summaries, this.#limits)
    this.#results.set(scope?.id, result)
    const faulty = result.faults.some(({ severity }) => severity === 'error') || !result.complete
    if (scope) this.#summaries.set(scope.id, faulty ? { ...TAKEN_FOR_SOUND, ...result.summary } : result.summary)
  }

  #diagnostics(): Diagnostic[] {
    // Outer scopes first, as a reader meets them.
    const all = [...this.#results].reverse().flatMap(([scope, { faults: found }]) => {
      const before = this.#movesInto(scope)
      return before ? found.map((fault) => this.#found(fault, before)) : []
    })
    // What shows only behind another fault cannot be played before that one is mended.
    const faults = all.filter(({ params }) => !(params.trail as string[]).includes(ASSUMED))
    // What a broken join or a doubled token does to the rest is no second fault.
    if (faults.some(({ severity }) => severity === 'error')) return faults
    const { trap } = this.#results.get(undefined)!.summary
    if (trap) return [...faults, this.#found({ ...trap, code: 'cannot-finish', severity: 'error' }, [])]
    return [...faults, ...(this.#isComplete() ? this.#neverHappens() : [])]
  }

  #isComplete(): boolean {
    return [...this.#results.values()].every(({ complete }) => complete)
  }

  #found({ element, code, severity, others, moves }: ScopeFault, before: Move[]): Diagnostic {
    const path = withCompensation(this.#process, [...before, ...moves])
    const node = this.#process.nodes.get(element) ?? this.#process
    const trail = path.flatMap((move) => move.trail)
    return { ...diagnose(node, code, { others, trail }, severity), counterExample: scriptOf(path) }
  }

  /** The moves that begin a scope; null when nothing does. */
  #movesInto(scope: string | undefined): Move[] | null {
    if (scope === undefined) return []
    const node = this.#process.nodes.get(scope)!
    const before = this.#movesInto(node.parent)
    const here = before && (this.#results.get(node.parent)!.movesTo(scope) ?? (this.#undoes(node) ? [] : null))
    return before && here ? [...before, ...here] : null
  }

  /** An event subprocess that answers compensation begins wherever something is compensated. */
  #undoes(node: FlowNode): boolean {
    if (!isEventSubprocess(node)) return false
    const start = nodesIn(this.#process, node.id).find(({ type }) => type === 'startEvent')
    return start?.type === 'startEvent' && start.trigger.type === 'compensation'
  }

  /** Elements that flows lead to but no way passes, such as an event for an error that nothing throws. */
  #neverHappens(): Diagnostic[] {
    const passed = new Set<string>()
    for (const [scope, result] of this.#results)
      if (this.#movesInto(scope)) for (const element of result.passed) passed.add(element)
    const lost = new Set(lostIn(this.#process))
    const dead = [...this.#process.nodes.values()].filter((node) => !lost.has(node) && !this.#isPassed(node, passed))
    const deadIds = new Set(dead.map(({ id }) => id))
    const implied = (node: FlowNode) =>
      (node.parent !== undefined && deadIds.has(node.parent)) ||
      node.incoming.some((flow) => deadIds.has(this.#process.flows.get(flow)!.source)) ||
      (node.type === 'boundaryEvent' && deadIds.has(node.attachedTo))
    return dead.filter((node) => !implied(node)).map((node) => diagnose(node, 'never-happens', {}, 'warning'))
  }

  #isPassed(node: FlowNode, passed: Set<string>): boolean {
    if (passed.has(node.id) || this.#undoes(node)) return true
    if (node.type === 'boundaryEvent' && node.trigger.type === 'compensation') return passed.has(node.attachedTo)
    return false
  }

  #depthOf(scope: FlowNode | undefined): number {
    let depth = 0
    for (let at = scope; at; at = this.#process.nodes.get(at.parent ?? '')) depth++
    // An event subprocess is known before the scope it belongs to, and so is whatever is as deep.
    return depth
  }
}
