import { nodesIn } from '../../node-places.ts'
import type { AdHocSubProcess, FlowNode } from '../../process.ts'
import type { Live } from '../model.ts'
import { evaluateAt, type Result } from '../variables.ts'
import { activate } from './activate.ts'
import { collecting } from './collect.ts'
import { fail } from './stand.ts'

/** Begins the inside of an ad-hoc subprocess. */
export function beginAdHoc(live: Live, node: AdHocSubProcess): void {
  const { process } = live.run
  const starts = nodesIn(process, node.id)
    .filter((one) => canStart(one))
    .map(({ id }) => id)
  const chosen = chosenElements(live, node, starts)
  if (!chosen.ok) return void fail(live, node.id, node.id, chosen, 'opening')
  live.tokens!.adHoc = { left: chosen.value, closed: false }
  live.variables = { ...live.variables, ...collecting(node) }
  if (node.sequential) return void startNext(live)
  for (const id of live.tokens!.adHoc.left.splice(0)) {
    // One that is done at once may end the rest.
    if (live.tokens!.adHoc.closed && node.cancelRemaining) return
    activate(live, process.nodes.get(id)!)
  }
}

function canStart(node: FlowNode): boolean {
  const handler = 'isForCompensation' in node && node.isForCompensation
  const event = node.type === 'subProcess' && node.triggeredByEvent
  return node.incoming.length === 0 && 'inputs' in node && !handler && !event
}

function chosenElements(live: Live, node: AdHocSubProcess, starts: string[]): Result<string[]> {
  if (node.activeElements === undefined) return { ok: true, value: starts }
  const result = evaluateAt(live, node.id, node.activeElements)
  if (!result.ok) return result
  const { value } = result
  if (Array.isArray(value) && value.every((id) => typeof id === 'string' && starts.includes(id)))
    return { ok: true, value: starts.filter((id) => value.includes(id)) }
  return { ok: false, code: 'active-elements-unknown', params: { value, elements: starts } }
}

/** Starts the next activity of a sequential ad-hoc subprocess, once nothing is under way. */
export function startNext(live: Live): void {
  const { tokens, run } = live
  const next = tokens!.adHoc!.left.shift()
  if (next !== undefined) activate(live, run.process.nodes.get(next)!)
}
