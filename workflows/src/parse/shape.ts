import type { FlowNode, Process } from '../process.ts'
import type { Report } from './read.ts'

/** Activities that wait and can therefore be interrupted. */
const INTERRUPTIBLE = new Set(['userTask', 'serviceTask', 'subProcess'])

/** Refuses what cannot run as drawn though each element by itself can. Whether it makes sense is `checkWorkflow`'s matter. */
export function checkShape(process: Process, report: Report): void {
  for (const flow of process.flows.values()) {
    const source = process.nodes.get(flow.source)!
    const target = process.nodes.get(flow.target)!
    if (source.parent !== target.parent)
      report(flow.id, 'flow-crosses-subprocess', { source: source.id, target: target.id })
    if (flow.condition && source.type !== 'exclusiveGateway')
      report(flow.id, 'condition-not-on-exclusive-gateway', { source: source.id, type: source.type })
    if (target.type === 'startEvent' || target.type === 'boundaryEvent')
      report(target.id, 'event-has-incoming-flow', { flow: flow.id })
  }
  for (const node of process.nodes.values()) checkNode(node, process, report)
  checkStarts(process, report)
}

function checkNode(node: FlowNode, process: Process, report: Report): void {
  const isGateway = node.type === 'exclusiveGateway' || node.type === 'parallelGateway'
  if (node.type === 'endEvent' && node.outgoing.length > 0)
    report(node.id, 'end-event-has-outgoing-flow', { flows: node.outgoing })
  else if (!isGateway && node.outgoing.length > 1)
    report(node.id, 'implicit-split-not-supported', { name: node.name, flows: node.outgoing })
  if ('defaultFlow' in node && node.defaultFlow !== undefined) {
    if (!node.outgoing.includes(node.defaultFlow)) report(node.id, 'default-flow-elsewhere', { flow: node.defaultFlow })
    if (node.type !== 'exclusiveGateway') report(node.id, 'default-flow-not-supported', { flow: node.defaultFlow })
  }
  if (node.type === 'exclusiveGateway') checkConditions(node.outgoing, node.defaultFlow, node.id, process, report)
  if (node.type === 'boundaryEvent') {
    const host = process.nodes.get(node.attachedTo)
    if (host && (!INTERRUPTIBLE.has(host.type) || host.parent !== node.parent))
      report(node.id, 'boundary-event-not-on-waiting-activity', { attachedTo: node.attachedTo, type: host.type })
  }
}

/** Of several flows that leave an exclusive gateway all but the default one need a condition, or the choice would be by luck. */
function checkConditions(
  outgoing: string[],
  fallback: string | undefined,
  id: string,
  process: Process,
  report: Report,
) {
  if (outgoing.length < 2) return
  for (const flow of outgoing)
    if (flow !== fallback && !process.flows.get(flow)?.condition) report(flow, 'condition-missing', { gateway: id })
}

function checkStarts(process: Process, report: Report): void {
  const scopes = [
    undefined,
    ...[...process.nodes.values()].filter((node) => node.type === 'subProcess').map((n) => n.id),
  ]
  for (const scope of scopes) {
    const starts = [...process.nodes.values()].filter((node) => node.type === 'startEvent' && node.parent === scope)
    if (starts.length === 0) report(scope ?? process.id, 'start-event-missing')
    if (starts.length > 1) report(starts[1]!.id, 'several-start-events', { starts: starts.map((start) => start.id) })
  }
}
