import type { CaseState, Effect, Instance, StepEnv, StepResult } from '../case-state.ts'
import { boundariesByActivity } from '../compile/place.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { MachineConfigJson } from '../machine-config.ts'
import type { BoundaryEvent, Process, Variables } from '../process.ts'
import { fireCondition } from './conditions.ts'
import type { Incident, Meter } from './context.ts'
import { type Draft, ROOT_INSTANCE } from './draft.ts'
import { itemEnded } from './each/run.ts'
import type { Live } from './live.ts'
import { throwError } from './raise.ts'
import { childAnswered } from './states/answer.ts'
import { beginStates } from './states/drive.ts'
import { settle } from './states/settle.ts'
import { StepRefused } from './step-refused.ts'
import { Stirred } from './stirred.ts'
import type { Arrival } from './tokens/arrive.ts'
import { beginMarking, sendArrival, stir } from './tokens/drive.ts'
import { frozen, liveOf } from './tree.ts'

/** Things that one step may do between instances; far above what any diagram needs that comes to rest. */
export const MAX_TURNS = 100_000

/** A case on its way through one step: what was kept of it, what has been read and changed, what has been noted. */
export interface Walk {
  workflow: Workflow
  process: Process
  boundaries: Map<string, BoundaryEvent[]>
  env: StepEnv
  decisions: DecisionsPort | undefined
  draft: Draft
  decided: (Effect & { type: 'decided' })[]
  meter: Meter
  status: CaseState['status']
  kept: Record<string, Instance>
  lives: Map<string, Live>
  /** Instances to be written back. */
  touched: Set<Live>
  /** What comes before any other token moves. */
  queue: (() => void)[]
  /** Instances in which tokens may move. */
  stirred: Stirred
  /** The one whose turn it is. */
  moving: Live | null
  root(): Live
}

/** Takes a case up where its state says it stands. The state is used up: what it holds is changed on the way. */
export function beginWalk(
  workflow: Workflow,
  state: CaseState | undefined,
  env: StepEnv,
  decisions: DecisionsPort | undefined,
): Walk {
  const { process } = workflow
  const walk: Walk = {
    workflow,
    process,
    boundaries: boundariesOnce(process),
    env,
    decisions,
    draft: { at: env.now, waits: state?.waits ?? {}, sequence: state?.sequence ?? 0, effects: [], trace: [] },
    decided: [],
    meter: { conditions: 0, items: 0 },
    status: 'running',
    kept: state?.instances ?? {},
    lives: new Map(),
    touched: new Set(),
    queue: [],
    stirred: new Stirred(),
    moving: null,
    root: () => liveOf(walk, ROOT_INSTANCE),
  }
  if (state) walk.root()
  return walk
}

const boundariesOf = new WeakMap<Process, Map<string, BoundaryEvent[]>>()

function boundariesOnce(process: Process): Map<string, BoundaryEvent[]> {
  const known = boundariesOf.get(process) ?? boundariesByActivity(process)
  boundariesOf.set(process, known)
  return known
}

/** The compiled machine of an instance: of the process, of a scope, or of one instance of a loop. */
export function machineFor({ run, element, tokens }: Live): MachineConfigJson | undefined {
  const { machine, pieces } = run.walk.workflow
  if (element === null) return machine
  return tokens?.single ? pieces[`${element}~each`] : pieces[element]
}

/** Has a new instance begin before anything else moves. */
export function begin(live: Live): void {
  live.run.walk.queue.push(() => {
    if (live.gone) return
    if (live.tokens) beginMarking(live)
    else beginStates(live, {})
  })
}

/** Brings something to an activation of an instance that moves tokens. */
export function arriveAt(live: Live, arrival: Arrival): void {
  if (live.gone) return
  sendArrival(live, arrival)
}

/** What runs in an activation has ended by itself. */
export function childEnded(live: Live, variables: Variables, mapped?: true): void {
  const { outer, host, element, run } = live
  if (live.gone || !outer) return
  run.walk.queue.push(() => {
    if (outer.gone || live.gone) return
    if (outer.each) itemEnded(outer, live)
    else if (outer.tokens) arriveAt(outer, { active: host!, element: element!, variables, ...(mapped && { mapped }) })
    else childAnswered(outer, live, variables, mapped)
  })
}

/** A machine has come to its end. */
export function machineEnded(live: Live): void {
  const { walk } = live.run
  if (!live.outer) {
    walk.status = live.failed ? 'failed' : 'completed'
  } else if (live.failed) {
    const { outer, host, failed, element } = live
    live.gone = true
    walk.queue.push(() => throwError(outer, host, failed!.code, {}, element!))
  } else childEnded(live, {})
}

/** Goes on until nothing can move without the outside. */
export function runToRest(walk: Walk): void {
  for (let turns = 0; walk.status === 'running'; turns++) {
    if (turns > MAX_TURNS) throw new StepRefused('endless-loop')
    const next = walk.queue.shift()
    if (next) next()
    else if (!stirOne(walk) && !fireCondition(walk)) return
  }
}

/** Whether it is an instance's turn: what is pending in the case, and instances that were stirred before, go first. */
export function isItsTurn(live: Live): boolean {
  const { walk } = live.run
  if (walk.queue.length === 0 && (walk.moving === live || walk.stirred.isEmpty)) return true
  walk.stirred.add(live)
  return false
}

/** Lets the tokens of one instance move, inner ones first. */
function stirOne(walk: Walk): boolean {
  const chosen = walk.stirred.takeDeepest()
  if (!chosen) return false
  walk.moving = chosen
  if (!chosen.gone && chosen.tokens) stir(chosen)
  walk.moving = null
  return true
}

/** The result of the step, JSON only. */
export function finishWalk(walk: Walk): StepResult {
  const { draft, status } = walk
  const instances = walk.kept
  draft.effects.push(...walk.decided)
  for (const live of walk.lives.values()) {
    if (live.gone && live.outer) delete instances[live.id]
    if (!walk.touched.has(live)) continue
    if (live.tokens || live.each || live.gone) tellIncidents(draft, live)
    else settle(draft, live)
    if (!live.gone || !live.outer) instances[live.id] = frozen(live)
  }
  if (status !== 'running') {
    draft.effects.push(endOf(status, walk.root()))
    const root = walk.root()
    return {
      state: { status, instances: { [root.id]: frozen(root) }, waits: {}, sequence: draft.sequence },
      effects: draft.effects,
      trace: draft.trace,
    }
  }
  return {
    state: { status, instances, waits: draft.waits, sequence: draft.sequence },
    effects: draft.effects,
    trace: draft.trace,
  }
}

function tellIncidents(draft: Draft, live: Live): void {
  const instance = live.id
  const now: Record<string, Incident> = live.gone ? {} : live.incidents
  for (const [key, { element }] of Object.entries(live.before))
    if (now[key] !== live.before[key]) draft.effects.push({ type: 'resolved', element, instance })
  for (const [key, { element, code, params }] of Object.entries(now))
    if (now[key] !== live.before[key]) draft.effects.push({ type: 'incident', element, instance, code, params })
}

function endOf(status: 'completed' | 'failed' | 'cancelled', root: Live): Effect {
  return { type: 'ended', status, ...(root.failed && { code: root.failed.code }) }
}
