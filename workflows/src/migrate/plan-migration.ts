import type { CaseState, Effect, StepEnv } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import { ROOT_INSTANCE } from '../run/draft.ts'
import type { Live, Walk } from '../run/model.ts'
import { StepRefused } from '../run/step-refused.ts'
import { liveOf } from '../run/tree.ts'
import { beginWalk, finishWalk, runToRest } from '../run/walk.ts'
import { attend } from './attend.ts'
import { carry } from './carry.ts'
import { effectsBetween } from './effects.ts'
import { fold } from './fold.ts'
import { type MigrationMapping, targetOf } from './mapping.ts'
import { type NeutralCase, type Remembered, textOf, tokensOnly } from './neutral.ts'
import { type MigrationReason, type MigrationVerdict, Obstacles, verdictOf } from './reasons.ts'
import { unfold } from './unfold.ts'

/** What will happen to a case that is moved to another revision of its workflow. */
export interface MigrationPlan {
  verdict: MigrationVerdict
  reasons: MigrationReason[]
  /** Where the case will stand; only where it moves. */
  state?: CaseState
  /** What the engine must make true with it. */
  effects: Effect[]
}

/**
 * Plans how an open case goes over to another revision of its workflow. Pure: the same arguments give the same plan, and the plan is what is
 * done. Elements keep their place by their id; nothing is begun and no token moves, so that it can be taken back. What has no honest equivalent
 * is a reason, never a guess.
 */
export function planMigration(
  from: Workflow,
  to: Workflow,
  state: CaseState,
  mapping: MigrationMapping,
  env: StepEnv,
): MigrationPlan {
  const obstacles = new Obstacles()
  if (state.status !== 'running') obstacles.add('migration-case-ended', from.id, { status: state.status })
  else if (from.move || to.move) {
    // What another machine's state would mean in this one is nothing that we know.
    if (textOf(from.machine) === textOf(to.machine) && from.move && to.move) return moved(state, structuredClone(state))
    obstacles.add('migration-machine-changed', from.id)
  }
  if (obstacles.any) return refused(obstacles)
  const after = moveOver(from, to, state, mapping, env, obstacles)
  return obstacles.any || !after ? refused(obstacles) : moved(state, after)
}

function moved(before: CaseState, after: CaseState): MigrationPlan {
  return { verdict: 'moves', reasons: [], state: after, effects: effectsBetween(before, after) }
}

function refused({ reasons }: Obstacles): MigrationPlan {
  return { verdict: verdictOf(reasons), reasons, effects: [] }
}

function moveOver(
  from: Workflow,
  to: Workflow,
  state: CaseState,
  mapping: MigrationMapping,
  env: StepEnv,
  obstacles: Obstacles,
): CaseState | undefined {
  const { neutral, remembered } = unfold(from, state)
  carry(from, to, { mapping, neutral, obstacles })
  if (obstacles.any) return undefined
  const inTokens = settle(from, to, neutral, mapping, env, obstacles)
  if (obstacles.any || !inTokens) return undefined
  const begun = new Set([...from.process.flows.keys()].map((flow) => targetOf(to.process, mapping, flow) ?? flow))
  const after = named(fold(to, inTokens, rememberedIn(remembered, to, mapping), begun, obstacles))
  if (!obstacles.any) mustFit(to, after, env, obstacles)
  return obstacles.any ? undefined : (JSON.parse(JSON.stringify(after)) as CaseState)
}

/** Brings waits in line where every scope moves tokens, and looks whether the case is at rest there. */
function settle(
  from: Workflow,
  to: Workflow,
  neutral: NeutralCase,
  mapping: MigrationMapping,
  env: StepEnv,
  obstacles: Obstacles,
): NeutralCase | undefined {
  const back = new Map(
    [...from.process.nodes.keys()].flatMap((id) => {
      const after = targetOf(to.process, mapping, id)
      return after == null ? [] : [[after, id] as const]
    }),
  )
  const was = (element: string) => from.process.nodes.get(back.get(element) ?? '')
  const walk = beginWalk(tokensOnly(to), neutral as unknown as CaseState, env, undefined, true)
  try {
    const lives = Object.keys(neutral.instances).map((id) => liveOf(walk, id))
    for (const live of lives) attend({ from: from.process, to: to.process, mapping, obstacles, was }, live)
    if (obstacles.any) return undefined
    rest(walk, lives, obstacles)
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error
    obstacles.add('migration-would-move-on', from.id, { cause: error.code })
  }
  return obstacles.any ? undefined : (finishWalk(walk).state as unknown as NeutralCase)
}

/** Moving a case over moves no token: where one could go on in the new revision, that is told. */
function rest(walk: Walk, lives: Live[], obstacles: Obstacles): void {
  for (const live of lives) if (live.tokens && !standsStill(live)) walk.stirred.add(live)
  runToRest(walk)
  const first = walk.draft.trace[0]
  if (first) obstacles.add('migration-would-move-on', first.element, { name: nameOf(walk, first.element) })
  else if (walk.status !== 'running') obstacles.add('migration-would-move-on', walk.process.id, {})
}

/** What is inside an activation that waits for a person to mend what it gave does not end a second time. */
function standsStill(live: Live): boolean {
  for (let at: Live | null = live; at; at = at.outer) {
    const { outer, host } = at
    if (!outer || host === null) continue
    if (outer.incidents[host] || outer.tokens?.active[host]?.answer) return true
  }
  return false
}

const nameOf = ({ process }: Walk, element: string) =>
  process.nodes.get(element)?.name || process.nodes.get(process.flows.get(element)?.target ?? '')?.name || ''

function rememberedIn(remembered: Remembered, to: Workflow, mapping: MigrationMapping): Remembered {
  const renamed = <Value>(all: Record<string, Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(all).map(([instance, one]) => [
        instance,
        Object.fromEntries(Object.entries(one).map(([id, value]) => [targetOf(to.process, mapping, id) ?? id, value])),
      ]),
    )
  return { ends: renamed(remembered.ends), incidents: renamed(remembered.incidents) }
}

/** Instances that were states get ids of their own. */
function named(state: CaseState): CaseState {
  const ids = Object.keys(state.instances).filter((id) => id.includes('~in '))
  for (const id of ids) {
    const now = `${state.instances[id]!.element}~${++state.sequence}`
    state.instances = Object.fromEntries(
      Object.entries(state.instances).map(([name, one]) => [
        name === id ? now : name,
        one.parent === id ? { ...one, parent: now } : one,
      ]),
    )
    for (const wait of Object.values(state.waits)) if (wait.instance === id) wait.instance = now
    for (const { snapshot } of Object.values(state.instances)) renameChild(snapshot, id, now)
  }
  return state
}

function renameChild(snapshot: unknown, id: string, now: string): void {
  const { tokens } = snapshot as { tokens?: { active: Record<string, { child?: string }> } }
  for (const active of Object.values(tokens?.active ?? {})) if (active.child === id) active.child = now
}

/** What is handed out can be taken up by the runtime: the last word is its own. */
function mustFit(to: Workflow, state: CaseState, env: StepEnv, obstacles: Obstacles): void {
  try {
    const walk = beginWalk(to, structuredClone(state), env, undefined, true)
    for (const id of Object.keys(state.instances)) liveOf(walk, id)
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error
    obstacles.add('migration-no-room', ROOT_INSTANCE, { cause: error.code })
  }
}
