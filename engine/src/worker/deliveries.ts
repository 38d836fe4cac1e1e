import { later } from '../case/clock.ts'
import { holdWaitingDelivery, isHeldUp } from '../case/hold.ts'
import type { Host } from '../case/host.ts'
import { type Deliveries, payloadOf } from '../case/outgoing.ts'
import { type EngineErrorCode, isEngineError } from '../errors.ts'
import { observed } from '../operate/observe.ts'
import { tellIncident } from '../outbox/tell.ts'
import { findCase } from '../store/cases.ts'
import { nextDelivery, takeDelivery, updateDelivery } from '../store/deliveries.ts'
import type { Tx } from '../store/store.ts'
import type { DeliveryTable, IncidentTable } from '../store/tables.ts'
import { insertIncident } from '../store/work.ts'
import { cancelCalled, startCalled } from './delivery/called.ts'
import { bringMessage } from './delivery/message.ts'
import { bringSignal, spreadSignal } from './delivery/signal.ts'
import { startByTrigger } from './delivery/start.ts'
import { tellEnd, tellEscalation } from './delivery/to-caller.ts'

/** One kind of delivery a function; each runs in a transaction of its own that also takes the delivery, so it counts once. */
const kinds: { [Kind in keyof Deliveries]: (host: Host, trx: Tx, row: DeliveryTable) => Promise<void> } = {
  signal: spreadSignal,
  signalled: bringSignal,
  message: bringMessage,
  called: startCalled,
  ended: tellEnd,
  escalated: tellEscalation,
  cancel: cancelCalled,
  start: startByTrigger,
}

const attemptsAtMost = 5
const askAgainMs = 60_000
const pauseMs = (attempts: number) => 1_000 * 4 ** attempts

/** Faults of a definition: trying again changes nothing until somebody mends it. */
const terminal: EngineErrorCode[] = [
  'called-process-missing',
  'called-too-deep',
  'workflow-not-found',
  'definition-invalid',
  'unit-not-found',
]

/**
 * Does the next thing that one case does to another: false when there is none. What fails is tried again after a pause, and becomes an
 * incident in the end; the others go on meanwhile.
 */
export async function makeNextDelivery(host: Host): Promise<boolean> {
  const row = await nextDelivery(host.store.read, host.clock.now())
  if (!row) return false
  try {
    await observed(host, { kind: 'between-cases', what: row.kind, case: row.case_id }, () =>
      host.store.transaction(async (trx) => {
        if (await takeDelivery(trx, row)) await kinds[row.kind as keyof Deliveries](host, trx, row)
      }),
    )
  } catch (error) {
    // Trouble of the database passes by itself and is no fault of the delivery.
    if (isEngineError(error, 'store-busy') || isEngineError(error, 'store-full')) throw error
    if (isHeldUp(error)) await holdUp(host, row, error)
    else await setAside(host, row, error)
  }
  return true
}

/** Whether a case may begin is asked again later; what is for a case lies still until that is resumed. */
async function holdUp(host: Host, row: DeliveryTable, error: unknown): Promise<void> {
  if (!isEngineError(error, 'workflow-suspended')) return holdWaitingDelivery(host, row)
  const run_at = later(host.clock.now(), askAgainMs)
  await host.store.transaction((trx) => updateDelivery(trx, row, { run_at }))
}

async function setAside(host: Host, row: DeliveryTable, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  const attempts = Number(row.attempts) + 1
  const last = attempts >= attemptsAtMost || terminal.some((code) => isEngineError(error, code))
  const now = host.clock.now()
  const isShown = await host.store.transaction(async (trx) => {
    const run_at = last ? row.run_at : later(now, pauseMs(attempts))
    await updateDelivery(trx, row, { attempts, run_at, state: last ? 'failed' : 'waiting', last_error: message })
    return !last || openIncident(host, trx, row, message, now)
  })
  // It has no case in which somebody would see it.
  if (!isShown) throw error
}

/** A call that cannot be made stands in the case that calls; everything else in the case it is done to. */
async function openIncident(host: Host, trx: Tx, row: DeliveryTable, message: string, at: string): Promise<boolean> {
  const call = row.kind === 'called' ? payloadOf<'called'>(row) : undefined
  const shownIn = call?.parent ?? row.case_id
  if (!(await findCase(trx, shownIn))) return false
  const incident: IncidentTable = {
    case_id: shownIn,
    incident_id: host.ids(),
    kind: 'delivery',
    element: call?.element ?? '',
    instance: null,
    wait: row.delivery_id,
    code: 'delivery-failed',
    params: JSON.stringify({ kind: row.kind, case: row.case_id, message }),
    at,
    state: 'open',
    resolved_at: null,
  }
  await insertIncident(trx, incident)
  await tellIncident(host, trx, incident)
  return true
}
