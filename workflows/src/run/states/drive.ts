import type { JsonValue } from '@statecraft/forms'
import { initialTransition, transition } from 'xstate'
import type { Variables } from '../../process.ts'
import type { MachineContext } from '../context.ts'
import type { Live } from '../live.ts'
import { StepRefused } from '../step-refused.ts'
import { machineEnded, machineFor } from '../walk.ts'
import { statesMachineOf } from './machine.ts'
import { type PlainAction, recordActions } from './record.ts'

/** Transitions in one step of one machine, whatever they are. Far above what the bound on conditions lets through. */
export const MAX_MICROSTEPS = 20_000

/** Extended state as XState's functions see it. */
export function contextOf(live: Live): MachineContext {
  const { variables, scopes, incidents, failed, run, outer, hostElement } = live
  return { variables, scopes, incidents, failed, run, outer, hostElement, live }
}

/** Enters the first state of a machine. */
export function beginStates(live: Live, variables: Variables): void {
  Object.assign(live.variables, variables)
  const [snapshot, actions] = initialTransition(statesMachineOf(machineFor(live)!), contextOf(live))
  // initialTransition does not throw: it hides the error in the snapshot.
  if (snapshot.status === 'error') throw refusalOf(snapshot.error)
  follow(live, snapshot, actions)
}

/** Gives an event of ours to a machine. Events from outside are never passed on, so nobody can forge one. */
export function send(live: Live, type: string, output?: Variables): void {
  const machine = statesMachineOf(machineFor(live)!)
  const before = machine.resolveState({ value: live.value as never, context: contextOf(live) })
  const [snapshot, actions] = attempt(() => transition(machine, before, { type, ...(output && { output }) }))
  follow(live, snapshot, actions)
}

function follow(live: Live, snapshot: { value: unknown; context: MachineContext; status: string }, actions: unknown[]) {
  const { walk } = live.run
  walk.touched.add(live)
  live.value = snapshot.value as JsonValue
  const { variables, scopes, incidents, failed } = snapshot.context
  Object.assign(live, { variables, scopes, incidents, failed })
  recordActions(walk.draft, actions as PlainAction[])
  if (snapshot.status === 'done') machineEnded(live)
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw refusalOf(error)
  }
}

/** XState's own stop of an endless loop, in our words. */
export function refusalOf(error: unknown): unknown {
  const endless = error instanceof Error && error.message.startsWith('Infinite loop detected')
  return endless ? new StepRefused('endless-loop') : error
}
