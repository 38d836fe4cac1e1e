import { later } from '../case/clock.ts'
import type { Host } from '../case/host.ts'
import type { JobTable } from '../store/tables.ts'
import { findJob, updateJob } from '../store/work.ts'

/** How long a lease of this process lasts, unless it is asked for again. */
export const leaseMs = 60_000

const renewalsALease = 3

/** The attempt went on for longer than any may. */
export class AttemptTooLong extends Error {}

/**
 * Runs the work of a job that this process has leased, and asks for the lease again while it goes on, so that a long attempt stays its own. Ends it
 * when the lease is gone, or after `attemptMs`: work that hangs would otherwise be held for ever. `signal` tells the work, which may not listen.
 */
export async function whileLeased<T>(
  host: Host,
  job: JobTable,
  attemptMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const renewal = setInterval(() => void renew(host, job, ended), leaseMs / renewalsALease)
  const limit = setTimeout(
    () => ended.abort(new AttemptTooLong(`the work did not end within ${Math.round(attemptMs / 1_000)} seconds`)),
    attemptMs,
  )
  try {
    return await Promise.race([work(ended.signal), aborted(ended.signal)])
  } finally {
    clearInterval(renewal)
    clearTimeout(limit)
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

async function renew(host: Host, job: JobTable, ended: AbortController): Promise<void> {
  try {
    const until = later(host.clock.now(), leaseMs)
    if (!(await extendLease(host, job, until))) ended.abort(new Error('the lease was lost'))
  } catch {
    // Trouble of the database passes; the lease outlasts a few renewals that fail.
  }
}

/** Moves the end of a lease, while it is still the holder's; false when it is not. */
export async function extendLease(
  host: Host,
  held: Pick<JobTable, 'job_id' | 'lease'>,
  until: string,
): Promise<boolean> {
  return host.store.transaction(async (trx) => {
    const job = await findJob(trx, held.job_id)
    if (job?.state !== 'running' || job.lease !== held.lease) return false
    await updateJob(trx, job, { leased_until: until })
    return true
  })
}
