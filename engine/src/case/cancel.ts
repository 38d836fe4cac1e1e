import type { Principal } from '../access/principal.ts'
import { factsOf, mustBeAllowed, mustRead, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import { deliver } from './deliver.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'

/** Ends a running case before its time, with a reason that stays in its history. */
export async function cancelCase(
  host: Host,
  command: { commandId: string; case: string; reason: string },
  by: Principal,
): Promise<void> {
  const { commandId, case: caseId, reason } = command
  const head = { commandId, kind: 'case.cancel', by: by.user.id, request: { caseId, reason } }
  await answerOnce(host, head, async (trx) => {
    const locked = await lockAndLoad(host, trx, caseId)
    const policy = await policyNow(host, trx)
    const facts = await factsOf(trx, locked.row)
    mustRead(policy, by, locked.row, facts)
    mustBeAllowed(policy, by, 'case.cancel', facts)
    const cause = { at: host.clock.now(), by: by.user.id, commandId, element: null, read: {} }
    await deliver(host, trx, locked, { type: 'cancel', reason }, cause)
    return true
  })
}
