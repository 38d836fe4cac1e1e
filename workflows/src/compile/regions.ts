import type { Process } from '../process.ts'
import { postDominators } from './post-dominators.ts'
import { isJoin, isSplit, type ScopeGraph, scopeGraph } from './scope-graph.ts'

/**
 * A piece of a scope in which one token moves: the whole scope, or one branch of a parallel block. Its nodes become the states of
 * one compound state.
 */
export interface Region {
  /** First node; null for a branch that leads straight from split to join. */
  entry: string | null
  /** In the order they are reached. */
  nodes: string[]
  /** The join that ends a branch; null where paths end by themselves. */
  join: string | null
  /** Parallel blocks inside, by their split. */
  blocks: Map<string, Block>
}

export interface Block {
  /** The gateway that waits for all branches; null when the branches end with the scope. */
  join: string | null
  branches: { flow: string; region: Region }[]
}

export interface ScopePlan {
  region: Region
  /** Terminate and error ends: states of the scope itself, whatever block they stand in. */
  leaving: string[]
  refusals: Refusal[]
}

/** A node around which no block could be found, and why. */
export interface Refusal {
  element: string
  reason: 'branches-never-meet' | 'entered-from-outside' | 'left-before-join' | 'join-without-split' | 'too-large'
}

/**
 * How far parallel blocks may go: XState's cost of a step grows with the square of the regions under way (28 ms at 100), and
 * people lose count sooner. Alike branches in any number are a multi-instance.
 */
export const BLOCK_BOUNDS = { branches: 100, depth: 20 }

/**
 * Finds the parallel blocks of a scope from its graph: each split with the join that every one of its paths comes to, its
 * branches apart from each other and entered and left nowhere else. What is drawn otherwise is refused, never run wrongly.
 */
export function planScope(process: Process, scope: string | undefined): ScopePlan {
  const graph = scopeGraph(process, scope)
  const planner: Planner = {
    process,
    graph,
    after: postDominators(graph),
    owner: new Map(),
    refusals: new Map(),
    depth: 0,
  }
  const region = planRegion(planner, graph.start, null)
  return { region, leaving: [...graph.leaving], refusals: [...planner.refusals.values()] }
}

interface Planner {
  process: Process
  graph: ScopeGraph
  after: Map<string, string | null>
  owner: Map<string, Region>
  refusals: Map<string, Refusal>
  /** Blocks around the region under way. */
  depth: number
}

/** Walks everything one token can reach from `entry` before `join`. */
function planRegion(planner: Planner, entry: string | null, join: string | null): Region {
  const { graph } = planner
  const region: Region = { entry, nodes: [], join, blocks: new Map() }
  if (entry === null) return region
  const queue = graph.nodes.has(entry) ? [entry] : []
  let arrivals = 0
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (!take(planner, id, region)) continue
    const next = isSplit(graph.nodes.get(id)) ? afterBlock(planner, id, region) : afterNode(planner, id, join)
    for (const target of next) {
      if (target === join) arrivals++
      else queue.push(target)
    }
    if (join !== null && graph.ends.has(id)) refuse(planner, join, 'left-before-join')
  }
  // A join counts tokens: a branch that brings two, or none, would make it wait for ever.
  if (join !== null && arrivals !== 1) refuse(planner, join, 'left-before-join')
  return region
}

function afterNode(planner: Planner, id: string, join: string | null): string[] {
  return planner.graph.next.get(id)!.filter((target) => {
    // A join is entered through its block only; a plain flow into it would leave it waiting for its other flows.
    const astray = target !== join && isJoin(planner.graph.nodes.get(target))
    if (astray) refuse(planner, target, 'join-without-split')
    return !astray
  })
}

/** Plans the branches of a split; the token goes on at its join. */
function afterBlock(planner: Planner, split: string, region: Region): string[] {
  const { process, graph } = planner
  const join = joinOf(planner, split)
  const endsEarly = join === null && region.join !== null
  if (join === undefined || endsEarly || (join !== null && !isJoin(graph.nodes.get(join)))) {
    refuse(planner, split, 'branches-never-meet')
    return []
  }
  const { outgoing } = graph.nodes.get(split)!
  if (outgoing.length > BLOCK_BOUNDS.branches || planner.depth >= BLOCK_BOUNDS.depth) {
    refuse(planner, split, 'too-large')
    return []
  }
  planner.depth++
  const branches = outgoing.map((flow) => {
    const { target } = process.flows.get(flow)!
    if (target !== join && isJoin(graph.nodes.get(target))) refuse(planner, target, 'join-without-split')
    return { flow, region: planRegion(planner, target === join ? null : target, join) }
  })
  planner.depth--
  region.blocks.set(split, { join, branches })
  if (join === null) return []
  if (join !== region.join && flowsInto(planner, join, branches) !== graph.nodes.get(join)!.incoming.length)
    refuse(planner, join, 'join-without-split')
  return [join]
}

/**
 * Where the branches of a split meet: a join, null for the end of the scope, undefined for neither. Branches that only terminate or
 * fail bring no token anywhere, so that a split with fewer than two others has no join.
 */
function joinOf({ process, graph, after }: Planner, split: string): string | null | undefined {
  const targets = graph.nodes.get(split)!.outgoing.map((flow) => process.flows.get(flow)!.target)
  return targets.filter((target) => after.has(target)).length < 2 ? null : after.get(split)
}

/** How many flows of a block lead into its join, nested blocks that share the join included. */
function flowsInto(planner: Planner, join: string, branches: Block['branches']): number {
  return branches.reduce((sum, { region }) => {
    if (region.entry === null) return sum + 1
    const plain = region.nodes.filter((id) => !region.blocks.has(id))
    const direct = plain.flatMap((id) => planner.graph.next.get(id)!).filter((target) => target === join).length
    const nested = [...region.blocks.values()].filter((block) => block.join === join)
    return sum + direct + nested.reduce((inner, block) => inner + flowsInto(planner, join, block.branches), 0)
  }, 0)
}

/** True when the node is met for the first time; met from two regions it would hold two tokens. */
function take(planner: Planner, id: string, region: Region): boolean {
  const owner = planner.owner.get(id)
  if (owner && owner !== region) refuse(planner, id, 'entered-from-outside')
  if (owner) return false
  planner.owner.set(id, region)
  region.nodes.push(id)
  return true
}

function refuse(planner: Planner, element: string, reason: Refusal['reason']): void {
  if (!planner.refusals.has(element)) planner.refusals.set(element, { element, reason })
}
