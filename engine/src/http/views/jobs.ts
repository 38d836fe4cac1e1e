import type { z } from 'zod'
import type { CaseTable, JobTable } from '../../store/tables.ts'
import type { JobView } from '../resources.ts'

/** A row of the list of jobs. */
export function jobView(row: JobTable & Pick<CaseTable, 'number' | 'title'>, now: string): z.input<typeof JobView> {
  return {
    id: row.job_id,
    type: row.type,
    state: row.state as z.input<typeof JobView>['state'],
    case: { id: row.case_id, number: row.number, title: row.title },
    element: row.element,
    attempts: Number(row.attempts),
    maxAttempts: Number(row.max_attempts),
    since: row.since,
    ageSeconds: Math.max(0, Math.round((Date.parse(now) - Date.parse(row.since)) / 1_000)),
    runAt: row.run_at,
    worker: row.worker,
    leasedUntil: row.leased_until,
    lastError: row.last_error,
  }
}
