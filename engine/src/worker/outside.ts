import type { JsonObject } from '@statecraft/forms'
import type { Variables } from '@statecraft/workflows'
import { later } from '../case/clock.ts'
import { answerOnce } from '../case/command.ts'
import { guardData } from '../case/guard-data.ts'
import { holdRunningJob } from '../case/hold.ts'
import type { Host } from '../case/host.ts'
import { isSuspended } from '../case/suspended.ts'
import { EngineError } from '../errors.ts'
import type {
  ActivatedJob,
  ActivateJobs,
  CompleteJob,
  EndJobWithError,
  FailedJob,
  FailJob,
  HeldJob,
  JobWorker,
} from '../outside-api.ts'
import { findCase } from '../store/cases.ts'
import type { Tx } from '../store/store.ts'
import type { JobTable } from '../store/tables.ts'
import { findJob, leaseJobs } from '../store/work.ts'
import { isListener, lockRow, putBack, takeError, takeResult } from './job-end.ts'
import { extendLease } from './job-lease.ts'
import { attemptsAtMost } from './job-run.ts'
import { holdsLease, lockLeased } from './jobs.ts'

/** Leases jobs of these types, oldest first, types by turns. Types that the worker may not do give nothing. */
export async function activateJobs(host: Host, command: ActivateJobs, by: JobWorker): Promise<ActivatedJob[]> {
  const now = host.clock.now()
  const types = command.types.filter((type) => mayDo(by, type))
  if (types.length === 0) return []
  const lease = { token: host.ids(), worker: by.id, now, until: later(now, command.leaseMs) }
  const { given, held } = await host.store.transaction(async (trx) => {
    const given: ActivatedJob[] = []
    const held: JobTable[] = []
    for (const job of await leaseJobs(trx, types, command.max, lease)) {
      const row = await findCase(trx, job.case_id)
      if (row && (await isSuspended(trx, row))) held.push(job)
      else if (row && !(await giveUp(host, trx, job))) given.push(activated(job, row.number))
    }
    return { given, held }
  })
  for (const job of held) await holdRunningJob(host, job)
  return given
}

/** A job that ended or silenced everybody who took it is given to nobody again, but shown. */
async function giveUp(host: Host, trx: Tx, job: JobTable): Promise<boolean> {
  const attempts = Number(job.attempts)
  if (attempts <= Math.max(attemptsAtMost, Number(job.max_attempts))) return false
  await putBack(host, trx, job, { message: `whoever did it ended or fell silent ${attempts - 1} times`, retries: 0 })
  return true
}

function activated(job: JobTable, number: string): ActivatedJob {
  return {
    id: job.job_id,
    key: job.job_id,
    lease: job.lease!,
    type: job.type,
    element: job.element,
    headers: JSON.parse(job.headers) as Record<string, string>,
    input: JSON.parse(job.input) as Variables,
    case: { id: job.case_id, number },
    attempt: Number(job.attempts),
    deadline: job.leased_until!,
  }
}

const mayDo = ({ types }: JobWorker, type: string) => types === null || types.includes(type)

/** Moves the end of a lease on from now. */
export async function extendJob(host: Host, command: HeldJob & { leaseMs: number }, by: JobWorker): Promise<string> {
  const until = later(host.clock.now(), command.leaseMs)
  const job = await findJob(host.store.read, command.job)
  if (!job || !mayDo(by, job.type)) throw new EngineError('job-not-found', { job: command.job })
  const held = { job_id: command.job, lease: command.lease }
  if (!(await extendLease(host, held, until))) throw lost(job)
  return until
}

/** Brings a worker's result to the case, once. */
export function completeJob(host: Host, command: CompleteJob, by: JobWorker): Promise<true> {
  const { commandId, job: id, lease, variables = {}, task } = command
  guardData(variables)
  const request = { job: id, lease, variables, ...(task && { task: task as JsonObject }) }
  return answerOnce(host, { commandId, kind: 'job.complete', by: by.id, request }, async (trx) => {
    const job = await heldJob(trx, command, by)
    const locked = await lockLeased(host, trx, job)
    if (!locked) throw lost(job)
    await takeResult(host, trx, locked, job, { variables, ...(task && { task }) })
    return true as const
  })
}

/** Puts a job back that a worker could not do, or makes it an incident. */
export function failJob(host: Host, command: FailJob, by: JobWorker): Promise<FailedJob> {
  const { commandId, job: id, lease, message, retries, backOffMs } = command
  const request = { job: id, lease, message, retries: retries ?? null, backOffMs: backOffMs ?? null }
  return answerOnce(host, { commandId, kind: 'job.fail', by: by.id, request }, async (trx) => {
    const job = await heldJob(trx, command, by)
    return putBackHeld(host, trx, job, { message, retries, backOffMs })
  })
}

/** Ends a job with an error that the process may catch. */
export function endJobWithError(host: Host, command: EndJobWithError, by: JobWorker): Promise<true> {
  const { commandId, job: id, lease, code, variables = {} } = command
  guardData(variables)
  const request = { job: id, lease, code, variables }
  return answerOnce(host, { commandId, kind: 'job.error', by: by.id, request }, async (trx) => {
    const job = await heldJob(trx, command, by)
    const locked = await lockLeased(host, trx, job)
    if (!locked) throw lost(job)
    if (isListener(locked, job)) await putBack(host, trx, job, { message: `The work ended with the error "${code}".` })
    else await takeError(host, trx, locked, job, { code, variables })
    return true as const
  })
}

async function putBackHeld(
  host: Host,
  trx: Tx,
  job: JobTable,
  failed: Parameters<typeof putBack>[3],
): Promise<FailedJob> {
  await lockRow(trx, job)
  if (!(await holdsLease(trx, job))) throw lost(job)
  const { state, run_at } = await putBack(host, trx, job, failed)
  return { retryAt: state === 'waiting' ? run_at! : null }
}

/** The job as the worker holds it; whether it still does is asked again under the lock of its case. */
async function heldJob(trx: Tx, { job: id, lease }: HeldJob, by: JobWorker): Promise<JobTable> {
  const job = await findJob(trx, id)
  if (!job || !mayDo(by, job.type)) throw new EngineError('job-not-found', { job: id })
  if (job.lease !== lease) throw lost(job)
  return job
}

function lost({ job_id: job, state }: JobTable): EngineError {
  return new EngineError('job-lease-lost', { job, state })
}
