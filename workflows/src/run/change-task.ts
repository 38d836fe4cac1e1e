import type { CaseEvent, Wait } from '../case-state.ts'
import { changeWait } from './draft.ts'
import { changed } from './listener-job.ts'
import type { Live, TaskChange, Walk } from './model.ts'
import { StepRefused } from './step-refused.ts'
import { changeTask as changeListened, isInTransition } from './tokens/task-listeners.ts'
import { liveOf } from './tree.ts'

type TaskWait = Wait & { kind: 'task' }

/** Assigns or updates an open task; where it has listeners for that, they are asked first. */
export function changeTask(live: Live, wait: Wait, event: CaseEvent & { type: 'assign' | 'update' }): void {
  const task = wait as TaskWait
  const { walk } = live.run
  refuseInTransition(walk, task)
  const change = changeOf(event)
  const active = live.tokens?.active[wait.active ?? '']
  if (!active?.task) return void changeWait(walk.draft, changed(task, change))
  walk.touched.add(live)
  changeListened(live, wait.active!, event.type === 'assign' ? 'assigning' : 'updating', change)
}

/** What an event changes of a task. */
export function changeOf(event: CaseEvent & { type: 'assign' | 'update' }): TaskChange {
  if (event.type === 'assign') return { assignee: event.assignee }
  return { ...(event.due !== undefined && { due: event.due }), ...(event.roles && { roles: event.roles }) }
}

/** A task whose listeners are at work, or stand still, is answered when they are done. */
export function refuseInTransition(walk: Walk, wait: TaskWait): void {
  const live = liveOf(walk, wait.instance)
  if (live.tokens && wait.active !== undefined && isInTransition(live, wait.active))
    throw new StepRefused('task-in-transition', { wait: wait.id })
}
