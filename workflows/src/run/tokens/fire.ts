import type { ComplexGateway, FlowNode } from '../../process.ts'
import { note } from '../draft.ts'
import type { Live } from '../model.ts'
import { activate } from './activate.ts'
import { chosenFlows, isTrue } from './choose.ts'
import { standBefore } from './leave.ts'
import { fail } from './stand.ts'
import { isFilled, put, take } from './tokens.ts'

/** A node that is ready takes its tokens and begins. */
export function fire(live: Live, id: string): void {
  const node = live.run.process.nodes.get(id)!
  switch (node.type) {
    case 'parallelGateway':
      for (const flow of node.incoming) take(live, flow)
      return void enter(live, node)
    case 'inclusiveGateway':
      takeFilled(live, node.incoming)
      return void enter(live, node)
    case 'complexGateway':
      if (live.tokens!.resetting[id]) reset(live, node)
      else goOn(live, node)
      return
    default:
      take(live, node.incoming.find((flow) => isFilled(live, flow))!)
      return void enter(live, node)
  }
}

/** Begins a node that a token has come to. */
export function enter(live: Live, node: FlowNode): void {
  const passes = node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway' || node.type === 'parallelGateway'
  if (passes && !node.listeners) pass(live, node)
  else activate(live, node)
}

function pass(live: Live, node: FlowNode): void {
  const { draft } = live.run.walk
  note(draft, node.id, 'entered')
  const flows = chosenFlows(live, node)
  if (!flows.ok) return void standBefore(live, node, flows)
  note(draft, node.id, 'left')
  for (const flow of flows.value) put(live, flow)
}

function takeFilled(live: Live, flows: string[]): string[] {
  const filled = flows.filter((flow) => isFilled(live, flow))
  for (const flow of filled) take(live, flow)
  return filled
}

/** The activation of a complex gateway: it goes on with what is there, and waits for the rest. */
function goOn(live: Live, node: ComplexGateway): void {
  const { tokens } = live
  const { draft } = live.run.walk
  const activationCount = node.incoming.reduce((sum, flow) => sum + (tokens!.flows[flow] ?? 0), 0)
  note(draft, node.id, 'entered')
  const taken = takeFilled(live, node.incoming)
  delete tokens!.asked[node.id]
  tokens!.resetting[node.id] = node.incoming.filter((flow) => !taken.includes(flow))
  const seen = { activationCount, waitingForStart: true }
  const flows = chosenFlows(live, node, seen)
  if (!flows.ok) return void standBefore(live, node, flows, seen)
  note(draft, node.id, 'left')
  for (const flow of flows.value) put(live, flow)
}

/** What came after its activation is taken, and a complex gateway is as new. */
function reset(live: Live, node: ComplexGateway): void {
  const { tokens, run } = live
  const taken = takeFilled(live, tokens!.resetting[node.id]!)
  const seen = { activationCount: taken.length, waitingForStart: false }
  const chosen: string[] = []
  for (const flow of node.outgoing) {
    if (run.process.flows.get(flow)!.condition === undefined || flow === node.defaultFlow) continue
    const result = isTrue(live, node, flow, seen)
    if (!result.ok) {
      fail(live, node.id, node.id, result, 'choosing')
      break
    }
    if (result.value) chosen.push(flow)
  }
  delete tokens!.resetting[node.id]
  for (const flow of chosen) put(live, flow)
}
