import type { Wait } from '../case-state.ts'
import {
  type CatchEvent,
  type EventBasedGateway,
  type FlowNode,
  isActivity,
  type Process,
  type ReceiveTask,
  type UserTask,
  type Variables,
} from '../process.ts'
import { changeWait, closeWait } from '../run/draft.ts'
import { waitsAt } from '../run/end.ts'
import type { Live, NewWait } from '../run/model.ts'
import { applyMappings } from '../run/variables.ts'
import { ownWaits } from '../run/waits.ts'
import { attendEvent } from './attend-event.ts'
import { type Attending, causeOf } from './attending.ts'
import { textOf } from './neutral.ts'
import { siteSince } from './site-since.ts'

/** Brings what an activation itself waits for in line: its task, its job, its event. */
export function attendWork(one: Attending, live: Live, key: string, node: FlowNode): void {
  const before = one.was(node.id)
  switch (node.type) {
    case 'userTask':
    case 'serviceTask':
    case 'sendTask':
      return void attendOwn(one, live, key, node, before)
    case 'receiveTask':
    case 'intermediateCatchEvent':
      return void attendEvent(one, live, key, { event: node, before, at: node.id })
    case 'eventBasedGateway':
      return void attendGateway(one, live, key, node, before)
    default:
  }
}

function attendOwn(one: Attending, live: Live, key: string, node: FlowNode, before: FlowNode | undefined): void {
  const { draft } = live.run.walk
  const active = live.tokens!.active[key]!
  const wait = waitsAt(live, key)
    .map((id) => draft.waits[id]!)
    .find((found) => found.element === node.id && isWork(found))
  if (isSameWork(one, before, node) || !isActivity(node)) return void takeTask(live, key, node, wait)
  const hasOwnLocals = textOf(inputsOf(before)) !== textOf(node.inputs)
  const locals = hasOwnLocals
    ? applyMappings(live, node.id, node.inputs, {})
    : { ok: true as const, value: active.locals }
  if (!locals.ok) return void one.obstacles.add('migration-expression-fails', node.id, causeOf(locals))
  const anew = ownWaits(wait ? siteSince(live, wait) : live, node, locals.value)
  if (!anew.ok) return void one.obstacles.add('migration-expression-fails', node.id, causeOf(anew))
  const said = anew.value[0]!
  if (hasOwnLocals) {
    active.locals = { ...locals.value, ...active.heard }
    live.run.walk.touched.add(live)
  }
  const isKept = one.mapping.timers?.[node.id] === 'keep'
  const change = (old: NewWait) => changed(one, old, said, before, node, isKept, hasOwnLocals)
  if (active.task) {
    active.task.wait = change(active.task.wait) as typeof active.task.wait
    live.run.walk.touched.add(live)
  }
  const next = wait && (change(wait) as Wait)
  if (next && textOf(next) !== textOf(wait)) changeWait(draft, next)
  takeTask(live, key, node, next)
}

/** Only what the new revision says otherwise is another: whom a task was given to since stays so. */
function changed(
  one: Attending,
  old: NewWait,
  said: NewWait,
  before: FlowNode | undefined,
  node: FlowNode,
  isKept: boolean,
  hasOwnLocals: boolean,
): NewWait {
  const input = hasOwnLocals && 'input' in said ? { input: said.input } : {}
  if (old.kind === 'task' && said.kind === 'task' && node.type === 'userTask') {
    const was = before as UserTask | undefined
    const { form: _form, due, ...rest } = old
    const isDueAnother = was?.deadlineWorkingDays !== node.deadlineWorkingDays && !isKept
    const nextDue = isDueAnother ? said.due : due
    return {
      ...rest,
      ...(said.form !== undefined && { form: said.form }),
      ...(rolesText(one.from, was) !== rolesText(one.to, node) && { roles: said.roles }),
      ...(nextDue !== undefined && { due: nextDue }),
      ...input,
    }
  }
  if (old.kind === 'job' && said.kind === 'job') {
    const { jobType, retries, headers } = said
    return { ...old, jobType, retries, headers, ...input }
  }
  return old
}

/** A task that has listeners is known to its activation; one that has none any more is not. */
function takeTask(live: Live, key: string, node: FlowNode, wait: Wait | undefined): void {
  const active = live.tokens!.active[key]!
  if (node.type !== 'userTask') return
  const isTold = node.taskListeners !== undefined
  if (isTold && !active.task && wait?.kind === 'task') {
    const { id: _id, instance: _instance, since: _since, active: _active, ...task } = wait
    active.task = { wait: task as NewWait & { kind: 'task' } }
    live.run.walk.touched.add(live)
  } else if (!isTold && active.task && !active.listener) {
    delete active.task
    live.run.walk.touched.add(live)
  }
}

function attendGateway(
  one: Attending,
  live: Live,
  key: string,
  gateway: EventBasedGateway,
  before: FlowNode | undefined,
): void {
  const { draft, process } = live.run.walk
  const targets = behind(process, gateway)
  const known = before ? behind(one.from, before).map(({ id }) => id) : []
  const active = live.tokens!.active[key]!
  const own = active.locals
  for (const target of targets) {
    const was = one.was(target.id)
    const inputs = target.type === 'receiveTask' ? applyMappings(live, target.id, target.inputs, {}) : NONE
    if (!inputs.ok) {
      one.obstacles.add('migration-expression-fails', target.id, causeOf(inputs))
      continue
    }
    active.locals = { ...own, ...inputs.value }
    attendEvent(one, live, key, {
      event: target,
      before: was && known.includes(was.id) ? was : undefined,
      at: target.id,
    })
    active.locals = own
  }
  for (const id of waitsAt(live, key))
    if (!targets.some((target) => target.id === draft.waits[id]!.element)) closeWait(draft, id, 'cancelled')
}

const NONE = { ok: true as const, value: {} as Variables }

function behind(process: Process, gateway: FlowNode): (CatchEvent | ReceiveTask)[] {
  return gateway.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target) as CatchEvent | ReceiveTask)
}

const isWork = (wait: Wait) => wait.kind === 'task' || (wait.kind === 'job' && !wait.listener)

const inputsOf = (node: FlowNode | undefined) => (node && 'inputs' in node ? node.inputs : [])

/** Whether what a person or a worker is given is said alike in both revisions. */
function isSameWork(one: Attending, before: FlowNode | undefined, after: FlowNode): boolean {
  const text = (process: Process, node: FlowNode | undefined) => {
    if (node?.type === 'userTask')
      return textOf([node.form, rolesText(process, node), node.deadlineWorkingDays, node.inputs])
    if (node?.type === 'serviceTask' || node?.type === 'sendTask')
      return textOf([node.jobType, node.retries, node.headers, node.inputs])
    return ''
  }
  return text(one.from, before) === text(one.to, after)
}

/** Who may do a task: by itself, or by the lanes it stands in. */
function rolesText(process: Process, node: UserTask | undefined): string {
  if (!node || node.candidateRoles.length > 0) return textOf(node?.candidateRoles)
  const roles: (string | undefined)[] = []
  for (let id: string | undefined = node.id; id !== undefined; id = process.nodes.get(id)?.parent)
    roles.push(process.lanes.findLast((lane) => lane.role !== undefined && lane.nodes.includes(id!))?.role)
  return textOf(roles.find((role) => role !== undefined) ?? null)
}
