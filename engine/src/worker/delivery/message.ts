import { deliver } from '../../case/deliver.ts'
import type { Host } from '../../case/host.ts'
import { lockAndLoad } from '../../case/locked.ts'
import { payloadOf } from '../../case/outgoing.ts'
import { insertMessage } from '../../store/messages.ts'
import type { Tx } from '../../store/store.ts'
import type { DeliveryTable } from '../../store/tables.ts'

/** Brings a message to the wait it was found to be for; where that was closed meanwhile, it looks for another. */
export async function bringMessage(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { wait: id, name, key, variables, expires, source, unit } = payloadOf<'message'>(delivery)
  const locked = await lockAndLoad(host, trx, delivery.case_id)
  const wait = locked.state?.waits[id]
  const at = host.clock.now()
  if (wait?.kind === 'message' && locked.state?.status === 'running') {
    const cause = { at, by: null, commandId: null, element: wait.element, read: {}, input: { name, source } }
    return void (await deliver(host, trx, locked, { type: 'message', wait: id, variables }, cause))
  }
  await insertMessage(trx, {
    message_id: delivery.delivery_id,
    name,
    correlation_key: key,
    variables: JSON.stringify(variables),
    source_case: source,
    unit,
    at: delivery.at,
    expires_at: expires,
    state: 'new',
  })
}
