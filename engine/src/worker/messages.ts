import { legalDay } from '@statecraft/forms'
import type { Variables } from '@statecraft/workflows'
import type { Host } from '../case/host.ts'
import { findMessageStart } from '../case/message.ts'
import { definitionsOn } from '../case/open.ts'
import { deliveryRow } from '../case/outgoing.ts'
import { insertDeliveries } from '../store/deliveries.ts'
import {
  forgetMessages,
  hasExpiredMessage,
  keepMessage,
  nextAwaitedMessage,
  nextNewMessage,
  takeMessage,
} from '../store/messages.ts'
import type { Tx } from '../store/store.ts'
import type { DeliveryTable, MessageTable } from '../store/tables.ts'
import { findSubscription } from '../store/work.ts'

/**
 * Finds the receiver of the next message that a case published, or of one that was kept and is awaited by now; false when there is none. A
 * message is given to one receiver and to nobody else: taking it and giving it is one transaction.
 */
export async function routeNextMessage(host: Host): Promise<boolean> {
  const now = host.clock.now()
  if (await hasExpiredMessage(host.store.read, now)) await host.store.transaction((trx) => forgetMessages(trx, now))
  const fresh = await nextNewMessage(host.store.read, now)
  const message = fresh ?? (await nextAwaitedMessage(host.store.read, now))
  if (!message) return false
  await host.store.transaction(async (trx) => {
    const delivery = await deliveryFor(host, trx, message, now)
    if (!delivery) await keepMessage(trx, message.message_id)
    else if (await takeMessage(trx, message.message_id)) await insertDeliveries(trx, [delivery])
  })
  return true
}

async function deliveryFor(host: Host, trx: Tx, message: MessageTable, at: string): Promise<DeliveryTable | undefined> {
  const { name, correlation_key: key, source_case: source, unit, expires_at: expires } = message
  const variables = JSON.parse(message.variables) as Variables
  const to = { at, ids: host.ids }
  const found = await findSubscription(trx, name, key)
  if (found) {
    const payload = { wait: found.wait, name, key, variables, expires, source, unit }
    return deliveryRow(to, found.case_id, 'message', payload, 0)
  }
  if (message.state === 'kept') return undefined
  const start = await findMessageStart(await definitionsOn(host, trx, legalDay(at)), trx, name, at)
  if (!start) return undefined
  const { workflow, process, element } = start
  return deliveryRow(to, host.ids(), 'start', { workflow, process, element, variables, unit }, 0)
}
