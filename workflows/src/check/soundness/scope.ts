import type { Process } from '../../process.ts'
import { activationOf } from './activation.ts'
import type { Found } from './faults.ts'
import { ScopeSearches, type Searched } from './scope-searches.ts'
import { summaryOf } from './scope-summary.ts'
import type { Limits } from './search.ts'
import type { Summary } from './summary.ts'
import type { Move } from './way.ts'

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
  const searches = new ScopeSearches(process, scope, summaries, limits)
  return {
    faults: searches.all.flatMap((searched) => faultsOf(searches, searched)),
    summary: summaryOf(searches, summaries),
    passed: searches.passed,
    states: searches.all.reduce((sum, { search }) => sum + search.states.length, 0),
    complete: searches.all.every(({ search }) => search.complete),
    movesTo: (element) => searches.movesTo(element),
  }
}

function faultsOf(searches: ScopeSearches, { source, search }: Searched): ScopeFault[] {
  // Tokens that meet at a merge double on all that follows it too; the merge is where it is mended.
  const atMerge = search.faults.some(({ edge, code }) => !edge && (code === 'token-doubles' || code === 'runs-twice'))
  const told = search.faults.filter(({ edge }) => !edge || !atMerge)
  return told.map(({ edge, state, ...fault }) => {
    const against = refusing(searches.process, fault)
    const beside = fault.code === 'join-waits-for-ever' ? search.movesBeside(state) : []
    return {
      ...fault,
      element: edge ? searches.firstOn(edge) : fault.element,
      // Asked at each arrival the condition must not hold from the beginning on, nor by what was answered on the way.
      moves: [...against, ...searches.before(source), ...search.movesTo(state), ...beside, ...against],
    }
  })
}

/** Data against the condition of a gateway that may never start. */
function refusing(process: Process, { code, element }: Found): Move[] {
  const gateway = process.nodes.get(element)
  if (code !== 'activation-may-never-hold' || gateway?.type !== 'complexGateway') return []
  return [{ trail: [], data: activationOf(gateway).refused }]
}
