import { legalDay } from '@statecraft/forms'
import type { Host } from '../../case/host.ts'
import { beginCase, definitionsOn } from '../../case/open.ts'
import { payloadOf } from '../../case/outgoing.ts'
import { EngineError } from '../../errors.ts'
import type { Tx } from '../../store/store.ts'
import type { DeliveryTable } from '../../store/tables.ts'

/** Begins a case at the start event that a signal or message was found to be for. */
export async function startByTrigger(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { workflow, process, element, variables, unit } = payloadOf<'start'>(delivery)
  const definitions = await definitionsOn(host, trx, legalDay(host.clock.now()))
  const entry = definitions.entry('workflow', workflow)
  if (!entry) throw new EngineError('workflow-not-found', { workflow })
  const { plugin } = entry
  const input = { startedBy: delivery.delivery_id }
  await beginCase(host, trx, definitions, { workflow, process, plugin, element, variables, unit, input })
}
