import type { JsonValue } from '@statecraft/forms'
import { initialTransition, transition } from 'xstate'
import type { CaseState, Effect, StepEnv, StepResult } from '../case-state.ts'
import { boundariesByActivity } from '../compile/place.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import { machineOf } from '../machine.ts'
import type { BoundaryEvent, Process, Variables } from '../process.ts'
import type { Incident, MachineContext } from './context.ts'
import { type Draft, ROOT_INSTANCE } from './draft.ts'
import { fits } from './fits.ts'
import { type PlainAction, recordActions } from './record.ts'
import { activeIn, settle } from './settle.ts'
import { StepRefused } from './step-refused.ts'

/** What an instance's snapshot keeps; variables stand beside it. */
interface Snapshot {
  value: JsonValue
  scopes: Record<string, Variables>
  incidents: Record<string, Incident>
}

/** A case on its way through one step: where the machine stands, what it knows, what has been noted. */
export interface Walk {
  workflow: Workflow
  draft: Draft
  value: JsonValue
  context: MachineContext
  status: CaseState['status']
}

/** Takes a case up where its state says it stands. Nothing of `state` is changed. */
export function beginWalk(
  workflow: Workflow,
  state: CaseState | undefined,
  env: StepEnv,
  decisions: DecisionsPort | undefined,
): Walk {
  const instance = state?.instances[ROOT_INSTANCE]
  const snapshot = (instance?.snapshot ?? { value: null, scopes: {}, incidents: {} }) as unknown as Snapshot
  if (state && !fits(workflow.machine, snapshot.value))
    throw new StepRefused('state-of-other-workflow', { workflow: workflow.id })
  const { process } = workflow
  const boundaries = boundariesOnce(process)
  return {
    workflow,
    draft: { at: env.now, waits: { ...state?.waits }, sequence: state?.sequence ?? 0, effects: [], trace: [] },
    value: snapshot.value,
    status: 'running',
    context: {
      variables: instance?.variables ?? {},
      scopes: snapshot.scopes,
      incidents: snapshot.incidents,
      failed: null,
      run: { process, boundaries, env, decisions, failures: new Map(), decided: [], chosen: new Set(), conditions: 0 },
    },
  }
}

const boundariesOf = new WeakMap<Process, Map<string, BoundaryEvent[]>>()

function boundariesOnce(process: Process): Map<string, BoundaryEvent[]> {
  const known = boundariesOf.get(process) ?? boundariesByActivity(process)
  boundariesOf.set(process, known)
  return known
}

/** Enters the machine's first state, with `variables` as those of the case. */
export function begin(walk: Walk, variables: Variables): void {
  walk.context = { ...walk.context, variables: { ...variables } }
  const [snapshot, actions] = initialTransition(machineOf(walk.workflow), walk.context)
  // initialTransition does not throw: it hides the error in the snapshot.
  if (snapshot.status === 'error') throw refusalOf(snapshot.error)
  follow(walk, snapshot, actions)
}

/** Gives an event of ours to the machine. Events from outside are never passed on, so nobody can forge one. */
export function send(walk: Walk, type: string, output?: Variables): void {
  const machine = machineOf(walk.workflow)
  const before = machine.resolveState({ value: walk.value as never, context: walk.context })
  const [snapshot, actions] = attempt(() => transition(machine, before, { type, ...(output && { output }) }))
  follow(walk, snapshot, actions)
}

function follow(walk: Walk, snapshot: { value: unknown; context: MachineContext; status: string }, actions: unknown[]) {
  recordActions(walk.draft, actions as PlainAction[])
  walk.value = snapshot.value as JsonValue
  walk.context = snapshot.context
  if (snapshot.status === 'done') walk.status = snapshot.context.failed ? 'failed' : 'completed'
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  const endless = error instanceof Error && error.message.startsWith('Infinite loop detected')
  return endless ? new StepRefused('endless-loop') : error
}

/** The result of the step, JSON only. */
export function finish(walk: Walk): StepResult {
  const { draft, status } = walk
  const context = settle(draft, walk.context, activeIn(walk.value))
  if (status !== 'running') draft.effects.push(endOf(status, context))
  const snapshot: Snapshot = { value: walk.value, scopes: context.scopes, incidents: context.incidents }
  const { variables } = context
  return {
    state: {
      status,
      instances: {
        [ROOT_INSTANCE]: { element: null, parent: null, snapshot: snapshot as unknown as JsonValue, variables },
      },
      waits: draft.waits,
      sequence: draft.sequence,
    },
    effects: draft.effects,
    trace: draft.trace,
  }
}

function endOf(status: 'completed' | 'failed' | 'cancelled', context: MachineContext): Effect {
  return { type: 'ended', status, ...(context.failed && { code: context.failed.code }) }
}
