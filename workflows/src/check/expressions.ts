import { isFeel } from '@statecraft/forms'
import type { FlowNode, Mapping, Process } from '../process.ts'

/** One FEEL text of a diagram and where it stands. */
export interface PlacedExpression {
  source: string
  /** What it is for: `condition`, `deadline`, `role`, … ; words by this name. */
  use: string
  /** Which names it sees: those before the node, with its inputs, or with its result too. */
  sees: 'before' | 'inputs' | 'result'
}

/** Every FEEL text of a node; texts without `=` are plain and read nothing. */
export function expressionsOf(node: FlowNode): PlacedExpression[] {
  const own = textsOf(node).map(([source, use]) => ({ source, use, sees: 'inputs' as const }))
  const inputs = 'inputs' in node ? node.inputs.map((mapping) => ofMapping(mapping, 'input', 'before')) : []
  const outputs = 'outputs' in node ? node.outputs.map((mapping) => ofMapping(mapping, 'output', 'result')) : []
  return [...inputs, ...own, ...outputs].filter(({ source }) => isFeel(source))
}

/** The conditions on the ways out of a node; they see all that is known after it. */
export function conditionsOf(process: Process, node: FlowNode): { flow: string; source: string }[] {
  return node.outgoing.flatMap((flow) => {
    const source = process.flows.get(flow)?.condition
    return source && isFeel(source) ? [{ flow, source }] : []
  })
}

const ofMapping = (mapping: Mapping, use: string, sees: PlacedExpression['sees']) => ({
  source: mapping.source,
  use,
  sees,
})

function textsOf(node: FlowNode): [source: string, use: string][] {
  switch (node.type) {
    case 'userTask': {
      const deadline = node.deadlineWorkingDays ?? ''
      return [
        ...node.candidateRoles.map((role) => [role, 'role'] as [string, string]),
        [node.assignee ?? '', 'assignee'],
        [deadline, 'deadline'],
      ]
    }
    case 'serviceTask':
      return [
        [node.jobType, 'job-type'],
        ...Object.values(node.headers).map((value) => [value, 'header'] as [string, string]),
      ]
    case 'scriptTask':
      return [[node.expression, 'script']]
    case 'intermediateCatchEvent':
    case 'boundaryEvent':
      return [...triggerTexts(node.trigger), ...('posting' in node && node.posting ? postingTexts(node.posting) : [])]
    default:
      return []
  }
}

function triggerTexts(trigger: { type: string; value?: string; correlationKey?: string }): [string, string][] {
  return [
    [trigger.value ?? '', 'timer'],
    [trigger.correlationKey ?? '', 'correlation-key'],
  ]
}

function postingTexts(posting: { title: string; items: string }): [string, string][] {
  return [
    [posting.title, 'posting'],
    [posting.items, 'posting'],
  ]
}
