import type { JsonObject } from '@statecraft/forms'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import { reopenDelivery } from '../store/deliveries.ts'
import { rememberPerson } from '../store/people.ts'
import { findIncident, isIncidentOpen, reopenJob, resolveIncidents, setTimerState } from '../store/work.ts'
import { mustBeAllowed, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import { deliver, note } from './deliver.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'
import { mustGiveReason } from './on-case.ts'
import { mustNotBeSuspended } from './suspended.ts'

/**
 * Tries again what an incident stopped: a job is done again and a timer fired at the next turn of the worker, a failed step is evaluated at once, a rule is
 * asked again with the next check. True when the incident is resolved by it.
 */
export async function retryIncident(
  host: Host,
  command: { commandId: string; incident: string; reason?: string | undefined },
  by: Principal,
): Promise<boolean> {
  const { commandId, incident: incidentId } = command
  const reason: JsonObject = command.reason === undefined ? {} : { reason: mustGiveReason(command.reason) }
  const head = { commandId, kind: 'incident.retry', by: by.user.id, request: { incidentId, ...reason } }
  return answerOnce(host, head, async (trx) => {
    mustBeAllowed(await policyNow(host, trx), by, 'operations.manage')
    const incident = await findIncident(trx, incidentId)
    if (!incident) throw new EngineError('incident-not-found', { incident: incidentId })
    const locked = await lockAndLoad(host, trx, incident.case_id)
    if (!(await isIncidentOpen(trx, incidentId))) {
      throw new EngineError('incident-resolved', { incident: incidentId, at: incident.resolved_at ?? '' })
    }
    const at = host.clock.now()
    if (incident.kind !== 'step') await mustNotBeSuspended(trx, locked.row, 'retry')
    await rememberPerson(trx, by.user)
    await resolveIncidents(trx, incident.case_id, { incident: incidentId }, at)
    if (incident.kind === 'job') await reopenJob(trx, incident.case_id, incident.wait!, at)
    if (incident.kind === 'delivery') await reopenDelivery(trx, incident.wait!, at)
    if (incident.kind === 'timer') await setTimerState(trx, incident.case_id, incident.wait!, 'waiting')
    const input = { incident: incidentId, ...reason }
    const cause = { at, by: by.user.id, commandId, element: incident.element, read: {}, input }
    if (incident.kind !== 'step') {
      await note(trx, locked.row, 'incident-retried', cause)
      return true
    }
    const { element, instance } = incident
    const event = { type: 'retry' as const, element, ...(instance === null ? {} : { instance }) }
    await deliver(host, trx, locked, event, cause)
    return !(await isIncidentOpen(trx, incident))
  })
}
