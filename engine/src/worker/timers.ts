import { deliver } from '../case/deliver.ts'
import type { Host } from '../case/host.ts'
import { lockAndLoad } from '../case/locked.ts'
import { closeTimer, isTimerWaiting, nextDueTimer } from '../store/work.ts'

/**
 * Fires the timer that is due first, of those due by now; false when there is none. Its row is read again under the lock of its case, so
 * of two workers one fires it, and a timer whose wait was closed meanwhile fires not at all.
 */
export async function fireNextTimer(host: Host): Promise<boolean> {
  const due = await nextDueTimer(host.store.read, host.clock.now())
  if (!due) return false
  await host.store.transaction(async (trx) => {
    const locked = await lockAndLoad(host, trx, due.case_id)
    if (!(await isTimerWaiting(trx, due.case_id, due.wait))) return
    if (locked.state?.waits[due.wait]?.kind !== 'timer') {
      await closeTimer(trx, due.case_id, due.wait, 'cancelled')
      return
    }
    await deliver(
      host,
      trx,
      locked,
      { type: 'timer', wait: due.wait },
      {
        at: host.clock.now(),
        by: null,
        commandId: null,
        element: due.element,
        read: {},
        input: { due: due.due },
      },
    )
    // The step closed the wait; the row is closed here too, or a workflow that forgot would fire it for ever.
    await closeTimer(trx, due.case_id, due.wait, 'fired')
  })
  return true
}
