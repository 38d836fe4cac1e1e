import type { CatchTrigger, FlowNode, Loop, Process, SingleCatchTrigger, ThrowTrigger } from '../process.ts'

/**
 * The same diagram with each choice free: every condition reads a name of its own, loops have a plain number of rounds, nothing is mapped and no
 * event is fired by another element's signal. What the proof takes for possible, data can then always bring about.
 */
export function freed(process: Process): Process {
  const copy = structuredClone(process)
  delete copy.listeners
  for (const node of copy.nodes.values()) freeNode(copy, node)
  for (const flow of copy.flows.values()) if (readsData(flow.condition)) flow.condition = `=c_${flow.id} = true`
  return copy
}

const readsData = (condition: string | undefined) => condition !== undefined && !condition.includes('waitingForStart')

type Loose = FlowNode & { [name: string]: unknown }

/** What is evaluated beside the choices, and may fail or bring other choices about. */
const LEFT_OUT = [
  'completionCondition',
  'activeElements',
  'deadlineWorkingDays',
  'dueDate',
  'followUpDate',
  'listeners',
  'taskListeners',
  'outputCollection',
  'outputElement',
]

function freeNode(process: Process, node: FlowNode): void {
  const loose = node as Loose
  for (const name of LEFT_OUT) delete loose[name]
  for (const name of ['inputs', 'outputs']) if (name in loose) loose[name] = []
  if ('loop' in node && node.loop) node.loop = freeLoop(node.loop)
  if ('jobType' in node) node.jobType = 'viec'
  if (node.type === 'callActivity') Object.assign(node, { process: 'goi', propagateChild: true })
  if (node.type === 'scriptTask') node.expression = '=1'
  if ('trigger' in node) freeTriggers(process, node)
}

function freeLoop(loop: Loop): Loop {
  if (loop.type === 'standard') return { type: 'standard', testBefore: loop.testBefore, maximum: 2 }
  return { type: 'multiInstance', sequential: loop.sequential, cardinality: '=2' }
}

type Triggered = Extract<FlowNode, { trigger: unknown }>

function freeTriggers(process: Process, node: Triggered): void {
  const { trigger } = node
  const throws = node.type === 'endEvent' || node.type === 'intermediateThrowEvent'
  const free = throws ? (one: ThrowTrigger) => freeThrow(one) : (one: CatchTrigger) => freeCatch(process, node.id, one)
  const changed =
    trigger.type === 'multiple'
      ? { ...trigger, triggers: trigger.triggers.map((one) => free(one as never)) }
      : free(trigger as never)
  Object.assign(node, { trigger: changed })
}

function freeThrow(trigger: ThrowTrigger): ThrowTrigger {
  if (trigger.type === 'signal') return { type: 'signal', name: 'nobody waits for it' }
  if (trigger.type === 'message') return { ...trigger, name: 'm' }
  return trigger
}

function freeCatch(process: Process, element: string, trigger: CatchTrigger): CatchTrigger {
  const message: SingleCatchTrigger = { type: 'message', name: 'm' }
  if (trigger.type === 'message' || trigger.type === 'conditional') return message
  if (trigger.type === 'signal') return { type: 'signal', name: `${process.id} ${element}` }
  return trigger.type === 'timer' && trigger.kind !== 'cycle'
    ? { type: 'timer', kind: 'duration', value: 'PT1H' }
    : trigger
}
