import type { JsonValue } from '@statecraft/forms'
import type {
  BoundaryEvent,
  CallActivity,
  CatchEvent,
  FlowNode,
  ReceiveTask,
  SendTask,
  ServiceTask,
  SingleCatchTrigger,
  StartEvent,
  UserTask,
  Variables,
} from '../process.ts'
import { dueAfterWorkingDays, dueOf, firstOfCycle } from './due.ts'
import type { NewWait, Site } from './model.ts'
import { evaluateAt, type Result, scopedAt, variablesAt } from './variables.ts'

/** Something that waits for what comes from outside by itself. */
export type Catching = CatchEvent | BoundaryEvent | StartEvent | ReceiveTask

/** What an activity or event waits for itself, its local variables given; nothing where it waits for nothing outside. */
export function ownWaits(site: Site, node: FlowNode, locals: Variables): Result<NewWait[]> {
  switch (node.type) {
    case 'userTask':
      return one(node, taskOf(site, node, locals))
    case 'serviceTask':
    case 'sendTask':
      return one(node, jobOf(site, node.id, node, locals))
    case 'callActivity':
      return one(node, callOf(site, node, locals))
    case 'receiveTask':
    case 'intermediateCatchEvent':
      return eventWaits(site, node, node.id, locals)
    default:
      return { ok: true, value: [] }
  }
}

/** What the boundary events of an activity wait for; those that catch what is thrown inside wait for nothing outside. */
export function boundaryWaits(site: Site, activity: string, locals: Variables): Result<NewWait[]> {
  return all((site.run.boundaries.get(activity) ?? []).map((event) => () => eventWaits(site, event, activity, locals)))
}

/** The waits of an event, one for each of its triggers. `at` is the element whose variables it reads. */
export function eventWaits(site: Site, node: Catching, at: string, locals: Variables): Result<NewWait[]> {
  const { trigger } = node
  if (trigger.type === 'multiple')
    return all(
      trigger.triggers.map(
        (single, index) => () => one(node, triggerWait(site, node, single, at, locals), { trigger: index }),
      ),
    )
  if (!isWaiting(trigger)) return { ok: true, value: [] }
  return one(node, triggerWait(site, node, trigger, at, locals))
}

function isWaiting(trigger: { type: string }): trigger is SingleCatchTrigger {
  return ['timer', 'message', 'signal', 'conditional'].includes(trigger.type)
}

/** The one wait of an element; a failure tells at which element it is. */
function one(at: FlowNode, result: Result<NewWait>, more: { trigger?: number } = {}): Result<NewWait[]> {
  if (!result.ok) return { ...result, params: { ...result.params, at: at.id } }
  return { ok: true, value: [{ ...result.value, ...more }] }
}

/** The first failure, and then none: a task whose deadline cannot be computed is not handed out. */
function all(parts: (() => Result<NewWait[]>)[]): Result<NewWait[]> {
  const waits: NewWait[] = []
  for (const part of parts) {
    const result = part()
    if (!result.ok) return result
    waits.push(...result.value)
  }
  return { ok: true, value: waits }
}

function callOf(site: Site, node: CallActivity, locals: Variables): Result<NewWait> {
  const process = textAt(site, node.id, node.process, locals, 'called-process-not-text')
  if (!process.ok) return process
  // Input mappings choose what is given, as in Camunda 8.
  const all = node.propagateParent && node.inputs.length === 0
  const input = all ? { ...variablesAt(site, node.id), ...locals } : locals
  return { ok: true, value: { kind: 'case', element: node.id, process: process.value, input } }
}

function taskOf(site: Site, node: UserTask, input: Variables): Result<NewWait> {
  const { now, calendar } = site.run.env
  const roles = rolesOf(site, node, input)
  if (!roles.ok) return roles
  const assignee = evaluateAt(site, node.id, node.assignee ?? '=null', input)
  if (!assignee.ok) return assignee
  if (assignee.value !== null && typeof assignee.value !== 'string')
    return { ok: false, code: 'assignee-not-text', params: { value: assignee.value } }
  const days = evaluateAt(site, node.id, node.deadlineWorkingDays ?? '=null', input)
  if (!days.ok) return days
  const due = node.deadlineWorkingDays === undefined ? undefined : dueAfterWorkingDays(days.value, now, calendar)
  if (due && !due.ok) return due
  return {
    ok: true,
    value: {
      kind: 'task',
      element: node.id,
      ...(node.form && { form: node.form }),
      roles: roles.value,
      ...(assignee.value && { assignee: assignee.value }),
      ...(due && { due: due.value }),
      input: { ...scopedAt(site, node.id), ...input },
    },
  }
}

/** The task's own roles, else that of its lane, the innermost that has one. */
function rolesOf(site: Site, node: UserTask, input: Variables): Result<string[]> {
  if (node.candidateRoles.length === 0) return { ok: true, value: laneRoles(site, node) }
  const roles: string[] = []
  for (const expression of node.candidateRoles) {
    const result = evaluateAt(site, node.id, expression, input)
    if (!result.ok) return result
    const found = typeof result.value === 'string' ? [result.value] : result.value
    if (!Array.isArray(found) || !found.every((role): role is string => typeof role === 'string'))
      return { ok: false, code: 'candidate-groups-not-text', params: { value: result.value } }
    roles.push(...found)
  }
  return { ok: true, value: roles }
}

function laneRoles(site: Site, node: FlowNode): string[] {
  const { process } = site.run
  for (let id: string | undefined = node.id; id !== undefined; id = process.nodes.get(id)?.parent) {
    const lane = process.lanes.findLast((one) => one.role !== undefined && one.nodes.includes(id!))
    if (lane?.role) return [lane.role]
  }
  return []
}

/** A job of an element: of a task, or of an event that sends by a worker. */
export function jobOf(
  site: Site,
  element: string,
  job: Pick<ServiceTask | SendTask, 'jobType' | 'retries' | 'headers'>,
  input: Variables,
): Result<NewWait> {
  const jobType = evaluateAt(site, element, job.jobType, input)
  if (!jobType.ok) return jobType
  if (typeof jobType.value !== 'string' || jobType.value === '')
    return { ok: false, code: 'job-type-not-text', params: { value: jobType.value } }
  const { retries, headers } = job
  // A worker sees every variable, as in Camunda 8; what it gives back is merged by the same rules as a person's answer.
  const seen = { ...variablesAt(site, element), ...input }
  return { ok: true, value: { kind: 'job', element, jobType: jobType.value, retries, headers, input: seen } }
}

function triggerWait(
  site: Site,
  node: Catching,
  trigger: SingleCatchTrigger,
  at: string,
  locals: Variables,
): Result<NewWait> {
  const element = node.id
  if (trigger.type === 'conditional') return { ok: true, value: { kind: 'condition', element } }
  if (trigger.type === 'signal') {
    const name = textAt(site, at, trigger.name, locals, 'signal-name-not-text')
    return name.ok ? { ok: true, value: { kind: 'signal', element, name: name.value } } : name
  }
  if (trigger.type === 'timer') {
    const value = evaluateAt(site, at, trigger.value, locals)
    if (!value.ok) return value
    const { now, calendar } = site.run.env
    const due =
      trigger.kind === 'cycle' ? firstOfCycle(value.value, now) : dueOf(trigger.kind, value.value, now, calendar)
    if (!due.ok) return due
    const posting = node.type === 'intermediateCatchEvent' ? postingOf(site, node, locals) : undefined
    if (posting && !posting.ok) return posting
    const cycle = trigger.kind === 'cycle' && { cycle: String(value.value) }
    return {
      ok: true,
      value: { kind: 'timer', element, due: due.value, ...cycle, ...(posting && { posting: posting.value }) },
    }
  }
  const name = textAt(site, at, trigger.name, locals, 'message-name-not-text')
  if (!name.ok) return name
  const key = trigger.correlationKey && keyAt(site, at, trigger.correlationKey, locals)
  if (key && !key.ok) return key
  return { ok: true, value: { kind: 'message', element, name: name.value, ...(key && { correlationKey: key.value }) } }
}

/** What goes on the public board, fixed when it is posted: what changes later does not change what people have read. */
function postingOf(
  site: Site,
  node: CatchEvent,
  locals: Variables,
): Result<{ title: string; items: JsonValue }> | undefined {
  if (!node.posting) return undefined
  const title = textAt(site, node.id, node.posting.title, locals, 'posting-title-not-text')
  if (!title.ok) return title
  const items = evaluateAt(site, node.id, node.posting.items, locals)
  if (!items.ok) return items
  if (!Array.isArray(items.value)) return { ok: false, code: 'posting-items-not-list', params: {} }
  return { ok: true, value: { title: title.value, items: items.value } }
}

export function keyAt(site: Site, at: string, expression: string, locals: Variables): Result<string> {
  const key = evaluateAt(site, at, expression, locals)
  if (!key.ok) return key
  // Numbers serve as keys, as in Camunda 8.
  if (typeof key.value === 'number') return { ok: true, value: String(key.value) }
  if (typeof key.value === 'string' && key.value !== '') return { ok: true, value: key.value }
  return { ok: false, code: 'correlation-key-not-text', params: { value: key.value } }
}

export function textAt(site: Site, at: string, expression: string, locals: Variables, code: string): Result<string> {
  const result = evaluateAt(site, at, expression, locals)
  if (!result.ok) return result
  if (typeof result.value === 'string' && result.value !== '') return { ok: true, value: result.value }
  return { ok: false, code, params: { value: result.value } }
}
