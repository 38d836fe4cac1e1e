import type { Db } from './store.ts'

/** Incidents that wait for a person, oldest first, with the case they stand in. */
export function openIncidents(db: Db) {
  return db
    .selectFrom('incident')
    .innerJoin('case_', 'case_.case_id', 'incident.case_id')
    .selectAll('incident')
    .select(['case_.number', 'case_.title', 'case_.plugin'])
    .where('incident.state', '=', 'open')
    .orderBy('incident.at')
    .orderBy('incident.incident_id')
    .execute()
}

export async function countOpenIncidents(db: Db): Promise<number> {
  const row = await db
    .selectFrom('incident')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Running cases by the workflow they run. */
export async function openCasesByWorkflow(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('case_')
    .select(['workflow', (eb) => eb.fn.countAll<number>().as('n')])
    .where('status', '=', 'running')
    .groupBy('workflow')
    .execute()
  return new Map(rows.map((row) => [row.workflow, Number(row.n)]))
}
