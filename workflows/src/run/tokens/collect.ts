import type { AdHocSubProcess, FlowNode, Variables } from '../../process.ts'
import type { Live } from '../model.ts'
import { outputName } from '../output-name.ts'
import { evaluateAt } from '../variables.ts'
import { fail } from './stand.ts'

/** The variables in which an ad-hoc subprocess collects what its paths give: the list, and the result of the path that ends. */
export function collecting({ outputCollection, outputElement }: AdHocSubProcess): Variables {
  if (outputCollection === undefined) return {}
  const name = outputName(outputElement)
  return { ...(name !== undefined && { [name]: null }), [outputCollection]: [] }
}

/** Collects what a path of an ad-hoc subprocess gave that ends at this activation; false when it cannot be evaluated. */
export function collected(live: Live, key: string, node: FlowNode): boolean {
  const { tokens, run, element } = live
  const host = tokens!.adHoc && !tokens!.single ? run.process.nodes.get(element!) : undefined
  if (host?.type !== 'adHocSubProcess' || host.outputCollection === undefined) return true
  const active = tokens!.active[key]!
  if (active.collected || !endsPath(node)) return true
  const result = evaluateAt(live, node.id, host.outputElement!)
  if (!result.ok) return fail(live, key, node.id, result, 'choosing')
  const before = live.variables[host.outputCollection]
  const name = outputName(host.outputElement)
  live.variables = {
    ...live.variables,
    // The next path begins with nothing.
    ...(name !== undefined && { [name]: null }),
    [host.outputCollection]: [...(Array.isArray(before) ? before : []), result.value],
  }
  active.collected = true
  return true
}

/** A path ends at an activity or event; what happens beside the activities, or undoes them, gives nothing. */
function endsPath(node: FlowNode): boolean {
  if (
    node.outgoing.length > 0 ||
    node.type.endsWith('Gateway') ||
    (node.type === 'subProcess' && node.triggeredByEvent)
  )
    return false
  return node.type !== 'intermediateThrowEvent' || node.trigger.type !== 'link'
}

/** What an ad-hoc subprocess has collected, given around it when it is complete. */
export function collection(node: FlowNode, inside: Variables): Variables {
  if (node.type !== 'adHocSubProcess' || node.outputCollection === undefined) return {}
  return { [node.outputCollection]: inside[node.outputCollection] ?? [] }
}
