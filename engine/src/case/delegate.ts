import { decide } from '../access/decide.ts'
import type { CaseFacts, Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { DelegateCommand } from '../operations-api.ts'
import { findPerson, rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { TaskTable } from '../store/tables.ts'
import { updateTask } from '../store/tasks.ts'
import { mustBeAllowed, type Policy } from './access.ts'
import { answerOnce } from './command.ts'
import { note } from './deliver.ts'
import type { Host } from './host.ts'
import { mustGiveReason } from './on-case.ts'
import { principalOf } from './principal.ts'
import { lockTask } from './task.ts'

/**
 * Has a task of one's own done by somebody else: he must be allowed to do it himself, and both names stand in the history. Giving it back makes it the
 * first one's again. Throws `task-not-claimed` when it is another's, `assignee-unfit`.
 */
export async function delegateTask(host: Host, command: DelegateCommand, by: Principal): Promise<void> {
  const { commandId, task: taskId, user } = command
  const reason = mustGiveReason(command.reason)
  const head = { commandId, kind: 'task.delegate', by: by.user.id, request: { taskId, user, reason } }
  await answerOnce(host, head, async (trx) => {
    const { task, facts, policy, locked } = await lockTask(host, trx, taskId, by)
    mustBeAllowed(policy, by, 'task.delegate', facts)
    if (task.assignee !== null && task.assignee !== by.user.id)
      throw new EngineError('task-not-claimed', { step: task.step })
    mustBeAllowed(policy, by, 'task.work', facts)
    const delegate = await fitFor(trx, policy, task, facts, user)
    if (delegate === by.user.id) throw new EngineError('assignee-unfit', { user: by.user.name, step: task.step })
    await rememberPerson(trx, by.user)
    // Who has it for somebody else already, passes it on in that one's name.
    await updateTask(trx, task, { assignee: delegate, delegated_by: task.delegated_by ?? by.user.id })
    const input = { task: taskId, user: delegate, reason, for: task.delegated_by ?? by.user.id }
    const cause = { at: host.clock.now(), by: by.user.id, commandId, element: task.element, read: {}, input }
    await note(trx, locked.row, 'delegated', { ...cause, onBehalfOf: task.delegated_by })
    return true
  })
}

/** The id of somebody who may do a task, were it his; throws `assignee-unfit` otherwise. */
export async function fitFor(
  trx: Tx,
  policy: Policy,
  task: TaskTable,
  facts: CaseFacts,
  user: string,
): Promise<string> {
  const person = await findPerson(trx, user)
  const fit =
    person && decide(policy, await principalOf(trx, person), 'task.work', { ...facts, assignee: person.user_id })
  if (person && fit?.allow) return person.user_id
  throw new EngineError('assignee-unfit', { user: person?.name ?? user, step: task.step })
}
