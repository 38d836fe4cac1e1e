import type { Variables } from '@statecraft/workflows'
import { guardData } from '../case/guard-data.ts'
import type { Host } from '../case/host.ts'
import { loadedCase } from '../case/locked.ts'
import { findCase } from '../store/cases.ts'
import { findUnit } from '../store/people.ts'
import type { JobTable } from '../store/tables.ts'
import { type Job, type JobResult, TerminalJobError } from './job-handler.ts'

/** A job that so many attempts held when they ended or fell silent may be what ended them. */
export const attemptsAtMost = 20

/** Does the work of a job by its handler, outside any transaction. */
export async function runHandler(host: Host, job: JobTable, signal: AbortSignal): Promise<JobResult> {
  const handler = Object.hasOwn(host.jobs, job.type) ? host.jobs[job.type] : undefined
  if (!handler) throw new TerminalJobError(`no handler does jobs of type "${job.type}"`)
  if (Number(job.attempts) > Math.max(attemptsAtMost, Number(job.max_attempts)))
    throw new TerminalJobError(`whoever did it ended or fell silent ${Number(job.attempts) - 1} times`)
  const row = await findCase(host.store.read, job.case_id)
  if (!row) throw new TerminalJobError(`the case ${job.case_id} is gone`)
  const { definitions } = await loadedCase(host, host.store.read, row)
  const unit = await findUnit(host.store.read, row.unit)
  const asked: Job = {
    id: job.job_id,
    type: job.type,
    element: job.element,
    headers: JSON.parse(job.headers) as Record<string, string>,
    input: JSON.parse(job.input) as Variables,
    attempt: Number(job.attempts),
    case: {
      id: row.case_id,
      number: row.number,
      unit: row.unit,
      unitName: unit?.name ?? row.unit,
      governingDate: row.governing_date,
    },
    settings: definitions.settings(row.plugin),
    now: host.clock.now(),
  }
  const result = await handler(asked, { template: (id) => definitions.template(host.store.read, id), signal })
  const variables: unknown = result.variables ?? {}
  guardData(variables)
  return { ...result, variables: variables as Variables }
}
