import type { JsonObject } from '@statecraft/forms'
import type { CaseEvent, Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { ResolveIncidentCommand } from '../operations-api.ts'
import { dropFailedDelivery } from '../store/deliveries.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { IncidentTable } from '../store/tables.ts'
import { closeTimer, findIncident, isIncidentOpen, resolveIncidents } from '../store/work.ts'
import { mustBeAllowed, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import { deliver, type LockedCase, note } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'
import { mustGiveReason } from './on-case.ts'

/**
 * Ends an incident because a person has seen to it: the job counts as done with what he says it brought, a timer as fired, what was to be done to
 * another case as done, a step is evaluated again with the data he gives. True when the incident is over. Throws `incident-resolved`.
 */
export async function resolveIncident(host: Host, command: ResolveIncidentCommand, by: Principal): Promise<boolean> {
  const { commandId, incident: id, variables = {} } = command
  guardData(variables)
  const reason = mustGiveReason(command.reason)
  const head = { commandId, kind: 'incident.resolve', by: by.user.id, request: { incident: id, reason, variables } }
  return answerOnce(host, head, async (trx) => {
    mustBeAllowed(await policyNow(host, trx), by, 'operations.manage')
    const incident = await findIncident(trx, id)
    if (!incident) throw new EngineError('incident-not-found', { incident: id })
    const locked = await lockAndLoad(host, trx, incident.case_id)
    if (!(await isIncidentOpen(trx, id)))
      throw new EngineError('incident-resolved', { incident: id, at: incident.resolved_at ?? '' })
    await rememberPerson(trx, by.user)
    const at = host.clock.now()
    await resolveIncidents(trx, incident.case_id, { incident: id }, at)
    const input: JsonObject = { incident: id, reason, resolved: true }
    const cause = { at, by: by.user.id, commandId, element: incident.element, read: {}, input }
    const event = answerTo(incident, locked, variables)
    if (event) await deliver(host, trx, locked, event, cause)
    else await note(trx, locked.row, 'incident-resolved', cause)
    await clearAway(trx, incident)
    return incident.kind !== 'step' || !(await isIncidentOpen(trx, incident))
  })
}

/** What moves the case on in place of what failed; nothing where the incident stood beside it. */
function answerTo(incident: IncidentTable, { state }: LockedCase, variables: Variables): CaseEvent | undefined {
  const { kind, element, instance, wait: id } = incident
  if (kind === 'step') return { type: 'retry', element, ...(instance === null ? {} : { instance }), variables }
  const wait = id === null ? undefined : state?.waits[id]
  if (kind === 'job' && wait?.kind === 'job') return { type: 'complete', wait: wait.id, variables }
  if (kind === 'timer' && wait?.kind === 'timer') return { type: 'timer', wait: wait.id }
  return undefined
}

async function clearAway(trx: Tx, { case_id, kind, wait }: IncidentTable): Promise<void> {
  if (kind === 'timer' && wait !== null) await closeTimer(trx, case_id, wait, 'fired')
  if (kind === 'delivery' && wait !== null) await dropFailedDelivery(trx, wait)
}
