import type { CaseEvent } from '@statecraft/workflows'
import { deliver } from '../../case/deliver.ts'
import type { Host } from '../../case/host.ts'
import { lockAndLoad } from '../../case/locked.ts'
import { payloadOf } from '../../case/outgoing.ts'
import type { Tx } from '../../store/store.ts'
import type { DeliveryTable } from '../../store/tables.ts'

/** The error that a call activity gets when somebody cancelled the case it called; a boundary event may catch it. */
export const calledCaseCancelled = 'called-case-cancelled'

/** Tells a case that the one it called has ended: its variables answer the wait, its error is thrown there. */
export async function tellEnd(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { wait, called, status, code, variables } = payloadOf<'ended'>(delivery)
  const failure = status === 'cancelled' ? calledCaseCancelled : code
  await answer(
    host,
    trx,
    delivery,
    called,
    status === 'completed' ? { type: 'complete', wait, variables } : { type: 'error', wait, code: failure, variables },
  )
}

/** Tells a case of an escalation that nothing in the called one caught; both go on unless something catches it. */
export async function tellEscalation(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { wait, called, code, variables } = payloadOf<'escalated'>(delivery)
  await answer(host, trx, delivery, called, { type: 'escalation', wait, code, variables })
}

type Answer = Extract<CaseEvent, { wait: string }>

async function answer(host: Host, trx: Tx, delivery: DeliveryTable, called: string, event: Answer): Promise<void> {
  const locked = await lockAndLoad(host, trx, delivery.case_id)
  const wait = locked.state?.waits[event.wait]
  // It may have been interrupted while the called case was still at work.
  if (!wait || locked.state?.status !== 'running') return
  await deliver(host, trx, locked, event, {
    at: host.clock.now(),
    by: null,
    commandId: null,
    element: wait.element,
    read: {},
    input: { called },
  })
}
