import type { SignalCommand } from '../engine-api.ts'
import { insertDeliveries } from '../store/deliveries.ts'
import { answerOnce } from './command.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { deliveryRow } from './outgoing.ts'

/** Sends a signal to every case that waits for it and every workflow that starts by it; a worker brings it to each. */
export function sendSignal(host: Host, command: SignalCommand): Promise<true> {
  const { commandId, name, variables = {}, unit = null } = command
  guardData(variables)
  const head = { commandId, kind: 'signal', by: null, request: { name, variables, unit } }
  return answerOnce(host, head, async (trx) => {
    const to = { at: host.clock.now(), ids: host.ids }
    await insertDeliveries(trx, [deliveryRow(to, '', 'signal', { name, variables, unit }, 0)])
    return true
  })
}
