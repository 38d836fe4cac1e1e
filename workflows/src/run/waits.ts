import type { JsonValue } from '@statecraft/forms'
import type { Wait } from '../case-state.ts'
import type { BoundaryEvent, CatchEvent, FlowNode, ServiceTask, UserTask, Variables } from '../process.ts'
import type { MachineContext } from './context.ts'
import { dueAfterWorkingDays, dueOf } from './due.ts'
import { applyMappings, evaluateAt, type Result, scopedAt } from './variables.ts'

/** A wait before it has an id. */
export type NewWait = Wait extends infer One
  ? One extends Wait
    ? Omit<One, 'id' | 'instance' | 'since'>
    : never
  : never

/**
 * All waits of an element that is being entered, with those of its boundary events; or the first failure, and then none: a task
 * whose deadline cannot be computed is not handed out.
 */
export function waitsOf(context: MachineContext, node: FlowNode): Result<NewWait[]> {
  const inputs = 'inputs' in node && node.type !== 'subProcess' ? node.inputs : []
  const locals = applyMappings(context, node.id, inputs, {})
  if (!locals.ok) return locals
  const waits: NewWait[] = []
  for (const one of [node, ...(context.run.boundaries.get(node.id) ?? [])]) {
    const wait = waitOf(context, one, locals.value)
    if (!wait) continue
    if (!wait.ok) return { ...wait, params: { ...wait.params, at: one.id } }
    waits.push(wait.value)
  }
  return { ok: true, value: waits }
}

function waitOf(context: MachineContext, node: FlowNode, locals: Variables): Result<NewWait> | undefined {
  if (node.type === 'userTask') return taskOf(context, node, locals)
  if (node.type === 'serviceTask') return jobOf(context, node, locals)
  if (node.type === 'intermediateCatchEvent') return eventOf(context, node, node.id, {})
  if (node.type === 'boundaryEvent' && node.trigger.type !== 'error')
    return eventOf(context, node, node.attachedTo, locals)
  return undefined
}

function taskOf(context: MachineContext, node: UserTask, input: Variables): Result<NewWait> {
  const { now, calendar } = context.run.env
  const roles = rolesOf(context, node, input)
  if (!roles.ok) return roles
  const assignee = evaluateAt(context, node.id, node.assignee ?? '=null', input)
  if (!assignee.ok) return assignee
  if (assignee.value !== null && typeof assignee.value !== 'string')
    return { ok: false, code: 'assignee-not-text', params: { value: assignee.value } }
  const days = evaluateAt(context, node.id, node.deadlineWorkingDays ?? '=null', input)
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
      input: { ...scopedAt(context, node.id), ...input },
    },
  }
}

/** The task's own roles, else that of its lane, the innermost that has one. */
function rolesOf(context: MachineContext, node: UserTask, input: Variables): Result<string[]> {
  if (node.candidateRoles.length === 0) return { ok: true, value: laneRoles(context, node) }
  const roles: string[] = []
  for (const expression of node.candidateRoles) {
    const result = evaluateAt(context, node.id, expression, input)
    if (!result.ok) return result
    const found = typeof result.value === 'string' ? [result.value] : result.value
    if (!Array.isArray(found) || !found.every((role): role is string => typeof role === 'string'))
      return { ok: false, code: 'candidate-groups-not-text', params: { value: result.value } }
    roles.push(...found)
  }
  return { ok: true, value: roles }
}

function laneRoles(context: MachineContext, node: FlowNode): string[] {
  const { process } = context.run
  for (let id: string | undefined = node.id; id !== undefined; id = process.nodes.get(id)?.parent) {
    const lane = process.lanes.findLast((one) => one.role !== undefined && one.nodes.includes(id!))
    if (lane?.role) return [lane.role]
  }
  return []
}

function jobOf(context: MachineContext, node: ServiceTask, input: Variables): Result<NewWait> {
  const jobType = evaluateAt(context, node.id, node.jobType, input)
  if (!jobType.ok) return jobType
  if (typeof jobType.value !== 'string' || jobType.value === '')
    return { ok: false, code: 'job-type-not-text', params: { value: jobType.value } }
  const { retries, headers } = node
  // A worker sees every variable, as in Camunda 8; what it gives back is merged by the same rules as a person's answer.
  const seen = { ...context.variables, ...scopedAt(context, node.id), ...input }
  return { ok: true, value: { kind: 'job', element: node.id, jobType: jobType.value, retries, headers, input: seen } }
}

function eventOf(
  context: MachineContext,
  node: CatchEvent | BoundaryEvent,
  at: string,
  locals: Variables,
): Result<NewWait> | undefined {
  const { trigger } = node
  if (trigger.type === 'timer') {
    const value = evaluateAt(context, at, trigger.value, locals)
    if (!value.ok) return value
    const due = dueOf(trigger.kind, value.value, context.run.env.now, context.run.env.calendar)
    if (!due.ok) return due
    const posting = node.type === 'intermediateCatchEvent' ? postingOf(context, node) : undefined
    if (posting && !posting.ok) return posting
    return {
      ok: true,
      value: { kind: 'timer', element: node.id, due: due.value, ...(posting && { posting: posting.value }) },
    }
  }
  if (trigger.type === 'error') return undefined
  const name = textAt(context, at, trigger.name, locals, 'message-name-not-text')
  if (!name.ok) return name
  const key = trigger.correlationKey && keyAt(context, at, trigger.correlationKey, locals)
  if (key && !key.ok) return key
  return {
    ok: true,
    value: { kind: 'message', element: node.id, name: name.value, ...(key && { correlationKey: key.value }) },
  }
}

/** What goes on the public board, fixed when it is posted: what changes later does not change what people have read. */
function postingOf(context: MachineContext, node: CatchEvent): Result<{ title: string; items: JsonValue }> | undefined {
  if (!node.posting) return undefined
  const title = textAt(context, node.id, node.posting.title, {}, 'posting-title-not-text')
  if (!title.ok) return title
  const items = evaluateAt(context, node.id, node.posting.items)
  if (!items.ok) return items
  if (!Array.isArray(items.value)) return { ok: false, code: 'posting-items-not-list', params: {} }
  return { ok: true, value: { title: title.value, items: items.value } }
}

function keyAt(context: MachineContext, at: string, expression: string, locals: Variables): Result<string> {
  const key = evaluateAt(context, at, expression, locals)
  if (!key.ok) return key
  // Numbers serve as keys, as in Camunda 8.
  if (typeof key.value === 'number') return { ok: true, value: String(key.value) }
  if (typeof key.value === 'string' && key.value !== '') return { ok: true, value: key.value }
  return { ok: false, code: 'correlation-key-not-text', params: { value: key.value } }
}

function textAt(
  context: MachineContext,
  at: string,
  expression: string,
  locals: Variables,
  code: string,
): Result<string> {
  const result = evaluateAt(context, at, expression, locals)
  if (!result.ok) return result
  if (typeof result.value === 'string' && result.value !== '') return { ok: true, value: result.value }
  return { ok: false, code, params: { value: result.value } }
}
