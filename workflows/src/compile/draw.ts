import { waitingState } from '../elements/boundary.ts'
import { elementOf } from '../elements/table.ts'
import type { StateConfig } from '../machine-config.ts'
import { boundariesByActivity } from '../node-places.ts'
import { type BoundaryEvent, isActivity, isScope } from '../process.ts'
import { createPlace } from './place.ts'
import type { Plan } from './plan.ts'
import type { Block, Region } from './regions.ts'
import { createTargets, ENDED, JOINED, type Targets } from './targets.ts'

/** The states of a region and the one that is entered first. */
export interface Compound {
  initial: string
  states: Record<string, StateConfig>
}

interface Drawing {
  plan: Plan
  targets: Targets
  boundaries: Map<string, BoundaryEvent[]>
  drawn: Map<Region, Record<string, StateConfig>>
}

/** Where a branch begins whose first element stands outside of it. */
const BEGIN = '$begin'

/** The states of a planned machine, nested as XState wants them. */
export function drawPiece(plan: Plan): Compound {
  const boundaries = boundariesByActivity(plan.process)
  const drawing: Drawing = { plan, targets: createTargets(plan), boundaries, drawn: new Map() }
  const root = drawScope(drawing, plan.root)
  for (const [region, states] of drawing.drawn) finish(drawing.targets, region, states)
  return root
}

function drawScope(drawing: Drawing, scope: string | undefined): Compound {
  const { region, leaving } = drawing.plan.scopes.get(scope)!
  return drawRegion(drawing, region, leaving)
}

function drawRegion(drawing: Drawing, region: Region, leaving: string[] = []): Compound {
  const states: Record<string, StateConfig> = {}
  drawing.drawn.set(region, states)
  for (const id of [...region.nodes, ...leaving]) states[id] = drawElement(drawing, id, region)
  return { initial: drawEntry(drawing, region, states), states }
}

function drawEntry(drawing: Drawing, region: Region, states: Record<string, StateConfig>): string {
  const { entry } = region
  if (entry === null) return drawing.targets.final(region, JOINED)
  if (states[entry]) return entry
  states[BEGIN] = { always: [{ target: drawing.targets.resolve(region, entry, entry) }] }
  return BEGIN
}

function drawElement(drawing: Drawing, id: string, region: Region): StateConfig {
  const { plan, targets, boundaries } = drawing
  const node = plan.process.nodes.get(id)!
  const place = createPlace(plan, region, boundaries, targets)
  const isInstance = isActivity(node) && (node.loop !== undefined || (isScope(node) && !plan.scopes.has(id)))
  const state = isInstance
    ? waitingState(node, node.loop ? 'each' : 'branch', place)
    : elementOf(node).compile?.(node, place)
  if (!state) throw new TypeError(`${id} has no state of its own`)
  if (isScope(node) && !isInstance) return { ...state, ...drawScope(drawing, id) }
  const block = region.blocks.get(id)
  return block ? { ...state, ...drawBlock(drawing, id, region, block) } : state
}

function drawBlock(drawing: Drawing, split: string, around: Region, block: Block): StateConfig {
  const states: Record<string, StateConfig> = {}
  for (const { flow, region } of block.branches) {
    const inner = drawRegion(drawing, region)
    const take = { type: 'take', params: { flow } } as const
    states[flow] = { initial: { target: inner.initial, actions: [take] }, states: inner.states }
  }
  return { states, onDone: { target: drawing.targets.resolve(around, split, block.join ?? ENDED) } }
}

/** Adds the final states that transitions asked for, and ids to states that are reached from afar. */
function finish(targets: Targets, region: Region, states: Record<string, StateConfig>): void {
  for (const key of targets.finalsOf(region)) states[key] = { type: 'final' }
  for (const [key, state] of Object.entries(states)) {
    const id = targets.idOf(region, key)
    if (id !== undefined) states[key] = { id, ...state }
  }
}
