import type { JsonValue } from '@statecraft/forms'
import type { MachineContext } from '../model.ts'
import type { StatesMachine } from './machine.ts'

type Snapshot = ReturnType<StatesMachine['resolveState']>

/** State values kept of one machine; regions side by side make more of them than can be kept. */
const KEPT = 500

const kept = new WeakMap<StatesMachine, Map<string, Snapshot>>()

/**
 * XState's snapshot where a machine stands in `value`. To find the states that a value names costs as much as half a transition, and cases stand
 * in the same few places, so what was found is kept; the context is each time that of the case.
 */
export function resolvedAt(machine: StatesMachine, value: JsonValue, context: MachineContext): Snapshot {
  const known = kept.get(machine) ?? new Map<string, Snapshot>()
  kept.set(machine, known)
  const key = JSON.stringify(value)
  const found = known.get(key)
  if (found) return { ...found, context }
  const snapshot = machine.resolveState({ value: value as never, context })
  if (known.size >= KEPT) known.delete(known.keys().next().value!)
  // Without the case it was found for, which would be held on to.
  known.set(key, { ...snapshot, context: NO_CONTEXT })
  return snapshot
}

const NO_CONTEXT = {} as MachineContext
