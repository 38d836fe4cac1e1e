import type { z } from 'zod'
import type { CaseTable, TaskTable } from '../../store/tables.ts'
import type { CaseSummary } from '../resources.ts'
import { dueView } from './due.ts'
import type { Reading } from './tasks.ts'

/** A row of the list of cases; `open` are its open tasks. */
export function caseSummary(row: CaseTable, open: TaskTable[], { host, names }: Reading): z.input<typeof CaseSummary> {
  return {
    id: row.case_id,
    number: row.number,
    title: row.title,
    workflow: row.workflow,
    unit: names.unit(row.unit),
    status: row.status as z.input<typeof CaseSummary>['status'],
    steps: [...new Set(open.map((task) => task.step))],
    due: dueView(host, row.due),
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}
