import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { SuspendWorkflowCommand } from '../operations-api.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import {
  endSuspension,
  everything,
  insertSuspension,
  lockSuspension,
  lockSuspensions,
  releaseHeld,
} from '../store/suspensions.ts'
import { mustBeAllowed, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import type { Host } from './host.ts'
import { mustGiveReason } from './on-case.ts'

/**
 * Suspends all cases of a workflow, or everything, at once and however many there are: one row says so, and each case finds it when something is to
 * happen to it. Throws `workflow-suspended` when it is already.
 */
export async function suspendWorkflow(host: Host, command: SuspendWorkflowCommand, by: Principal): Promise<void> {
  const { workflow = everything } = command
  await change(host, command, 'workflow.suspend', by, async (trx, reason, at) => {
    const scope = workflow === everything ? 'all' : 'workflow'
    if (await lockSuspension(trx, workflow, 'alone')) throw new EngineError('workflow-suspended', { workflow, scope })
    const begun = { suspension_id: host.ids(), scope, workflow, at, by_user: by.user.id, reason } as const
    await insertSuspension(trx, { ...begun, ended_at: null, ended_by: null, ended_reason: null })
  })
}

/** Lets the cases of a workflow, or everything, go on; what became due meanwhile follows, each once. Throws `workflow-not-suspended`. */
export async function resumeWorkflow(host: Host, command: SuspendWorkflowCommand, by: Principal): Promise<void> {
  const { workflow = everything } = command
  await change(host, command, 'workflow.resume', by, async (trx, reason, at) => {
    const end = { ended_at: at, ended_by: by.user.id, ended_reason: reason }
    if (!(await endSuspension(trx, workflow, end))) throw new EngineError('workflow-not-suspended', { workflow })
    await releaseHeld(trx, { workflow })
  })
}

async function change(
  host: Host,
  { commandId, workflow = everything, ...command }: SuspendWorkflowCommand,
  kind: string,
  by: Principal,
  work: (trx: Tx, reason: string, at: string) => Promise<void>,
): Promise<void> {
  const reason = mustGiveReason(command.reason)
  const head = { commandId, kind, by: by.user.id, request: { workflow, reason } }
  await answerOnce(host, head, async (trx) => {
    mustBeAllowed(await policyNow(host, trx), by, 'operations.manage')
    await rememberPerson(trx, by.user)
    await lockSuspensions(trx)
    await work(trx, reason, host.clock.now())
    return true
  })
}
