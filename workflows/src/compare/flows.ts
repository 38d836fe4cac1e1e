import type { Process, SequenceFlow } from '../process.ts'
import { change, changeOf, type DefinitionChange, type Subject } from './change.ts'

/** Flows that came, went, lead elsewhere or are chosen otherwise. What only follows from a step that came or went is not told again. */
export function compareFlows(before: Process, after: Process): DefinitionChange[] {
  const both = (flow: SequenceFlow) =>
    [flow.source, flow.target].every((id) => before.nodes.has(id) && after.nodes.has(id))
  const kept = [...after.flows.values()].flatMap((flow) => {
    const old = before.flows.get(flow.id)
    if (old) return compareFlow(before, old, after, flow)
    return both(flow) ? [change('flow-added', subjectOf(after, flow), [null, endsOf(after, flow)])] : []
  })
  const gone = [...before.flows.values()].filter((flow) => !after.flows.has(flow.id) && both(flow))
  return [...kept, ...gone.map((flow) => change('flow-removed', subjectOf(before, flow), [endsOf(before, flow), null]))]
}

function compareFlow(before: Process, old: SequenceFlow, after: Process, now: SequenceFlow): DefinitionChange[] {
  const subject = subjectOf(after, now)
  return [
    ...rerouted(before, old, after, now, subject),
    ...changeOf('condition-changed', subject, old.condition, now.condition),
    ...changeOf('default-changed', subject, isDefault(before, old), isDefault(after, now)),
    // A flow without a name is called by its ends, so only words that people wrote count as a name.
    ...(old.name === now.name ? [] : [change('flow-renamed', subject, [old.name, now.name])]),
  ]
}

function rerouted(
  before: Process,
  old: SequenceFlow,
  after: Process,
  now: SequenceFlow,
  subject: Subject,
): DefinitionChange[] {
  const [from, to] = [old.source === now.source, old.target === now.target]
  // A step put on the flow, or taken off it, says so itself.
  const followsStep =
    (!from && (!before.nodes.has(now.source) || !after.nodes.has(old.source))) ||
    (!to && (!before.nodes.has(now.target) || !after.nodes.has(old.target)))
  if ((from && to) || followsStep) return []
  return [change('flow-rerouted', subject, [endsOf(before, old), endsOf(after, now)])]
}

function isDefault(process: Process, flow: SequenceFlow): boolean {
  const source = process.nodes.get(flow.source)
  return source?.type === 'exclusiveGateway' && source.defaultFlow === flow.id
}

const subjectOf = (process: Process, flow: SequenceFlow): Subject => ({
  id: flow.id,
  name: flow.name || endsOf(process, flow),
  type: 'sequenceFlow',
})

function endsOf(process: Process, flow: SequenceFlow): string {
  const nameOf = (id: string) => process.nodes.get(id)?.name || id
  return `${nameOf(flow.source)} → ${nameOf(flow.target)}`
}
