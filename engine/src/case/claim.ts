import type { JsonObject } from '@statecraft/forms'
import type { Principal } from '../access/principal.ts'
import type { TaskCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { namesOf, rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { TaskTable } from '../store/tables.ts'
import { updateTask } from '../store/tasks.ts'
import { mustBeAllowed } from './access.ts'
import { answerOnce } from './command.ts'
import { fitFor } from './delegate.ts'
import { deliver, note } from './deliver.ts'
import type { Host } from './host.ts'
import { lockTask, type ReadTask } from './task.ts'

type Locked = ReadTask & Awaited<ReturnType<typeof lockTask>>

/** Takes a task on oneself; throws `task-claimed` when somebody else has it. Of two who reach for it one gets it. */
export function claimTask(host: Host, command: TaskCommand, by: Principal): Promise<void> {
  return change(host, command, by, 'claimed', {}, async (trx, locked) => {
    const { task, facts, policy } = locked
    if (task.assignee !== null && task.assignee !== by.user.id) throw await claimedByOther(trx, task)
    mustBeAllowed(policy, by, 'task.work', facts)
    return by.user.id
  })
}

/** Gives a claimed task back, one that was delegated to who delegated it; throws `task-not-claimed` when the user does not have it. */
export function releaseTask(host: Host, command: TaskCommand, by: Principal): Promise<void> {
  return change(host, command, by, 'released', {}, async (_, { task }) => {
    if (task.assignee !== by.user.id) throw new EngineError('task-not-claimed', { step: task.step })
    return task.delegated_by
  })
}

/** Gives a task to somebody who may do it; throws `assignee-unfit` otherwise. */
export function assignTask(host: Host, command: TaskCommand & { user: string }, by: Principal): Promise<void> {
  return change(host, command, by, 'assigned', { user: command.user }, async (trx, { task, facts, policy }) => {
    mustBeAllowed(policy, by, 'task.assign', facts)
    return fitFor(trx, policy, task, facts, command.user)
  })
}

async function claimedByOther(trx: Tx, task: TaskTable): Promise<EngineError> {
  const names = await namesOf(trx, [task.assignee])
  return new EngineError('task-claimed', { assignee: names.get(task.assignee!) ?? task.assignee!, step: task.step })
}

function asksListeners({ task, locked }: Locked): boolean {
  const node = locked.workflow.process.nodes.get(task.element)
  return node?.type === 'userTask' && (node.taskListeners ?? []).some(({ event }) => event === 'assigning')
}

async function change(
  host: Host,
  command: TaskCommand,
  by: Principal,
  type: 'claimed' | 'released' | 'assigned',
  more: JsonObject,
  assignee: (trx: Tx, locked: Locked) => Promise<string | null>,
): Promise<void> {
  const { commandId, task: taskId } = command
  const head = { commandId, kind: `task.${type}`, by: by.user.id, request: { taskId, ...more } }
  await answerOnce(host, head, async (trx) => {
    const locked = await lockTask(host, trx, taskId, by)
    const next = await assignee(trx, locked)
    await rememberPerson(trx, by.user)
    const cause = {
      at: host.clock.now(),
      by: by.user.id,
      commandId,
      element: locked.task.element,
      read: {},
      input: { task: taskId, ...more, ...(type === 'released' && next !== null && { user: next }) },
      onBehalfOf: locked.task.assignee === by.user.id ? locked.task.delegated_by : null,
    }
    if (asksListeners(locked)) {
      // Its listeners decide; the task has its assignee when they let it.
      await deliver(host, trx, locked.locked, { type: 'assign', wait: locked.task.wait, assignee: next }, cause)
      return true
    }
    const isHis = next === locked.task.assignee
    await updateTask(trx, locked.task, { assignee: next, ...(isHis ? {} : { delegated_by: null }) })
    await note(trx, locked.locked.row, type, cause)
    return true
  })
}
