import type { CaseState, Instance } from '../case-state.ts'
import { instanceOf, markingOf } from '../compile/marking.ts'
import { type Plan, planPiece } from '../compile/plan.ts'
import type { Region } from '../compile/regions.ts'
import { scopesOfStates, standingInside } from '../compile/style.ts'
import type { Workflow } from '../compile.ts'
import { isActivity, isScope, type Process } from '../process.ts'
import type { Each, Incident, Tokens } from '../run/model.ts'

/** An instance in the one form that every scope can be told in: activations and tokens, or how far a loop is. */
export interface Neutral extends Omit<Instance, 'snapshot'> {
  snapshot: { tokens?: Tokens; each?: Each; incidents: Record<string, Incident> }
}

/** A case in which every scope moves tokens in an instance of its own. */
export interface NeutralCase extends Omit<CaseState, 'instances'> {
  instances: Record<string, Neutral>
}

/** What of a machine of states has no word in tokens: it goes back to where it was if a machine of states takes it up again. */
export interface Remembered {
  /** By instance and region (the flow that a branch begins with, the scope): the final state in which it stands. */
  ends: Record<string, Record<string, string>>
  /** By instance and element: incidents whose element stands otherwise where tokens move. */
  incidents: Record<string, Record<string, Incident>>
}

const neutrals = new WeakMap<Workflow, Workflow>()

/** The same process with every scope compiled to tokens; what a neutral case runs on. */
export function tokensOnly(workflow: Workflow): Workflow {
  const known = neutrals.get(workflow)
  if (known) return known
  const { process } = workflow
  const pieces: Workflow['pieces'] = {}
  for (const node of process.nodes.values()) {
    if (isScope(node)) pieces[node.id] = markingOf(process, node.id)
    if (isActivity(node) && node.loop) pieces[`${node.id}~each`] = instanceOf(node)
  }
  const { move: _move, ...rest } = workflow
  const made = { ...rest, machine: markingOf(process, undefined), pieces }
  neutrals.set(workflow, made)
  return made
}

const plans = new WeakMap<Process, Map<string | null, Plan>>()

/** How the machine of an instance is cut into regions, where it is a machine of states. */
export function planOf(process: Process, element: string | null): Plan {
  const known = plans.get(process) ?? new Map<string | null, Plan>()
  plans.set(process, known)
  const scope = element ?? undefined
  const plan = known.get(element) ?? planPiece(process, scope, standingInside(process, scope, stylesOf(process)))
  known.set(element, plan)
  return plan
}

const styles = new WeakMap<Process, Set<string | undefined>>()

function stylesOf(process: Process): Set<string | undefined> {
  const known = styles.get(process) ?? scopesOfStates(process)
  styles.set(process, known)
  return known
}

/** The flows on which tokens wait at the join when a branch, begun by `flow`, has come there. */
export function arrivalsOf(process: Process, region: Region, flow: string): string[] {
  if (region.entry === null) return [flow]
  const boundaries = [...process.nodes.values()].filter((node) => node.type === 'boundaryEvent')
  const plain = region.nodes.filter((id) => !region.blocks.has(id))
  const sources = [...plain, ...boundaries.filter((one) => plain.includes(one.attachedTo)).map(({ id }) => id)]
  const direct = sources
    .flatMap((id) => process.nodes.get(id)!.outgoing)
    .filter((id) => process.flows.get(id)!.target === region.join)
  const nested = [...region.blocks.values()].filter(({ join }) => join === region.join)
  return [
    ...direct,
    ...nested.flatMap(({ branches }) => branches.flatMap((one) => arrivalsOf(process, one.region, one.flow))),
  ]
}

/** The number in an id or key: `<element>~<number>`. */
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('~') + 1)) || 0

/** Text by which two pieces of JSON are told apart, whatever the order of their keys. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
