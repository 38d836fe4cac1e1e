import type { Random } from '../oracle/generate/random.ts'
import { type BoundaryEvent, type FlowNode, isActivity, isScope, type NodeBase, type Process } from '../process.ts'

/** One change that an author makes to a drawn process; false where there is nothing to change so. */
export type Edit = (process: Process, random: Random) => boolean

let made = 0

function base(parent: string | undefined, short: string): NodeBase {
  made += 1
  return {
    id: `${short}new${made}`,
    name: '',
    ...(parent !== undefined && { parent }),
    incoming: [],
    outgoing: [],
    cites: [],
  }
}

function userTask(parent: string | undefined): FlowNode {
  return {
    ...base(parent, 'u'),
    type: 'userTask',
    inputs: [],
    outputs: [],
    candidateRoles: ['chuyen-vien'],
    outcomes: [],
    decides: false,
  }
}

function connect(process: Process, source: FlowNode, target: FlowNode): void {
  made += 1
  const id = `fnew${made}`
  process.flows.set(id, { id, name: '', source: source.id, target: target.id })
  source.outgoing.push(id)
  target.incoming.push(id)
}

/** Shows another label. */
export const renameLabel: Edit = ({ nodes }, random) => {
  random.pick([...nodes.values()]).name = `Bước ${random.below(100)}`
  return true
}

/** A task more on a flow. */
export const addTask: Edit = (process, random) => {
  const flows = [...process.flows.values()].filter(
    ({ source }) => process.nodes.get(source)!.type !== 'eventBasedGateway',
  )
  if (flows.length === 0) return false
  const flow = random.pick(flows)
  const target = process.nodes.get(flow.target)!
  const task = userTask(target.parent)
  process.nodes.set(task.id, task)
  flow.target = task.id
  task.incoming.push(flow.id)
  target.incoming = target.incoming.filter((id) => id !== flow.id)
  connect(process, task, target)
  return true
}

const isPlainTask = (process: Process, node: FlowNode) =>
  isActivity(node) &&
  !isScope(node) &&
  !node.isForCompensation &&
  node.incoming.length === 1 &&
  node.outgoing.length === 1 &&
  process.nodes.get(process.flows.get(node.incoming[0]!)!.source)!.type !== 'eventBasedGateway' &&
  ![...process.nodes.values()].some((one) => one.type === 'boundaryEvent' && one.attachedTo === node.id)

/** A task fewer: what led to it leads on. */
export const removeTask: Edit = (process, random) => {
  const tasks = [...process.nodes.values()].filter((node) => isPlainTask(process, node))
  if (tasks.length === 0) return false
  const task = random.pick(tasks)
  const [into, out] = [process.flows.get(task.incoming[0]!)!, process.flows.get(task.outgoing[0]!)!]
  if (out.target === task.id) return false
  const target = process.nodes.get(out.target)!
  into.target = target.id
  target.incoming = target.incoming.map((id) => (id === out.id ? into.id : id))
  process.flows.delete(out.id)
  process.nodes.delete(task.id)
  return true
}

/** A boundary event that leads to a task of its own. */
export const addBoundary: Edit = (process, random) => {
  const hosts = [...process.nodes.values()].filter(
    (node) => isActivity(node) && !node.isForCompensation && !(node.type === 'subProcess' && node.triggeredByEvent),
  )
  if (hosts.length === 0) return false
  const host = random.pick(hosts)
  const trigger = random.pick<BoundaryEvent['trigger']>([
    { type: 'timer', kind: 'duration', value: 'P5D' },
    { type: 'timer', kind: 'duration', value: '=if k > 1 then "P1D" else "PT30M"' },
    { type: 'message', name: 'm1' },
    { type: 'signal', name: 's1' },
  ])
  const event: BoundaryEvent = {
    ...base(host.parent, 'b'),
    type: 'boundaryEvent',
    attachedTo: host.id,
    interrupting: random.chance(0.6),
    trigger,
    outputs: [],
  }
  const end: FlowNode = { ...base(host.parent, 'e'), type: 'endEvent', trigger: { type: 'none' }, inputs: [] }
  process.nodes.set(event.id, event)
  process.nodes.set(end.id, end)
  connect(process, event, end)
  return true
}

/** A boundary event fewer, with the flows that leave it. */
export const removeBoundary: Edit = (process, random) => {
  const { nodes, flows } = process
  const events = [...nodes.values()].filter(
    (node) => node.type === 'boundaryEvent' && node.trigger.type !== 'compensation',
  )
  if (events.length === 0) return false
  const event = random.pick(events)
  if (event.outgoing.some((id) => nodes.get(flows.get(id)!.target)!.incoming.length < 2)) return false
  for (const id of event.outgoing) {
    const target = nodes.get(flows.get(id)!.target)!
    target.incoming = target.incoming.filter((one) => one !== id)
    flows.delete(id)
  }
  return nodes.delete(event.id)
}

/** A task stands in a subprocess of its own from now on. */
export const wrapTask: Edit = (process, random) => {
  const tasks = [...process.nodes.values()].filter((node) => isPlainTask(process, node))
  if (tasks.length === 0) return false
  const task = random.pick(tasks)
  const scope: FlowNode = { ...base(task.parent, 'w'), type: 'subProcess', inputs: [], outputs: [] }
  const start: FlowNode = {
    ...base(scope.id, 's'),
    type: 'startEvent',
    trigger: { type: 'none' },
    interrupting: true,
    outputs: [],
  }
  const end: FlowNode = { ...base(scope.id, 'e'), type: 'endEvent', trigger: { type: 'none' }, inputs: [] }
  for (const node of [scope, start, end]) process.nodes.set(node.id, node)
  const [into, out] = [process.flows.get(task.incoming[0]!)!, process.flows.get(task.outgoing[0]!)!]
  into.target = scope.id
  out.source = scope.id
  scope.incoming = [into.id]
  scope.outgoing = [out.id]
  Object.assign(task, { parent: scope.id, incoming: [], outgoing: [] })
  if ('defaultFlow' in task && task.defaultFlow !== undefined) {
    Object.assign(scope, { defaultFlow: task.defaultFlow })
    delete task.defaultFlow
  }
  connect(process, start, task)
  connect(process, task, end)
  return true
}

/** A timer is due at another time. */
export const changeTimer: Edit = ({ nodes }, random) => {
  const timers = [...nodes.values()].filter((node) => 'trigger' in node && node.trigger.type === 'timer')
  if (timers.length === 0) return false
  const node = random.pick(timers)
  Object.assign(node, {
    trigger: {
      type: 'timer',
      kind: 'duration',
      value: random.pick(['P2D', 'PT2H', '=if k > 0 then "P3D" else "P1D"']),
    },
  })
  return true
}

/** A task is for other people and has another form; a job is another; a message has another name. */
export const changeWork: Edit = ({ nodes }, random) => {
  const works = [...nodes.values()].filter((node) => ['userTask', 'serviceTask', 'receiveTask'].includes(node.type))
  if (works.length === 0) return false
  const node = random.pick(works)
  if (node.type === 'userTask')
    Object.assign(node, { form: 'don', candidateRoles: ['lanh-dao'], deadlineWorkingDays: '5' })
  else if (node.type === 'serviceTask') Object.assign(node, { jobType: 'other', retries: 7 })
  else if (node.type === 'receiveTask')
    Object.assign(node, { trigger: { type: 'message', name: 'm9', correlationKey: '=k' } })
  return true
}

/** An event subprocess more in the process. */
export const addEventSubprocess: Edit = (process, random) => {
  const scope: FlowNode = {
    ...base(undefined, 'v'),
    type: 'subProcess',
    triggeredByEvent: true,
    inputs: [],
    outputs: [],
  }
  const start: FlowNode = {
    ...base(scope.id, 's'),
    type: 'startEvent',
    trigger: { type: 'message', name: 'm2' },
    interrupting: random.chance(0.5),
    outputs: [],
  }
  const end: FlowNode = { ...base(scope.id, 'e'), type: 'endEvent', trigger: { type: 'none' }, inputs: [] }
  for (const node of [scope, start, end]) process.nodes.set(node.id, node)
  connect(process, start, end)
  return true
}

const EDITS: Edit[] = [
  renameLabel,
  addTask,
  addTask,
  removeTask,
  addBoundary,
  removeBoundary,
  wrapTask,
  changeTimer,
  changeWork,
  addEventSubprocess,
]

/** Another revision of a process: a few changes. */
export function editProcess(process: Process, random: Random): Process {
  const copy = structuredClone(process)
  made = 0
  for (let left = random.between(1, 3); left > 0; left--) random.pick(EDITS)(copy, random)
  return copy
}
