import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, Variables } from '@statecraft/workflows'
import { later } from '../case/clock.ts'
import { deliver, type LockedCase } from '../case/deliver.ts'
import { guardData } from '../case/guard-data.ts'
import type { Host } from '../case/host.ts'
import { loadedCase, lockAndLoad } from '../case/locked.ts'
import { observed } from '../operate/observe.ts'
import { findCase, lockCase } from '../store/cases.ts'
import { findUnit } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { JobTable } from '../store/tables.ts'
import { findJob, insertIncident, leaseJob, runningJobs, updateJob } from '../store/work.ts'
import { type Job, JobError, type JobResult, TerminalJobError } from './job-handler.ts'
import { keepResult } from './job-result.ts'

/** How long one attempt may take before another worker may take the job over. */
const leaseMs = 60_000
const firstPauseMs = 1_000
const longestPauseMs = 3_600_000

/**
 * Does the job that waits longest; false when none is due. The lease is committed before the work begins and asked for again with the
 * result, so a worker that was thought dead cannot count its work a second time.
 */
export async function doNextJob(host: Host): Promise<boolean> {
  const now = host.clock.now()
  const lease = { token: host.ids(), now, until: later(now, leaseMs) }
  const job = await host.store.transaction((trx) => leaseJob(trx, lease))
  if (!job) return false
  const { type, element, case_id, job_id } = job
  const happening = { kind: 'job', type, element, case: case_id, job: job_id, attempt: Number(job.attempts) } as const
  let outcome: { result: JobResult } | { error: unknown }
  try {
    outcome = { result: await observed(host, happening, () => run(host, job)) }
  } catch (error) {
    outcome = { error }
  }
  if ('result' in outcome) await settle(host, job, outcome.result)
  else if (outcome.error instanceof JobError) await settleError(host, job, outcome.error)
  else await fail(host, job, outcome.error)
  return true
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

const pauseMsAfter = (attempts: number) => Math.min(firstPauseMs * 4 ** (attempts - 1), longestPauseMs)

async function run(host: Host, job: JobTable): Promise<JobResult> {
  const handler = Object.hasOwn(host.jobs, job.type) ? host.jobs[job.type] : undefined
  if (!handler) throw new TerminalJobError(`no handler does jobs of type "${job.type}"`)
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
  const result = await handler(asked, { template: (id) => definitions.template(host.store.read, id) })
  const variables: unknown = result.variables ?? {}
  guardData(variables)
  return { ...result, variables: variables as Variables }
}

async function settle(host: Host, job: JobTable, result: JobResult): Promise<void> {
  try {
    await underLease(host, job, async (locked, trx) => {
      const kept = await keepResult(host, trx, locked, job, result)
      const variables = { ...result.variables, ...kept.variables }
      const event: CaseEvent = {
        type: 'complete',
        wait: job.wait,
        variables,
        ...(result.task && { result: result.task }),
      }
      await deliver(host, trx, locked, event, cause(host, job, kept.read))
    })
  } catch (error) {
    // The work was done, its result cannot be taken; the next attempt may fare better, and else a person decides.
    await fail(host, job, error)
  }
}

async function settleError(host: Host, job: JobTable, error: JobError): Promise<void> {
  let isListener = false
  await underLease(host, job, async (locked, trx) => {
    const wait = locked.state?.waits[job.wait]
    isListener = wait?.kind === 'job' && wait.listener !== undefined
    if (isListener) return
    const event: CaseEvent = { type: 'error', wait: job.wait, code: error.code, variables: error.variables }
    await deliver(host, trx, locked, event, cause(host, job, {}))
  })
  // A listener catches nothing and throws nothing: its error is an attempt that failed.
  if (isListener) await fail(host, job, error)
}

const cause = (host: Host, job: JobTable, read: JsonObject) => ({
  at: host.clock.now(),
  by: null,
  commandId: null,
  element: job.element,
  read,
  input: { job: job.job_id, attempt: Number(job.attempts) },
})

type Settle = (locked: LockedCase, trx: Tx) => Promise<void>

/** Runs under the lock of the job's case, if the lease is still this worker's and the case still waits for the job. */
async function underLease(host: Host, job: JobTable, work: Settle): Promise<void> {
  await host.store.transaction(async (trx) => {
    const locked = await lockAndLoad(host, trx, job.case_id)
    if (!(await holdsLease(trx, job)) || !locked.state?.waits[job.wait]) return
    await work(locked, trx)
  })
}

async function holdsLease(trx: Tx, job: JobTable): Promise<boolean> {
  const held = await findJob(trx, job.job_id)
  return held?.state === 'running' && held.lease === job.lease
}

/** Puts a failed job back with a growing pause; after its last attempt it becomes an incident. */
async function fail(host: Host, job: JobTable, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  const attempts = Number(job.attempts)
  const last = error instanceof TerminalJobError || attempts >= Number(job.max_attempts)
  await host.store.transaction(async (trx) => {
    // Only the row is locked: a case whose definitions cannot be read must still get its incident.
    await lockCase(trx, job.case_id)
    if (!(await holdsLease(trx, job))) return
    const now = host.clock.now()
    await updateJob(trx, job, {
      state: last ? 'failed' : 'waiting',
      run_at: last ? job.run_at : later(now, pauseMsAfter(attempts)),
      lease: null,
      leased_until: null,
      last_error: message,
    })
    if (!last) return
    const params: Record<string, JsonValue> = { type: job.type, attempts, message }
    await insertIncident(trx, {
      case_id: job.case_id,
      incident_id: host.ids(),
      kind: 'job',
      element: job.element,
      instance: null,
      wait: job.wait,
      code: 'job-failed',
      params: JSON.stringify(params),
      at: now,
      state: 'open',
      resolved_at: null,
    })
  })
}
