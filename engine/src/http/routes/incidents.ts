import { openIncidents } from '../../store/operations.ts'
import type { AppParts } from '../parts.ts'
import { IncidentRetried, Incidents, ResolveIncident, RetryIncident } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { incidentView } from '../views/incidents.ts'

/** What gave up and waits for a person. */
export function incidentRoutes({ engine, host }: AppParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/incidents',
      permission: 'operations.manage',
      summary: 'Open incidents, oldest first.',
      answer: Incidents,
      handle: async ({ language }) => {
        const rows = await openIncidents(host.store.read)
        return { items: rows.map((row) => incidentView(row, row, host.plugins, language)) }
      },
    }),
    route({
      method: 'post',
      path: '/incidents/:incident/retry',
      permission: 'operations.manage',
      summary: 'Tries again what the incident stopped.',
      body: RetryIncident,
      answer: IncidentRetried,
      handle: async ({ params, body, by }) => ({
        resolved: await engine.retryIncident({ ...body, incident: params.incident }, by),
      }),
    }),
    route({
      method: 'post',
      path: '/incidents/:incident/resolve',
      permission: 'operations.manage',
      summary: 'Ends an incident that a person has seen to: the work counts as done, with what he says it brought.',
      body: ResolveIncident,
      answer: IncidentRetried,
      handle: async ({ params, body, by }) => ({
        resolved: await engine.resolveIncident({ ...body, incident: params.incident }, by),
      }),
    }),
  ]
}
