import { isEngineError } from '../errors.ts'
import { lockCase } from '../store/cases.ts'
import type { Tx } from '../store/store.ts'
import { holdDelivery, holdJob, holdTimer } from '../store/suspensions.ts'
import type { DeliveryTable, JobTable, TimerTable } from '../store/tables.ts'
import type { Host } from './host.ts'
import { staysSuspended } from './suspended.ts'

/** Whether something could not be done because its case is suspended: it is set aside then, and comes again when the case is resumed. */
export const isHeldUp = (error: unknown): boolean =>
  isEngineError(error, 'case-suspended') || isEngineError(error, 'workflow-suspended')

export const holdDueTimer = (host: Host, timer: TimerTable) => hold(host, timer, (trx) => holdTimer(trx, timer))
export const holdWaitingDelivery = (host: Host, row: DeliveryTable) => hold(host, row, (trx) => holdDelivery(trx, row))
export const holdRunningJob = (host: Host, job: JobTable) => hold(host, job, (trx) => holdJob(trx, job))

/** Who resumes the case waits until it is held, or has resumed it before; so nothing is held that nobody would let go. */
function hold(host: Host, { case_id }: { case_id: string }, set: (trx: Tx) => Promise<void>): Promise<void> {
  return host.store.transaction(async (trx) => {
    const row = await lockCase(trx, case_id)
    if (row && (await staysSuspended(trx, row))) await set(trx)
  })
}
