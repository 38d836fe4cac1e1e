import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, Variables } from '@statecraft/workflows'
import { later } from '../case/clock.ts'
import { type Cause, deliver, type LockedCase } from '../case/deliver.ts'
import type { Host } from '../case/host.ts'
import { tellIncident } from '../outbox/tell.ts'
import { lockCase } from '../store/cases.ts'
import type { Tx } from '../store/store.ts'
import type { IncidentTable, JobTable } from '../store/tables.ts'
import { insertIncident, updateJob } from '../store/work.ts'
import type { JobResult } from './job-handler.ts'
import { keepResult } from './job-result.ts'

const firstPauseMs = 1_000
const longestPauseMs = 3_600_000

/** The pause after so many attempts: it grows, up to an hour. */
export const pauseMsAfter = (attempts: number) => Math.min(firstPauseMs * 4 ** (attempts - 1), longestPauseMs)

/** Brings the result of a job to its case, which is locked and waits for it. */
export async function takeResult(host: Host, trx: Tx, locked: LockedCase, job: JobTable, result: JobResult) {
  const kept = await keepResult(host, trx, locked, job, result)
  const event: CaseEvent = {
    type: 'complete',
    wait: job.wait,
    variables: { ...result.variables, ...kept.variables },
    ...(result.task && { result: result.task }),
  }
  await deliver(host, trx, locked, event, cause(host, job, kept.read))
}

/** Whether the job is a listener's. It catches nothing and throws nothing: an error of it is an attempt that failed. */
export function isListener({ state }: LockedCase, job: JobTable): boolean {
  const wait = state?.waits[job.wait]
  return wait?.kind === 'job' && wait.listener !== undefined
}

/** Brings a BPMN error to the case of a job, which is locked and waits for it. */
export async function takeError(
  host: Host,
  trx: Tx,
  locked: LockedCase,
  job: JobTable,
  { code, variables }: { code: string; variables: Variables },
) {
  const event: CaseEvent = { type: 'error', wait: job.wait, code, variables }
  await deliver(host, trx, locked, event, cause(host, job, {}))
}

const cause = (host: Host, job: JobTable, read: JsonObject): Cause => ({
  at: host.clock.now(),
  by: null,
  commandId: null,
  element: job.element,
  read,
  input: {
    job: job.job_id,
    attempt: Number(job.attempts),
    ...(job.worker === null ? {} : { worker: job.worker }),
  },
})

/** An attempt that failed: what went wrong, and what the worker knows of trying again. */
export interface FailedAttempt {
  message: string
  /** Attempts that are left; as the job was drawn unless said. None makes an incident. */
  retries?: number | undefined
  /** The pause before the next; one that grows unless said. */
  backOffMs?: number | undefined
}

/** Puts a failed job back with a pause; after its last attempt it becomes an incident. The caller holds its lease, and the lock of its case. */
export async function putBack(host: Host, trx: Tx, job: JobTable, failed: FailedAttempt): Promise<Partial<JobTable>> {
  const attempts = Number(job.attempts)
  const most = failed.retries === undefined ? Number(job.max_attempts) : attempts + failed.retries
  const last = attempts >= most
  const now = host.clock.now()
  const message = failed.message.slice(0, 1000)
  const change = {
    state: last ? 'failed' : 'waiting',
    max_attempts: most,
    run_at: last ? job.run_at : later(now, failed.backOffMs ?? pauseMsAfter(attempts)),
    lease: null,
    leased_until: null,
    worker: null,
    last_error: message,
  }
  await updateJob(trx, job, change)
  if (last) await openIncident(host, trx, job, { type: job.type, attempts, message })
  return change
}

/** Locks only the row of a job's case: one whose definitions cannot be read must still get its incident. */
export async function lockRow(trx: Tx, job: JobTable): Promise<void> {
  await lockCase(trx, job.case_id)
}

async function openIncident(host: Host, trx: Tx, job: JobTable, params: Record<string, JsonValue>): Promise<void> {
  const incident: IncidentTable = {
    case_id: job.case_id,
    incident_id: host.ids(),
    kind: 'job',
    element: job.element,
    instance: null,
    wait: job.wait,
    code: 'job-failed',
    params: JSON.stringify(params),
    at: host.clock.now(),
    state: 'open',
    resolved_at: null,
  }
  await insertIncident(trx, incident)
  await tellIncident(host, trx, incident)
}
