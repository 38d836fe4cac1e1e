import type { TaskListenerResult, Wait } from '../../case-state.ts'
import type { TaskEvent, Variables } from '../../process.ts'
import { changeWait } from '../draft.ts'
import { waitsAt } from '../end.ts'
import { changed, listenersOf } from '../listener-job.ts'
import type { ListenedTask, Live, TaskChange } from '../model.ts'
import { readTaskResult } from '../task-result.ts'
import { finish } from './leave.ts'
import { listens } from './listeners.ts'
import { openAt } from './open-at.ts'

/** A task that has listeners: it opens when those of its creation are done. */
export function createTask(live: Live, key: string, wait: ListenedTask['wait']): void {
  live.tokens!.active[key]!.task = { wait }
  go(live, key, 'creating')
}

/** A person has done a task. False where no listener is asked before it ends. */
export function isHeldByListeners(live: Live, key: string, variables: Variables): boolean {
  const active = live.tokens!.active[key]!
  if (!active.task) return false
  active.task.answered = variables
  delete active.listener
  if (listens(live, key, 'completing')) return true
  delete active.task
  return false
}

/** Changes an open task: at once, or when its listeners are done. */
export function changeTask(live: Live, key: string, event: 'assigning' | 'updating', change: TaskChange): void {
  const active = live.tokens!.active[key]!
  active.task!.change = change
  delete active.listener
  go(live, key, event)
}

/** The job of a task listener is done. */
export function taskListened(
  live: Live,
  key: string,
  { event, index }: { event: TaskEvent; index: number },
  result: TaskListenerResult | undefined,
): void {
  const active = live.tokens!.active[key]!
  const task = active.task!
  const said = readTaskResult(event, result, task.wait)
  if (said.denied !== undefined) return void deny(live, key, event, said.denied)
  if (said.change) task.change = { ...task.change, ...said.change }
  active.listener = { event, next: index + 1 }
  go(live, key, event)
}

/** Hands out the job of the next listener, and does what they were asked about when none is left. Done again by a retry. */
export function go(live: Live, key: string, event: TaskEvent): void {
  if (listens(live, key, event)) return
  const active = live.tokens!.active[key]!
  delete active.listener
  if (event === 'creating') return void openTask(live, key)
  if (event === 'completing') {
    const { answered } = active.task!
    delete active.task
    return void finish(live, key, answered!)
  }
  if (event === 'canceling') delete live.tokens!.active[key]
  else applyChange(live, key)
}

/** Opens a task that is created; one that the diagram gives to somebody is assigned when it is open. */
function openTask(live: Live, key: string): void {
  const task = live.tokens!.active[key]!.task!
  task.wait = changed(task.wait, task.change)
  delete task.change
  const { assignee } = task.wait
  const { process } = live.run
  const isAsked = assignee !== undefined && listenersOf(process, task.wait.element, 'assigning').length > 0
  if (isAsked) task.wait = changed(task.wait, { assignee: null })
  openAt(live, key, task.wait)
  if (isAsked) changeTask(live, key, 'assigning', { assignee })
}

function applyChange(live: Live, key: string): void {
  const task = live.tokens!.active[key]!.task!
  const { change } = task
  task.wait = changed(task.wait, change)
  delete task.change
  const open = openTaskAt(live, key)
  if (open) changeWait(live.run.walk.draft, changed(open, change))
}

/** The task is as it was; one that was done is open again, and says why. */
function deny(live: Live, key: string, event: TaskEvent, reason: string): void {
  const active = live.tokens!.active[key]!
  const task = active.task!
  delete task.change
  delete task.answered
  delete active.listener
  if (event === 'completing') return void openAt(live, key, { ...task.wait, denied: reason })
  const open = openTaskAt(live, key)
  if (open) live.run.walk.draft.effects.push({ type: 'denied', wait: open.id, event, reason })
}

function openTaskAt(live: Live, key: string): (Wait & { kind: 'task' }) | undefined {
  const { waits } = live.run.walk.draft
  return waitsAt(live, key)
    .map((id) => waits[id]!)
    .find((wait) => wait.kind === 'task')
}

/** Whether listeners of an open task are at work, or stand still. */
export function isInTransition(live: Live, key: string): boolean {
  const { waits } = live.run.walk.draft
  if (live.incidents[key]?.while === 'listening') return true
  return waitsAt(live, key).some((id) => {
    const wait = waits[id]!
    return wait.kind === 'job' && wait.listener !== undefined
  })
}
