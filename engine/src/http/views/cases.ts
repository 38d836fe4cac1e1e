import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import { readState } from '../../case/kept-state.ts'
import type { CaseTable } from '../../store/tables.ts'
import type { CaseSummary } from '../resources.ts'
import { dueView } from './due.ts'
import type { Reading } from './tasks.ts'

/** A row of the list of cases. */
export async function caseSummary(row: CaseTable, { host, names }: Reading): Promise<z.input<typeof CaseSummary>> {
  return {
    id: row.case_id,
    number: row.number,
    title: row.title,
    workflow: row.workflow,
    unit: names.unit(row.unit),
    status: row.status as z.input<typeof CaseSummary>['status'],
    steps: await waitingSteps(host, row),
    due: dueView(host, row.due),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    suspendedAt: row.suspended_at,
  }
}

/** Names of the elements at which a case waits for a person, a day, a message or the system itself. */
export async function waitingSteps(host: Host, row: CaseTable): Promise<string[]> {
  const state = await readState(host.store.read, row)
  const elements = [...new Set(Object.values(state?.waits ?? {}).map(({ element }) => element))]
  if (elements.length === 0) return []
  const definitions = await host.catalog.definitions(host.store.read, row.bundle)
  const workflow = await definitions.workflow(host.store.read, row.workflow, row.process)
  return elements.map((element) => workflow?.process.nodes.get(element)?.name || element)
}
