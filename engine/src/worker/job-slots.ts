import type { Host } from '../case/host.ts'
import type { JobTable } from '../store/tables.ts'
import { doJob, doNextJob } from './jobs.ts'

const aTypeAtOnce = 4
const allAtOnce = 64

/** What runs beside the turns of a host's worker, by what it is counted under. */
const slots = new WeakMap<Host, Map<string, number>>()

/** Hands over work that goes on beside a turn. */
export type Beside = (work: Promise<void>) => void

/**
 * Begins the job that waits longest among the types that have a free place, and lets it go on beside the turn; false when there is none. A type has
 * so many places, so one that is slow or hangs holds up neither timers nor other types.
 */
export function beginNextJob(host: Host, beside: Beside): Promise<boolean> {
  return doNextJob(host, {
    isFree: (type) => hasPlace(host, `job ${type}`),
    begin: async (job: JobTable) => beside(inPlace(host, `job ${job.type}`, () => doJob(host, job))),
  })
}

/** Whether there is a place for one more of a kind. */
export function hasPlace(host: Host, kind: string): boolean {
  const taken = slots.get(host)
  if (!taken) return true
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0)
  return all < allAtOnce && (taken.get(kind) ?? 0) < (host.jobsATypeAtOnce ?? aTypeAtOnce)
}

/** Runs work in a place of its kind, and frees it at the end. */
export async function inPlace(host: Host, kind: string, work: () => Promise<void>): Promise<void> {
  const taken = slots.get(host) ?? new Map<string, number>()
  slots.set(host, taken)
  taken.set(kind, (taken.get(kind) ?? 0) + 1)
  try {
    await work()
  } finally {
    const left = taken.get(kind)! - 1
    if (left === 0) taken.delete(kind)
    else taken.set(kind, left)
  }
}
