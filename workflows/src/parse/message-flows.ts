import type { BpmnElement } from 'bpmn-moddle'
import type { Collaboration } from '../process.ts'
import { poolOf, type Roots } from './definitions.ts'
import { childOf, type Report, textOf } from './read.ts'

/**
 * Message flows between pools (BPMN 2.0.2, 9.3). They are kept and not run, since messages find their way by name and key; one that stays in a pool
 * or comes from something that sends nothing is told, as whoever drew it believes in it.
 */
export function readMessageFlows(roots: Roots, report: Report): Collaboration['messageFlows'] {
  return roots.messageFlows.flatMap((flow) => {
    const [source, target] = [childOf(flow, 'sourceRef'), childOf(flow, 'targetRef')]
    if (!source?.id || !target?.id) {
      report(flow, 'message-flow-without-end', {}, 'warning')
      return []
    }
    const [from, to] = [poolAround(source, roots), poolAround(target, roots)]
    if (from && from === to) report(flow, 'message-flow-within-pool', { pool: textOf(from, 'name') ?? '' }, 'warning')
    return [{ id: flow.id ?? '', name: textOf(flow, 'name') ?? '', source: source.id, target: target.id }]
  })
}

function poolAround(end: BpmnElement, roots: Roots): BpmnElement | undefined {
  for (let at: BpmnElement | undefined = end; at; at = at.$parent) {
    if (at.$type === 'bpmn:Participant') return at
    if (at.$type === 'bpmn:Process') return poolOf(at, roots)
  }
  return undefined
}
