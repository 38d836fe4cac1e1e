import type { Draft, Incident, Live } from '../model.ts'
import { activeIn } from './active-in.ts'

/**
 * Brings incidents and scopes of a machine of states in line with what is active when a step rests: new failures become incidents, those of
 * elements that are gone are over, a gateway that stands there without a way to take is an incident itself.
 */
export function settle(draft: Draft, live: Live): void {
  const active = activeIn(live.value)
  const { process, failures, chosen } = live.run
  const instance = live.id
  const standing = (id: string) => {
    const node = process.nodes.get(id)
    return active.has(node?.type === 'boundaryEvent' ? node.attachedTo : id)
  }
  const incidents: Record<string, Incident> = {}
  for (const [element, incident] of Object.entries(live.incidents)) {
    if (standing(element)) incidents[element] = incident
    else draft.effects.push({ type: 'resolved', element, instance })
  }
  for (const id of active)
    if (process.nodes.get(id)?.type === 'exclusiveGateway' && !incidents[id] && !failures.has(id)) {
      // XState stops where a flow leads back to its own gateway, for nothing would change.
      const code = chosen.has(id) ? 'endless-loop' : 'no-flow-taken'
      failures.set(id, { element: id, code, params: {}, while: 'choosing' })
    }
  for (const [element, incident] of failures) {
    if (!standing(element)) continue
    incidents[element] = incident
    draft.effects.push({ type: 'incident', element, instance, code: incident.code, params: incident.params })
  }
  failures.clear()
  live.incidents = incidents
  live.scopes = Object.fromEntries(Object.entries(live.scopes).filter(([id]) => active.has(id)))
}
