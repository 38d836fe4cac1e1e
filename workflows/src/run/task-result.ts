import type { TaskListenerResult } from '../case-state.ts'
import type { TaskEvent } from '../process.ts'
import type { ListenedTask, TaskChange } from './model.ts'
import { StepRefused } from './step-refused.ts'

/** What a task listener said, in our words: why the task does not go on, or what is to be changed of it. */
export interface TaskVerdict {
  denied?: string
  change?: TaskChange
}

/** Attributes of Camunda 8's tasks that a listener may correct and that a task of ours does not have, or does not run. */
const NOT_TAKEN = ['priority', 'followUpDate', 'candidateUsers']

const DENIABLE: TaskEvent[] = ['assigning', 'updating', 'completing']

/** Reads what a task listener said; refuses by name what is not taken. */
export function readTaskResult(
  event: TaskEvent,
  result: TaskListenerResult | undefined,
  task: ListenedTask['wait'],
): TaskVerdict {
  if (result === undefined) return {}
  for (const part of Object.keys(result))
    if (!['type', 'denied', 'deniedReason', 'corrections'].includes(part)) refuse(part)
  const { denied, deniedReason, corrections } = result
  if (denied === true) {
    if (!DENIABLE.includes(event)) refuse('denied', { event })
    return { denied: typeof deniedReason === 'string' ? deniedReason : '' }
  }
  return corrections == null ? {} : { change: changeOf(event, corrections, task) }
}

function changeOf(
  event: TaskEvent,
  corrections: NonNullable<TaskListenerResult['corrections']>,
  task: ListenedTask['wait'],
): TaskChange {
  const { assignee, dueDate, candidateGroups, ...others } = corrections
  for (const [name, value] of Object.entries(others)) if (value != null || !NOT_TAKEN.includes(name)) refuse(name)
  for (const [name, value] of Object.entries({ assignee, dueDate }))
    if (value != null && typeof value !== 'string') refuse(name)
  if (dueDate && Number.isNaN(Date.parse(dueDate))) refuse('dueDate')
  const isList = Array.isArray(candidateGroups) && candidateGroups.every((one) => typeof one === 'string')
  if (candidateGroups != null && !isList) refuse('candidateGroups')
  // Whom the diagram gives it to is changed when it is assigned, as in Camunda 8.
  if (assignee != null && event === 'creating' && task.assignee !== undefined) refuse('assignee', { event })
  return {
    ...(assignee != null && { assignee: assignee === '' ? null : assignee }),
    ...(dueDate != null && { due: dueDate === '' ? null : new Date(dueDate).toISOString().replace('.000Z', 'Z') }),
    ...(candidateGroups != null && { roles: candidateGroups }),
  }
}

function refuse(part: string, more: { event?: string } = {}): never {
  throw new StepRefused('listener-result-invalid', { part, ...more })
}
