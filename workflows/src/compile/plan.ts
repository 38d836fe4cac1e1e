import type { Process } from '../process.ts'
import { planScope, type Refusal, type Region, type ScopePlan } from './regions.ts'

/** The scopes of one machine cut into regions, and the region in which each element has its state. */
export interface Plan {
  process: Process
  /** The scope that the machine is of; undefined for the process itself. */
  root: string | undefined
  /** By the subprocess's id: the root, and those that stand as states inside. */
  scopes: Map<string | undefined, ScopePlan>
  home: Map<string, Region>
  refusals: Refusal[]
}

/**
 * Plans a scope with those that stand as states inside it. Elements that no path reaches have no home: they are never entered, and
 * `checkWorkflow` names them.
 */
export function planPiece(process: Process, root: string | undefined, inside: readonly string[]): Plan {
  const plan: Plan = { process, root, scopes: new Map(), home: new Map(), refusals: [] }
  for (const scope of [root, ...inside]) {
    const scoped = planScope(process, scope)
    plan.scopes.set(scope, scoped)
    plan.refusals.push(...scoped.refusals)
    settle(scoped.region, plan.home)
    for (const id of scoped.leaving) plan.home.set(id, scoped.region)
  }
  return plan
}

function settle(region: Region, home: Map<string, Region>): void {
  for (const id of region.nodes) home.set(id, region)
  for (const block of region.blocks.values()) for (const branch of block.branches) settle(branch.region, home)
}
