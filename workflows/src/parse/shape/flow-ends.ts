import type { Rule } from './rule.ts'

/** A sequence flow stays in its scope: it does not cross the border of a subprocess (BPMN 2.0.2, 7.6.1 and 10.3.5). */
export const checkFlowEnds: Rule = (process, report) => {
  for (const flow of process.flows.values()) {
    const [source, target] = [process.nodes.get(flow.source)!, process.nodes.get(flow.target)!]
    if (source.parent !== target.parent)
      report(flow.id, 'flow-crosses-subprocess', { source: source.id, target: target.id })
  }
}
