import type { FlowNode, Listener, Process, TaskEvent, Variables } from '../process.ts'
import type { ListenedTask, ListenerEvent, NewWait, Site } from './model.ts'
import { evaluateAt, type Result } from './variables.ts'
import { jobOf } from './waits.ts'

/** Tries that a listener's job may have. */
const MAX_RETRIES = 100

const NONE: Listener<ListenerEvent>[] = []

/** The listeners of an element, or of the process, for one event, in the order of the file. */
export function listenersOf(process: Process, element: string, event: ListenerEvent): Listener<ListenerEvent>[] {
  const node = process.nodes.get(element)
  const all: Listener<ListenerEvent>[] | undefined =
    event !== 'start' && event !== 'end'
      ? node?.type === 'userTask'
        ? node.taskListeners
        : undefined
      : element === process.id
        ? process.listeners
        : node?.listeners
  return all?.filter((one) => one.event === event) ?? NONE
}

/** The job of a listener. `seen` are the element's own variables. */
export function listenerJob(
  site: Site,
  element: string,
  listener: Listener<ListenerEvent>,
  index: number,
  seen: Variables,
  task?: ListenedTask,
): Result<NewWait> {
  const retries = retriesAt(site, element, listener.retries, seen)
  if (!retries.ok) return retries
  const { event } = listener
  const headers = {
    ...headersOf(site.run.process.nodes.get(element)),
    ...listener.headers,
    ...(task && headersOfTask(event as TaskEvent, task)),
  }
  const input = { ...seen, ...task?.answered }
  const job = jobOf(site, element, { jobType: listener.jobType, retries: retries.value, headers }, input)
  return job.ok ? { ok: true, value: { ...job.value, listener: { event, index } } as NewWait } : job
}

function retriesAt(site: Site, element: string, expression: string, seen: Variables): Result<number> {
  const result = evaluateAt(site, element, expression, seen)
  if (!result.ok) return result
  const { value } = result
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MAX_RETRIES)
    return { ok: true, value: count }
  return { ok: false, code: 'job-retries-invalid', params: { value, limit: MAX_RETRIES } }
}

/** A listener's job has the headers of its element too. */
function headersOf(node: FlowNode | undefined): Record<string, string> {
  if (!node) return {}
  if ('headers' in node) return node.headers ?? {}
  if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return {}
  return (node.trigger.type === 'message' && node.trigger.job?.headers) || {}
}

const ACTIONS: Record<TaskEvent, string> = {
  creating: 'create',
  assigning: 'assign',
  updating: 'update',
  completing: 'complete',
  canceling: 'cancel',
}

/** What a worker of Camunda 8 finds out about the task, by the names it knows. */
function headersOfTask(event: TaskEvent, { wait, change }: ListenedTask): Record<string, string> {
  const { assignee, due, roles } = changed(wait, change)
  return {
    'io.camunda.zeebe:action': ACTIONS[event],
    ...(assignee !== undefined && { 'io.camunda.zeebe:assignee': assignee }),
    ...(due !== undefined && { 'io.camunda.zeebe:dueDate': due }),
    'io.camunda.zeebe:candidateGroups': JSON.stringify(roles),
    ...(wait.form !== undefined && { 'io.camunda.zeebe:formKey': wait.form }),
  }
}

/** A task with a change made to it. */
export function changed<Task extends ListenedTask['wait']>(wait: Task, change: ListenedTask['change']): Task {
  if (!change) return wait
  const { assignee: _assignee, due: _due, ...rest } = wait
  const assignee = change.assignee === undefined ? wait.assignee : change.assignee
  const due = change.due === undefined ? wait.due : change.due
  return {
    ...rest,
    roles: change.roles ?? wait.roles,
    ...(assignee != null && { assignee }),
    ...(due != null && { due }),
  } as Task
}
