import { Temporal } from 'temporal-polyfill'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { SetDeadlineCommand } from '../operations-api.ts'
import { rememberPerson } from '../store/people.ts'
import { mustBeAllowed } from './access.ts'
import { rowInstant } from './clock.ts'
import { answerOnce } from './command.ts'
import { deliver } from './deliver.ts'
import type { Host } from './host.ts'
import { mustGiveReason } from './on-case.ts'
import { lockTask } from './task.ts'

/** Gives an open task another deadline. Listeners of the task may deny it. Throws `deadline-invalid`. */
export async function setDeadline(host: Host, command: SetDeadlineCommand, by: Principal): Promise<void> {
  const { commandId, task: taskId } = command
  const reason = mustGiveReason(command.reason)
  const due = command.due === null ? null : instantOf(command.due)
  const head = { commandId, kind: 'task.deadline', by: by.user.id, request: { taskId, due, reason } }
  await answerOnce(host, head, async (trx) => {
    const { task, facts, policy, locked } = await lockTask(host, trx, taskId, by)
    mustBeAllowed(policy, by, 'task.deadline', facts)
    await rememberPerson(trx, by.user)
    const input = { task: taskId, reason, before: task.due }
    const at = host.clock.now()
    const cause = { at, by: by.user.id, commandId, element: task.element, read: {}, input }
    await deliver(host, trx, locked, { type: 'update', wait: task.wait, due }, cause)
    return true
  })
}

const [earliest, latest] = ['1900-01-01T00:00:00Z', '2200-01-01T00:00:00Z']

function instantOf(text: string): string {
  try {
    const due = Temporal.Instant.from(text).toString()
    if (earliest <= due && due <= latest) return rowInstant(due)
  } catch {
    // Said below.
  }
  throw new EngineError('deadline-invalid', { due: text.slice(0, 100) })
}
