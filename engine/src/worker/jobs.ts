import { later } from '../case/clock.ts'
import type { LockedCase } from '../case/deliver.ts'
import { holdRunningJob, isHeldUp } from '../case/hold.ts'
import type { Host } from '../case/host.ts'
import { lockAndLoad } from '../case/locked.ts'
import { isSuspended } from '../case/suspended.ts'
import { observed } from '../operate/observe.ts'
import type { Tx } from '../store/store.ts'
import type { JobTable } from '../store/tables.ts'
import { findJob, leaseJob, runningJobs, updateJob } from '../store/work.ts'
import { isListener, lockRow, pauseMsAfter, putBack, takeError, takeResult } from './job-end.ts'
import { JobError, JobFailure, type JobResult, TerminalJobError } from './job-handler.ts'
import { leaseMs, whileLeased } from './job-lease.ts'
import { runHandler } from './job-run.ts'

/** How long one attempt of a handler in this process may take, unless the host says otherwise. */
const attemptMs = 600_000

/** How jobs are taken on: of which types, and what is done with one that was leased. */
export interface TakingOn {
  isFree(type: string): boolean
  begin(job: JobTable): Promise<void>
}

/**
 * Does the job that waits longest; false when none is due. The lease is committed before the work begins and asked for again with the
 * result, so a worker that was thought dead cannot count its work a second time.
 */
export async function doNextJob(host: Host, how?: TakingOn): Promise<boolean> {
  const now = host.clock.now()
  const takes = (type: string) => (how?.isFree(type) ?? true) && isOurs(host, type)
  const lease = { token: host.ids(), takes, now, until: later(now, leaseMs) }
  const job = await host.store.transaction((trx) => leaseJob(trx, lease))
  if (!job) return false
  if (await isSuspended(host.store.read, job.case_id)) await holdRunningJob(host, job)
  else await (how ? how.begin(job) : doJob(host, job))
  return true
}

/** What has a handler here is done here; what has none, unless a worker outside is known for it, fails here and is seen. */
function isOurs({ jobs, jobsOutside }: Host, type: string): boolean {
  return Object.hasOwn(jobs, type) || !jobsOutside?.has(type)
}

/** Does a leased job to its end, whatever that is. */
export async function doJob(host: Host, job: JobTable): Promise<void> {
  const { type, element, case_id, job_id } = job
  const happening = { kind: 'job', type, element, case: case_id, job: job_id, attempt: Number(job.attempts) } as const
  const work = () => whileLeased(host, job, host.attemptMs ?? attemptMs, (signal) => runHandler(host, job, signal))
  let outcome: { result: JobResult } | { error: unknown }
  try {
    outcome = { result: await observed(host, happening, work) }
  } catch (error) {
    outcome = { error }
  }
  if ('result' in outcome) await settle(host, job, outcome.result)
  else if (outcome.error instanceof JobError) await settleError(host, job, outcome.error)
  else await fail(host, job, outcome.error)
}

/**
 * Gives back the jobs that a process held when it was killed, so that nobody waits for their leases to run out. Only for a database that
 * one process uses. The first time at once; a job that was under way at several ends, which it may have caused, waits longer each time.
 */
export async function takeBackCutJobs(host: Host): Promise<void> {
  const now = host.clock.now()
  await host.store.transaction(async (trx) => {
    for (const job of await runningJobs(trx)) {
      const attempts = Number(job.attempts)
      const run_at = later(now, attempts <= 1 ? 0 : pauseMsAfter(attempts - 1))
      await updateJob(trx, job, { state: 'waiting', lease: null, leased_until: null, run_at })
    }
  })
}

async function settle(host: Host, job: JobTable, result: JobResult): Promise<void> {
  try {
    await underLease(host, job, (locked, trx) => takeResult(host, trx, locked, job, result))
  } catch (error) {
    // The work was done, its result cannot be taken; the next attempt may fare better, and else a person decides.
    await fail(host, job, error)
  }
}

async function settleError(host: Host, job: JobTable, error: JobError): Promise<void> {
  let ofListener = false
  await underLease(host, job, async (locked, trx) => {
    ofListener = isListener(locked, job)
    if (!ofListener) await takeError(host, trx, locked, job, error)
  })
  if (ofListener) await fail(host, job, error)
}

type Settle = (locked: LockedCase, trx: Tx) => Promise<void>

async function underLease(host: Host, job: JobTable, work: Settle): Promise<void> {
  try {
    await host.store.transaction(async (trx) => {
      const locked = await lockLeased(host, trx, job)
      if (locked) await work(locked, trx)
    })
  } catch (error) {
    if (!isHeldUp(error)) throw error
    // It was suspended while the work was done: a suspended case takes no answers, so it is done again afterwards.
    await holdRunningJob(host, job)
  }
}

/** Locks the case of a leased job; undefined when the lease is another's by now or the case waits for the job no longer. */
export async function lockLeased(host: Host, trx: Tx, job: JobTable): Promise<LockedCase | undefined> {
  const locked = await lockAndLoad(host, trx, job.case_id)
  return (await holdsLease(trx, job)) && locked.state?.waits[job.wait] ? locked : undefined
}

/** Whether a lease still counts: nobody has taken the job over, and it has not ended. */
export async function holdsLease(trx: Tx, job: Pick<JobTable, 'job_id' | 'lease'>): Promise<boolean> {
  const held = await findJob(trx, job.job_id)
  return held?.state === 'running' && held.lease === job.lease
}

async function fail(host: Host, job: JobTable, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const more = error instanceof JobFailure ? { retries: error.retries, backOffMs: error.backOffMs } : {}
  const retries = error instanceof TerminalJobError ? { retries: 0 } : {}
  await host.store.transaction(async (trx) => {
    await lockRow(trx, job)
    if (await holdsLease(trx, job)) await putBack(host, trx, job, { message, ...more, ...retries })
  })
}
