import { type FlowNode, isActivity, type Process } from '../process.ts'
import type { Trial } from './trial.ts'
import { playTrial } from './versus.ts'

/** Whether the two sides still part on a trial. */
export type Parts = (trial: Trial) => boolean

/** Anything that goes wrong: a difference, or an error of the runtime that is no refusal. */
export const parts: Parts = (trial) => {
  try {
    return playTrial(trial).difference !== undefined
  } catch {
    // The compiler does not take it any more.
    return false
  }
}

/** Makes a trial on which the two sides part as small as it can: fewer steps, nodes, flows, loops, mappings. */
export function shrink(trial: Trial, still: Parts = parts): Trial {
  let best = trial
  for (let again = true; again; ) {
    again = false
    for (const make of smaller(best)) {
      const next = make()
      if (!next || !wellFormed(next.process) || !still(next)) continue
      best = next
      again = true
      break
    }
  }
  return best
}

type Make = () => Trial | undefined

function* smaller(trial: Trial): Generator<Make> {
  const { steps, process } = trial
  for (const size of [8, 3, 1])
    for (let at = steps.length - size; at >= 0; at -= size)
      yield () => ({ ...trial, steps: [...steps.slice(0, at), ...steps.slice(at + size)] })
  for (const id of process.nodes.keys()) {
    yield changed(trial, (one) => removeNode(one, id))
    yield changed(trial, (one) => passBy(one, id))
  }
  for (const id of process.flows.keys()) yield changed(trial, (one) => removeFlow(one, id))
  for (const id of process.nodes.keys())
    for (const simplify of SIMPLER) yield changed(trial, (one) => simplify(one.nodes.get(id)! as Loose))
  for (const id of process.flows.keys())
    yield changed(trial, (one) => {
      const flow = one.flows.get(id)!
      if (flow.condition === undefined) return false
      delete flow.condition
      return true
    })
}

function changed(trial: Trial, change: (process: Process) => boolean): Make {
  return () => {
    const process = structuredClone(trial.process)
    if (!change(process)) return undefined
    sweep(process)
    return { ...trial, process }
  }
}

type Loose = FlowNode & Record<string, unknown>

/** Each makes a node plainer; false when it is so already. */
const SIMPLER: ((node: Loose) => boolean)[] = [
  (node) => drop(node, 'loop'),
  (node) => emptied(node, 'inputs'),
  (node) => emptied(node, 'outputs'),
  (node) => drop(node, 'completionCondition'),
  (node) => drop(node, 'activeElements'),
  (node) => drop(node, 'activationCondition'),
  (node) => drop(node, 'deadlineWorkingDays'),
  (node) => {
    const plain = node.type === 'endEvent' || node.type === 'intermediateThrowEvent'
    if (!plain || node.trigger.type === 'none' || node.trigger.type === 'link') return false
    node.trigger = { type: 'none' }
    return true
  },
  (node) => {
    const tasks = [
      'serviceTask',
      'sendTask',
      'receiveTask',
      'callActivity',
      'businessRuleTask',
      'intermediateCatchEvent',
    ]
    if (!tasks.includes(node.type)) return false
    Object.assign(node, { type: 'userTask', candidateRoles: [], outcomes: [], decides: false, inputs: [], outputs: [] })
    return true
  },
]

function drop(node: Loose, key: string): boolean {
  if (node[key] === undefined) return false
  delete node[key]
  return true
}

function emptied(node: Loose, key: string): boolean {
  const list = node[key]
  if (!Array.isArray(list) || list.length === 0) return false
  node[key] = list.slice(1)
  return true
}

function removeFlow(process: Process, id: string): boolean {
  const flow = process.flows.get(id)
  if (!flow) return false
  const [source, target] = [process.nodes.get(flow.source), process.nodes.get(flow.target)]
  if (source) {
    source.outgoing = source.outgoing.filter((one) => one !== id)
    if ('defaultFlow' in source && source.defaultFlow === id) delete source.defaultFlow
  }
  if (target) target.incoming = target.incoming.filter((one) => one !== id)
  return process.flows.delete(id)
}

function removeNode(process: Process, id: string): boolean {
  const node = process.nodes.get(id)
  if (!node) return false
  process.nodes.delete(id)
  for (const flow of [...node.incoming, ...node.outgoing]) removeFlow(process, flow)
  for (const other of [...process.nodes.values()])
    if (other.parent === id || (other.type === 'boundaryEvent' && other.attachedTo === id))
      removeNode(process, other.id)
  return true
}

/** Takes a node out of its path. */
function passBy(process: Process, id: string): boolean {
  const node = process.nodes.get(id)!
  const [out] = node.outgoing
  if (node.type === 'boundaryEvent' || node.incoming.length === 0 || node.outgoing.length !== 1) return false
  const { target } = process.flows.get(out!)!
  if (target === id) return false
  for (const flow of node.incoming) {
    process.flows.get(flow)!.target = target
    process.nodes.get(target)!.incoming.push(flow)
  }
  node.incoming = []
  return removeNode(process, id)
}

/** Removes what nothing leads to any more. */
function sweep(process: Process): void {
  for (const node of [...process.nodes.values()]) {
    if (!process.nodes.has(node.id)) continue
    const begins =
      node.type === 'startEvent' || node.type === 'boundaryEvent' || (isActivity(node) && beginsAlone(process, node))
    const linked = node.type === 'intermediateCatchEvent' && node.trigger.type === 'link'
    if (begins || linked || node.incoming.length > 0) continue
    removeNode(process, node.id)
    sweep(process)
    return
  }
}

function beginsAlone(process: Process, node: FlowNode): boolean {
  if (isActivity(node) && (node.isForCompensation || (node.type === 'subProcess' && node.triggeredByEvent))) return true
  return ![...process.nodes.values()].some((one) => one.type === 'startEvent' && one.parent === node.parent)
}

/** Whether a process is one that a checker would let through. */
function wellFormed(process: Process): boolean {
  const nodes = [...process.nodes.values()]
  return (
    nodes.every((node) => {
      if (node.type === 'startEvent') return node.outgoing.length > 0
      if (node.type === 'boundaryEvent') {
        const { trigger } = node
        if (trigger.type === 'compensation') return trigger.handler !== undefined && process.nodes.has(trigger.handler)
        return process.nodes.has(node.attachedTo)
      }
      if (node.type === 'adHocSubProcess' && !namesItsOwn(process, node.activeElements)) return false
      if (node.type === 'eventBasedGateway')
        return node.outgoing.length > 0 && node.outgoing.every((flow) => waits(process, flow))
      if (node.type.endsWith('Gateway')) return node.outgoing.length > 0
      if (node.type === 'subProcess' && node.triggeredByEvent)
        return nodes.some((one) => one.parent === node.id && one.type === 'startEvent')
      if (node.type === 'subProcess' || node.type === 'transaction' || node.type === 'adHocSubProcess')
        return nodes.some((one) => one.parent === node.id && one.type !== 'boundaryEvent')
      return node.type !== 'intermediateThrowEvent' || node.trigger.type !== 'link' || hasCatch(nodes, node)
    }) && nodes.some((node) => node.parent === undefined && node.type === 'startEvent')
  )
}

function namesItsOwn(process: Process, activeElements: string | undefined): boolean {
  const names = activeElements?.match(/[a-z]\d+/g) ?? []
  return names.every((name) => process.nodes.has(name))
}

function hasCatch(nodes: FlowNode[], throwing: FlowNode): boolean {
  const name =
    throwing.type === 'intermediateThrowEvent' && throwing.trigger.type === 'link' ? throwing.trigger.name : ''
  return nodes.some(
    (node) =>
      node.type === 'intermediateCatchEvent' &&
      node.parent === throwing.parent &&
      node.trigger.type === 'link' &&
      node.trigger.name === name,
  )
}

function waits(process: Process, flow: string): boolean {
  const target = process.nodes.get(process.flows.get(flow)!.target)!
  return target.type === 'intermediateCatchEvent' || target.type === 'receiveTask'
}
