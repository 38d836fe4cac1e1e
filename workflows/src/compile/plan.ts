import type { Process } from '../process.ts'
import { planScope, type Refusal, type Region, type ScopePlan } from './regions.ts'

/** All scopes of a process cut into regions, and the region in which each element has its state. */
export interface Plan {
  process: Process
  /** By the subprocess's id; the process itself is `undefined`. */
  scopes: Map<string | undefined, ScopePlan>
  home: Map<string, Region>
  refusals: Refusal[]
}

/** Plans every scope. Elements that no path reaches have no home: they are never entered, and `checkWorkflow` names them. */
export function planProcess(process: Process): Plan {
  const plan: Plan = { process, scopes: new Map(), home: new Map(), refusals: [] }
  const subprocesses = [...process.nodes.values()].filter((node) => node.type === 'subProcess')
  for (const scope of [undefined, ...subprocesses.map((node) => node.id)]) {
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
