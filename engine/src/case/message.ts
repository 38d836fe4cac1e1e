import type { Variables } from '@statecraft/workflows'
import { findSubscription } from '../store/work.ts'
import { answerOnce } from './command.ts'
import { deliver } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'

/** Brings a message from outside to the case that waits for it; `delivered: false` when none does. */
export function deliverMessage(
  host: Host,
  command: { commandId: string; name: string; correlationKey?: string; variables: Variables },
): Promise<{ delivered: boolean }> {
  const { commandId, name, correlationKey = null, variables } = command
  guardData(variables)
  const head = { commandId, kind: 'message', by: null, request: { name, correlationKey, variables } }
  return answerOnce(host, head, async (trx) => {
    const found = await findSubscription(trx, name, correlationKey)
    if (!found) return { delivered: false }
    const locked = await lockAndLoad(host, trx, found.case_id)
    // On PostgreSQL another message may have been faster between finding and locking.
    if (!locked.state?.waits[found.wait]) return { delivered: false }
    await deliver(
      host,
      trx,
      locked,
      { type: 'message', wait: found.wait, variables },
      {
        at: host.clock.now(),
        by: null,
        commandId,
        element: found.element,
        read: {},
        input: { name },
      },
    )
    return { delivered: true }
  })
}
