import type { JsonValue } from '@statecraft/forms'
import { initialTransition, transition } from 'xstate'
import type { Variables } from '../../process.ts'
import { machineFor } from '../machine-for.ts'
import type { Live, MachineContext } from '../model.ts'
import { refusalOf } from '../refusal-of.ts'
import { statesMachineOf } from './machine.ts'
import { type PlainAction, recordActions } from './record.ts'
import { resolvedAt } from './resolved.ts'

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
  const before = resolvedAt(machine, live.value, contextOf(live))
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
  if (snapshot.status === 'done') walk.driver.machineEnded(live)
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw refusalOf(error)
  }
}
