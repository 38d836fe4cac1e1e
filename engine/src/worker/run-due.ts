import type { Host } from '../case/host.ts'
import type { RunDue } from '../engine-api.ts'
import { moveNextCase } from '../migration/move-next.ts'
import { sendNext } from '../outbox/send.ts'
import { makeNextDelivery } from './deliveries.ts'
import { beginNextJob } from './job-slots.ts'
import { doNextJob } from './jobs.ts'
import { routeNextMessage } from './messages.ts'
import { startNextDue } from './start-timers.ts'
import { fireNextTimer } from './timers.ts'

/** One call never does more than this, so that a workflow that makes work for ever cannot hold its caller. */
const most = 10_000

/**
 * Does what cases do to one another, fires every timer that is due, in order of due instant, and does every job that waits, and what these lead
 * to, until nothing is left. After a downtime each overdue timer fires once.
 */
export async function runDue(host: Host, { stopping, beside }: RunDue = {}): Promise<{ timers: number; jobs: number }> {
  const done = { timers: 0, jobs: 0 }
  const nextJob = () => (beside ? beginNextJob(host, beside) : doNextJob(host))
  for (let count = 0; count < most && !stopping?.(); count += 1) {
    if ((await makeNextDelivery(host)) || (await routeNextMessage(host))) continue
    if (await fireNextTimer(host)) done.timers += 1
    else if (await startNextDue(host)) done.timers += 1
    else if (await nextJob()) done.jobs += 1
    else if (await moveNextCase(host)) continue
    else if (!(await sendNext(host, beside))) break
  }
  return done
}
