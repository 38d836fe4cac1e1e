import { legalDay } from '@statecraft/forms'
import { deliver } from '../../case/deliver.ts'
import type { Host } from '../../case/host.ts'
import { lockAndLoad } from '../../case/locked.ts'
import { definitionsOn } from '../../case/open.ts'
import { deliveryRow, payloadOf } from '../../case/outgoing.ts'
import { triggersIn, triggerText } from '../../definition/triggers.ts'
import { insertDeliveries } from '../../store/deliveries.ts'
import { casesAwaitingSignal } from '../../store/messages.ts'
import type { Tx } from '../../store/store.ts'
import type { DeliveryTable } from '../../store/tables.ts'

/** Finds everybody a signal is for, and gives each a delivery of his own: one that fails holds up no other. */
export async function spreadSignal(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { name, variables, unit } = payloadOf<'signal'>(delivery)
  const to = { at: host.clock.now(), ids: host.ids }
  // The sender has heard it already.
  const waiting = (await casesAwaitingSignal(trx, name, delivery.at)).filter((id) => id !== delivery.case_id)
  const rows = waiting.map((caseId, index) => deliveryRow(to, caseId, 'signalled', { name, variables }, index))
  const definitions = await definitionsOn(host, trx, legalDay(to.at))
  for (const { trigger, workflow, process, plugin, element } of await triggersIn(definitions, trx)) {
    if (trigger.type !== 'signal' || triggerText(definitions, plugin, trigger.name, to.at) !== name) continue
    rows.push(deliveryRow(to, host.ids(), 'start', { workflow, process, element, variables, unit }, rows.length))
  }
  await insertDeliveries(trx, rows)
}

/** Brings a signal to one case, if it still waits for it. */
export async function bringSignal(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { name, variables } = payloadOf<'signalled'>(delivery)
  const locked = await lockAndLoad(host, trx, delivery.case_id)
  const waiting = Object.values(locked.state?.waits ?? {}).find((wait) => wait.kind === 'signal' && wait.name === name)
  if (!waiting || locked.state?.status !== 'running') return
  const cause = {
    at: host.clock.now(),
    by: null,
    commandId: null,
    element: waiting.element,
    read: {},
    input: { name },
  }
  await deliver(host, trx, locked, { type: 'signal', name, variables }, cause)
}
