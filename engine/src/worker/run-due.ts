import type { Host } from '../case/host.ts'
import { doNextJob } from './jobs.ts'
import { fireNextTimer } from './timers.ts'

/** One call never does more than this, so that a workflow that makes work for ever cannot hold its caller. */
const most = 10_000

/**
 * Fires every timer that is due, in order of due instant, and does every job that waits, and what these lead to, until nothing is left.
 * After a downtime each overdue timer fires once.
 */
export async function runDue(host: Host): Promise<{ timers: number; jobs: number }> {
  const done = { timers: 0, jobs: 0 }
  while (done.timers + done.jobs < most) {
    if (await fireNextTimer(host)) done.timers += 1
    else if (await doNextJob(host)) done.jobs += 1
    else break
  }
  return done
}
