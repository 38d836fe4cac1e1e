import type { CaseState, Effect, StepEnv, StepResult } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import { boundariesByActivity } from '../node-places.ts'
import type { Variables } from '../process.ts'
import { answerWait } from './answer-wait.ts'
import { fireCondition } from './conditions.ts'
import { ROOT_INSTANCE } from './draft.ts'
import { itemEnded } from './each/run.ts'
import { failAs } from './end-case.ts'
import type { Draft, Driver, Incident, Live, Walk } from './model.ts'
import { escalate, throwError } from './raise.ts'
import { childAnswered, loopAnswered } from './states/answer.ts'
import { beginStates } from './states/drive.ts'
import { settle } from './states/settle.ts'
import { StepRefused } from './step-refused.ts'
import { Stirred } from './stirred.ts'
import { activate } from './tokens/activate.ts'
import { beginMarking, sendArrival, stir } from './tokens/drive.ts'
import { enter } from './tokens/fire.ts'
import { frozen, liveOf } from './tree.ts'

/** Things that one step may do between instances; far above what any diagram needs that comes to rest. */
export const MAX_TURNS = 100_000

/** Takes a case up where its state says it stands. The state is used up: what it holds is changed on the way. */
export function beginWalk(
  workflow: Workflow,
  state: CaseState | undefined,
  env: StepEnv,
  decisions: DecisionsPort | undefined,
  owned: boolean,
): Walk {
  const { process } = workflow
  const walk: Walk = {
    workflow,
    process,
    boundaries: boundariesByActivity(process),
    env,
    decisions,
    draft: { at: env.now, waits: state?.waits ?? {}, sequence: state?.sequence ?? 0, effects: [], trace: [] },
    decided: [],
    meter: { conditions: 0, items: 0 },
    status: 'running',
    kept: state?.instances ?? {},
    owned,
    lives: new Map(),
    touched: new Set(),
    queue: [],
    stirred: new Stirred(),
    moving: null,
    root: () => liveOf(walk, ROOT_INSTANCE),
    driver,
  }
  if (state) walk.root()
  return walk
}

const driver: Driver = {
  activate,
  answerWait,
  arrive: (live, arrival) => {
    if (!live.gone) sendArrival(live, arrival)
  },
  begin: (live) => {
    const { queue, stirred } = live.run.walk
    queue.push(() => {
      if (live.gone) return
      // A machine of states moves while it begins, so it begins when its turn comes.
      if (live.tokens) beginMarking(live)
      else stirred.add(live)
    })
  },
  childEnded,
  enter,
  escalate,
  loopAnswered: (live, element, results) => {
    live.run.walk.queue.push(() => loopAnswered(live, element, results))
  },
  machineEnded,
  throwError,
}

/** What runs in an activation has ended by itself. */
function childEnded(live: Live, variables: Variables, mapped?: true): void {
  const { outer, host, element, run } = live
  if (live.gone || !outer) return
  run.walk.queue.push(() => {
    if (outer.gone || live.gone) return
    if (outer.each) itemEnded(outer, live)
    else if (outer.tokens)
      driver.arrive(outer, { active: host!, element: element!, variables, ...(mapped && { mapped }) })
    else childAnswered(outer, live, variables, mapped)
  })
}

/** A machine has come to its end. */
function machineEnded(live: Live): void {
  const { walk } = live.run
  if (!live.outer) {
    failAs(live, live.tokens?.ending)
    walk.status = live.failed ? 'failed' : (live.tokens?.ending?.status ?? 'completed')
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

/** Lets the tokens of one instance move, inner ones first. */
function stirOne(walk: Walk): boolean {
  const chosen = walk.stirred.takeDeepest()
  if (!chosen) return false
  walk.moving = chosen
  if (!chosen.gone) {
    if (chosen.tokens) stir(chosen)
    else if (!chosen.each && chosen.value === null) beginStates(chosen, {})
  }
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
