import { nodesIn } from '../../node-places.ts'
import type { FlowNode, StartEvent } from '../../process.ts'
import { note } from '../draft.ts'
import { endAllTokens } from '../end.ts'
import type { Live } from '../model.ts'
import { applyMappings, mergeInto } from '../variables.ts'
import { activate } from './activate.ts'
import { beginAdHoc } from './ad-hoc.ts'
import { chosenFlows } from './choose.ts'
import { compensateInside } from './compensate.ts'
import { enter } from './fire.ts'
import { leave, standBefore } from './leave.ts'
import { listen } from './listen.ts'
import { listens } from './listeners.ts'
import { fail } from './stand.ts'
import { newActivation, put } from './tokens.ts'

/** Begins a scope, the process once its start listeners are done. */
export function beginTokens(live: Live): void {
  const { process } = live.run
  if (live.element === null && process.listeners) {
    const key = newActivation(live, process.id)
    if (listens(live, key, 'start')) return
    delete live.tokens!.active[key]
  }
  beginScope(live)
}

/** When all in a process is done its event subprocesses listen no longer, and its end listeners begin. */
export function closeProcess(live: Live): void {
  const { process } = live.run
  endAllTokens(live)
  live.tokens!.closed = true
  const key = newActivation(live, process.id)
  if (!listens(live, key, 'end')) delete live.tokens!.active[key]
}

/** Whether the end listeners of a process are still to be asked. */
export function isToClose({ element, run: { process }, tokens }: Live): boolean {
  return element === null && process.listeners !== undefined && !tokens!.closed && !tokens!.ending
}

/** Begins what is in a scope: its event subprocesses listen, then its first tokens are there. */
export function beginScope(live: Live): void {
  const { tokens, run, element } = live
  const { process } = run
  const host = element === null ? undefined : process.nodes.get(element)
  if (tokens!.single) return void activate(live, host!)
  const inside = nodesIn(process, element ?? undefined)
  if (tokens!.compensating) return void compensateInside(live)
  listen(live, inside)
  if (host?.type === 'adHocSubProcess') return void beginAdHoc(live, host)
  if (tokens!.startAt !== undefined) return void startAt(live, process.nodes.get(tokens!.startAt)!)
  const starts = inside.filter((node): node is StartEvent => node.type === 'startEvent')
  const isEvent = host?.type === 'subProcess' && host.triggeredByEvent
  const plain = isEvent ? starts : starts.filter(({ trigger }) => trigger.type === 'none')
  for (const start of plain) leaveStart(live, start)
  if (starts.length === 0) for (const node of inside) if (beginsByItself(node)) enter(live, node)
}

/** Without a start event, whatever no flow leads to begins (BPMN 2.0.2, 10.4.2). */
function beginsByItself(node: FlowNode): boolean {
  if (node.incoming.length > 0 || ['startEvent', 'boundaryEvent', 'endEvent'].includes(node.type)) return false
  if (node.type === 'intermediateCatchEvent' && node.trigger.type === 'link') return false
  if (node.type === 'subProcess' && node.triggeredByEvent) return false
  return !('isForCompensation' in node && node.isForCompensation)
}

/** Begins at the event that started the case. */
function startAt(live: Live, node: FlowNode): void {
  const { process } = live.run
  delete live.tokens!.startAt
  if (node.type === 'startEvent') return void leaveStart(live, node)
  const gateway = process.nodes.get(process.flows.get(node.incoming[0] ?? '')?.source ?? '')
  if (gateway?.type !== 'eventBasedGateway') return void enter(live, node)
  const { draft } = live.run.walk
  for (const one of [gateway, node]) note(draft, one.id, 'entered')
  for (const one of [node, gateway]) note(draft, one.id, 'left')
  for (const flow of node.outgoing) put(live, flow)
  if (!gateway.parallel) return
  const others = gateway.outgoing.map((flow) => process.nodes.get(process.flows.get(flow)!.target)!)
  for (const other of others) if (other !== node) activate(live, other)
}

function leaveStart(live: Live, start: StartEvent): void {
  const { draft } = live.run.walk
  note(draft, start.id, 'entered')
  // What an event brought to an event subprocess was mapped when that began.
  if (live.element === null && start.outputs.length > 0) {
    const outputs = applyMappings(live, start.id, start.outputs, {})
    if (!outputs.ok) {
      const key = newActivation(live, start.id, { answer: { variables: {} } })
      return void fail(live, key, start.id, outputs, 'answering')
    }
    mergeInto(live, start.id, outputs.value)
  }
  if (start.listeners) return void leave(live, newActivation(live, start.id))
  const flows = chosenFlows(live, start)
  if (!flows.ok) return void standBefore(live, start, flows)
  note(draft, start.id, 'left')
  for (const flow of flows.value) put(live, flow)
}
