import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { SuspendCommand } from '../operations-api.ts'
import { updateCase } from '../store/cases.ts'
import { releaseHeld } from '../store/suspensions.ts'
import { note } from './deliver.ts'
import type { Host } from './host.ts'
import { mustGiveReason, onCase } from './on-case.ts'

/**
 * Suspends a case: it takes no answers until it is resumed, and what becomes due waits. Drafts are still kept, and it may be cancelled. Suspending what
 * is suspended is refused, so that nobody takes another's reason for his own. Throws `case-ended`, `case-suspended`.
 */
export async function suspendCase(host: Host, command: SuspendCommand, by: Principal): Promise<void> {
  const { commandId, case: caseId } = command
  const reason = mustGiveReason(command.reason)
  const use = { commandId, case: caseId, kind: 'case.suspend', action: 'case.suspend', request: { reason } } as const
  await onCase(host, use, by, async (trx, { row }) => {
    const { number, status } = row
    if (status !== 'running') throw new EngineError('case-ended', { number, status })
    if (row.suspended_at !== null) throw new EngineError('case-suspended', { number, scope: 'case' })
    const at = host.clock.now()
    await updateCase(trx, caseId, { suspended_at: at })
    await note(trx, row, 'suspended', { at, by: by.user.id, commandId, element: null, read: {}, input: { reason } })
    return true
  })
}

/** Lets a suspended case go on; what became due meanwhile follows at the next turn of the worker, each once. Throws `case-not-suspended`. */
export async function resumeCase(host: Host, command: SuspendCommand, by: Principal): Promise<void> {
  const { commandId, case: caseId } = command
  const reason = mustGiveReason(command.reason)
  const use = { commandId, case: caseId, kind: 'case.resume', action: 'case.suspend', request: { reason } } as const
  await onCase(host, use, by, async (trx, { row }) => {
    if (row.suspended_at === null) throw new EngineError('case-not-suspended', { number: row.number })
    await updateCase(trx, caseId, { suspended_at: null })
    await releaseHeld(trx, { caseId })
    const at = host.clock.now()
    await note(trx, row, 'resumed', { at, by: by.user.id, commandId, element: null, read: {}, input: { reason } })
    return true
  })
}
