import type { CaseState, Effect, Instance, Wait } from '../case-state.ts'
import type { Incident } from '../run/model.ts'
import { textOf } from './neutral.ts'

/**
 * What the world outside must make true when a case stands at `after` where it stood at `before`: waits that are gone close, new ones open, others
 * are changed, incidents are over or there. Backwards it takes the same back.
 */
export function effectsBetween(before: CaseState, after: CaseState): Effect[] {
  const effects: Effect[] = []
  for (const id of Object.keys(before.waits))
    if (!Object.hasOwn(after.waits, id)) effects.push({ type: 'close', wait: id, why: 'cancelled' })
  for (const [id, wait] of Object.entries(after.waits)) {
    const was = before.waits[id]
    if (!was) effects.push({ type: 'open', wait })
    else if (seen(was) !== seen(wait)) effects.push({ type: 'change', wait })
  }
  const [was, now] = [incidentsIn(before), incidentsIn(after)]
  for (const [key, { instance, element }] of was)
    if (!now.has(key)) effects.push({ type: 'resolved', element, instance })
  for (const [key, { instance, element, code, params }] of now)
    if (!was.has(key)) effects.push({ type: 'incident', element, instance, code, params })
  return effects
}

/** What of a wait can be seen from outside: not which instance and activation hold it. */
function seen({ instance: _instance, active: _active, ...rest }: Wait): string {
  return textOf(rest)
}

type Placed = Incident & { instance: string }

function incidentsIn(state: CaseState): Map<string, Placed> {
  const all = Object.entries(state.instances).flatMap(([instance, one]) =>
    incidentsOf(one).map((incident) => ({ ...incident, instance })),
  )
  return new Map(all.map((one) => [textOf([one.instance, one.element, one.code, one.params]), one]))
}

function incidentsOf({ snapshot }: Instance): Incident[] {
  const { incidents = {} } = snapshot as unknown as { incidents?: Record<string, Incident> }
  return Object.values(incidents)
}
