import type { FlowNode, Listener, Process, TaskEvent } from '../../process.ts'
import type { Random } from './random.ts'

/** Gives some elements of a drawn process listeners, conditions filters, and ad-hoc subprocesses what they collect. */
export function addListeners(process: Process, random: Random): void {
  for (const node of process.nodes.values()) {
    addExecution(process, node, random)
    if (node.type === 'userTask') addOfTask(node, random)
    if (node.type === 'adHocSubProcess' && random.chance(0.5))
      Object.assign(node, { outputCollection: 'ds', outputElement: random.pick(['=ket', '=k + 1']) })
    if ('trigger' in node && node.trigger.type === 'conditional' && random.chance(0.5))
      node.trigger.filter = {
        names: random.chance(0.3) ? [random.pick(['k', 'a', 'b'])] : [],
        events: random.pick([[], ['create'], ['update'], ['create', 'update']]),
      }
  }
  if (random.chance(0.15)) process.listeners = drawn(random, ['start', 'end'])
}

function addExecution(process: Process, node: FlowNode, random: Random): void {
  const events = (['start', 'end'] as const).filter((event) => mayHear(process, node, event) && random.chance(0.2))
  if (events.length > 0) node.listeners = drawn(random, [...events])
}

function addOfTask(node: FlowNode & { type: 'userTask' }, random: Random): void {
  const all: TaskEvent[] = ['creating', 'assigning', 'completing', 'canceling']
  const events = all.filter(() => random.chance(0.2))
  if (events.length > 0) node.taskListeners = drawn(random, events)
  if (random.chance(0.2)) node.assignee = 'an'
}

function drawn<Event extends string>(random: Random, events: Event[]): Listener<Event>[] {
  return events.flatMap((event) =>
    Array.from({ length: random.chance(0.25) ? 2 : 1 }, (_, at) => ({
      event,
      jobType: `ghi-${at}`,
      retries: '3',
      headers: {},
    })),
  )
}

/** Where the rule of the shape lets listeners stand, said again. */
function mayHear(process: Process, node: FlowNode, event: 'start' | 'end'): boolean {
  const begins = node.incoming.some((flow) => {
    const source = process.nodes.get(process.flows.get(flow)!.source)!
    return source.type === 'eventBasedGateway' && source.instantiate
  })
  if (begins || node.type === 'complexGateway' || (node.type === 'eventBasedGateway' && node.instantiate)) return false
  if (node.type.endsWith('Gateway')) return event === 'start'
  if (node.type === 'startEvent') return event === 'end'
  if (node.type === 'boundaryEvent') return event === 'end' && node.trigger.type !== 'compensation'
  if (node.type === 'endEvent') return event === 'start' || !['error', 'cancel'].includes(node.trigger.type)
  return true
}
