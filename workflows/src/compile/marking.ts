import type { MachineConfigJson, Transition } from '../machine-config.ts'
import { nodesIn } from '../node-places.ts'
import { type FlowNode, isActivity, type Process } from '../process.ts'
import { ENDED } from './targets.ts'

/** The machine of a scope that moves tokens: one state, with a transition for each node that can take them. */
export function markingOf(process: Process, scope: string | undefined): MachineConfigJson {
  const inside = nodesIn(process, scope)
  const moved = inside.filter(({ incoming }) => incoming.length > 0)
  // A complex gateway is asked like any other for its activation, and last for what still comes after it.
  const moves = [
    ...moved.filter((node) => !isPatient(node) || node.type === 'complexGateway').map(({ id }) => moveOf(id, {})),
    ...moved.filter(isPatient).map(({ id, type }) => moveOf(id, type === 'complexGateway' ? { patiently: true } : {})),
  ]
  const isAdHoc = scope !== undefined && process.nodes.get(scope)?.type === 'adHocSubProcess'
  const more: Transition[] = isAdHoc
    ? [{ guard: { type: 'next-left', params: {} }, actions: [{ type: 'start-next', params: {} }] }]
    : []
  const ids = scope === undefined ? listenedAtProcess(process, inside) : []
  if (scope === undefined && process.listeners?.some(({ event }) => event === 'end'))
    more.push({ guard: { type: 'closes', params: {} }, actions: [{ type: 'close', params: {} }] })
  return machine(
    scope ?? process.id,
    [...moves, ...more],
    [
      ...[...inside, ...startsOfEvents(process, inside), ...hostOf(process, scope)].filter(canArriveAt).map(idOf),
      ...ids,
    ],
  )
}

const idOf = ({ id }: FlowNode) => id

/** Listeners of the process itself and of tasks that are cancelled, wherever they stood, are waited for by the process. */
function listenedAtProcess(process: Process, inside: FlowNode[]): string[] {
  const tasks = [...process.nodes.values()].filter((node) => tellsOfCanceling(node) && !inside.includes(node))
  return [...(process.listeners ? [process.id] : []), ...tasks.map(idOf)]
}

/** Whether the cancelling of a task is told to a listener. */
export function tellsOfCanceling(node: FlowNode): boolean {
  return node.type === 'userTask' && (node.taskListeners ?? []).some(({ event }) => event === 'canceling')
}

/** Of nodes that wait for what can still come: they are asked when no other node can move. */
function isPatient(node: FlowNode): boolean {
  return (node.type === 'inclusiveGateway' && node.incoming.length > 1) || node.type === 'complexGateway'
}

function moveOf(element: string, more: { patiently?: true }): Transition {
  return {
    guard: { type: 'ready', params: { element, ...more } },
    actions: [{ type: 'fire', params: { element } }],
  }
}

/** The machine of one instance of a looped activity. */
export function instanceOf(activity: FlowNode): MachineConfigJson {
  return machine(`${activity.id}~each`, [], [activity.id])
}

function machine(id: string, moves: Transition[], arrivals: string[]): MachineConfigJson {
  const on = arrivals.map((element): [string, Transition] => [
    `arrive.${element}`,
    { actions: [{ type: 'arrive', params: { element } }] },
  ])
  return {
    id,
    marking: true,
    initial: 'marking',
    states: {
      marking: {
        entry: [{ type: 'begin', params: {} }],
        always: [...moves, { target: ENDED, guard: { type: 'drained', params: {} } }],
        on: Object.fromEntries(on),
      },
      [ENDED]: { type: 'final' },
    },
  }
}

/** Gateways that are passed at once wait for nothing, nor do start events but those of event subprocesses. */
function canArriveAt({ type, listeners }: FlowNode): boolean {
  return (
    listeners !== undefined ||
    !['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway'].includes(type)
  )
}

/** What starts the event subprocesses of a scope comes to the scope. */
function startsOfEvents(process: Process, inside: FlowNode[]): FlowNode[] {
  const events = inside.filter((node) => node.type === 'subProcess' && node.triggeredByEvent).map(({ id }) => id)
  return [...process.nodes.values()].filter((node) => node.type === 'startEvent' && events.includes(node.parent ?? ''))
}

/** A compensation of all that is in a completed subprocess ends at the subprocess itself. */
function hostOf(process: Process, scope: string | undefined): FlowNode[] {
  const host = scope === undefined ? undefined : process.nodes.get(scope)
  return host && isActivity(host) ? [host] : []
}
