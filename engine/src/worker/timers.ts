import { deliver } from '../case/deliver.ts'
import { holdDueTimer, isHeldUp } from '../case/hold.ts'
import type { Host } from '../case/host.ts'
import { lockAndLoad } from '../case/locked.ts'
import { isEngineError } from '../errors.ts'
import { observed } from '../operate/observe.ts'
import { tellIncident } from '../outbox/tell.ts'
import { lockCase } from '../store/cases.ts'
import type { IncidentTable, TimerTable } from '../store/tables.ts'
import { closeTimer, insertIncident, isTimerWaiting, nextDueTimer, setTimerState } from '../store/work.ts'

/**
 * Fires the timer that is due first, of those due by now; false when there is none. Its row is read again under the lock of its case, so
 * of two workers one fires it, and a timer whose wait was closed meanwhile fires not at all. One that cannot be fired becomes an incident
 * and makes way for the next.
 */
export async function fireNextTimer(host: Host): Promise<boolean> {
  const due = await nextDueTimer(host.store.read, host.clock.now())
  if (!due) return false
  try {
    await observed(host, { kind: 'timer', element: due.element, case: due.case_id }, () => fire(host, due))
  } catch (error) {
    // Trouble of the database passes by itself and is no fault of the timer.
    if (isEngineError(error, 'store-busy') || isEngineError(error, 'store-full')) throw error
    if (isHeldUp(error)) await holdDueTimer(host, due)
    else await setAside(host, due, error)
  }
  return true
}

async function fire(host: Host, due: TimerTable): Promise<void> {
  await host.store.transaction(async (trx) => {
    const at = host.clock.now()
    // A clock that was set back since the timer was found due: it waits on.
    if (at < due.due) return
    const locked = await lockAndLoad(host, trx, due.case_id)
    if (!(await isTimerWaiting(trx, due.case_id, due.wait))) return
    if (locked.state?.waits[due.wait]?.kind !== 'timer') {
      await closeTimer(trx, due.case_id, due.wait, 'cancelled')
      return
    }
    const cause = {
      at,
      by: null,
      commandId: null,
      element: due.element,
      read: {},
      input: { due: due.due },
    }
    await deliver(host, trx, locked, { type: 'timer', wait: due.wait }, cause)
    // The step closed the wait; the row is closed here too, or a workflow that forgot would fire it for ever.
    await closeTimer(trx, due.case_id, due.wait, 'fired')
  })
}

async function setAside(host: Host, due: TimerTable, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  await host.store.transaction(async (trx) => {
    await lockCase(trx, due.case_id)
    if (!(await isTimerWaiting(trx, due.case_id, due.wait))) return
    await setTimerState(trx, due.case_id, due.wait, 'failed')
    const incident: IncidentTable = {
      case_id: due.case_id,
      incident_id: host.ids(),
      kind: 'timer',
      element: due.element,
      instance: null,
      wait: due.wait,
      code: 'timer-failed',
      params: JSON.stringify({ due: due.due, message }),
      at: host.clock.now(),
      state: 'open',
      resolved_at: null,
    }
    await insertIncident(trx, incident)
    await tellIncident(host, trx, incident)
  })
}
