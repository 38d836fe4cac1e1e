import type { Process } from '../../process.ts'
import { activationOf } from './activation.ts'
import type { Source } from './build.ts'
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
    faults: searches.all.flatMap((searched) => faultsOf(searches, searched)).filter(isFirstOfItsJoin),
    summary: summaryOf(searches, summaries),
    passed: searches.passed,
    states: searches.all.reduce((sum, { search }) => sum + search.states.length, 0),
    complete: searches.all.every(({ search }) => search.complete),
    movesTo: (element) => searches.movesTo(element),
  }
}

/** A join that waits on the main path waits for what begins beside it too: that is no second fault. */
function isFirstOfItsJoin({ code, element }: ScopeFault, at: number, all: ScopeFault[]): boolean {
  return code !== 'join-waits-for-ever' || all.findIndex((one) => one.code === code && one.element === element) === at
}

function faultsOf(searches: ScopeSearches, { source, search }: Searched): ScopeFault[] {
  // Tokens that meet at a merge double on all that follows it too; the merge is where it is mended.
  const atMerge = search.faults.some(({ edge, code }) => !edge && (code === 'token-doubles' || code === 'runs-twice'))
  const told = search.faults.filter(({ edge }) => !edge || !atMerge)
  return told.map(({ edge, state, ...fault }) => {
    const against = refusing(searches.process, fault)
    const here = [...search.movesTo(state), ...(fault.code === 'join-waits-for-ever' ? search.movesBeside(state) : [])]
    return {
      ...fault,
      element: edge ? searches.firstOn(edge) : fault.element,
      // Asked at each arrival the condition must not hold from the beginning on, nor by what was answered on the way.
      moves: [
        ...against,
        ...((fault.code === 'join-waits-for-ever' && withMainPath(searches, source, fault.element, here)) || [
          ...searches.before(source),
          ...here,
        ]),
        ...against,
      ],
    }
  })
}

/** A join to which a path beside brings its token first waits when the main path comes there too. */
function withMainPath(searches: ScopeSearches, { event }: Source, join: string, beside: Move[]): Move[] | undefined {
  if (event?.type !== 'boundaryEvent') return undefined
  const main = searches.movesTo(join) ?? []
  const at = main.findIndex(({ trail }) => trail.includes(event.attachedTo))
  if (at < 0) return undefined
  const { trail, ...move } = main[at]!
  const stands = trail.indexOf(event.attachedTo) + 1
  const goesOn = { trail: trail.slice(stands) }
  return [...main.slice(0, at), { ...move, trail: trail.slice(0, stands) }, ...beside, goesOn, ...main.slice(at + 1)]
}

/** Data against the condition of a gateway that may never start. */
function refusing(process: Process, { code, element }: Found): Move[] {
  const gateway = process.nodes.get(element)
  if (code !== 'activation-may-never-hold' || gateway?.type !== 'complexGateway') return []
  return [{ trail: [], data: activationOf(gateway).refused }]
}
