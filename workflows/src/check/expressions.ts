import { isFeel } from '@statecraft/forms'
import { type FlowNode, isActivity, type Loop, type Mapping, type Process } from '../process.ts'

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

type Text = [source: string, use: string]

function textsOf(node: FlowNode): Text[] {
  return [...ownTexts(node), ...(isActivity(node) && node.loop ? loopTexts(node.loop) : [])]
}

function ownTexts(node: FlowNode): Text[] {
  switch (node.type) {
    case 'userTask':
      return [
        ...node.candidateRoles.map((role): Text => [role, 'role']),
        [node.assignee ?? '', 'assignee'],
        [node.deadlineWorkingDays ?? '', 'deadline'],
      ]
    case 'serviceTask':
    case 'sendTask':
      return jobTexts(node)
    case 'scriptTask':
      return [[node.expression, 'script']]
    case 'callActivity':
      return [[node.process, 'called-process']]
    case 'adHocSubProcess':
      return [
        [node.activeElements ?? '', 'active-elements'],
        [node.completionCondition ?? '', 'completion-condition'],
      ]
    case 'complexGateway':
      return [[node.activationCondition ?? '', 'activation-condition']]
    case 'intermediateCatchEvent':
      return [...triggerTexts(node.trigger), ...(node.posting ? postingTexts(node.posting) : [])]
    case 'startEvent':
    case 'boundaryEvent':
    case 'receiveTask':
    case 'intermediateThrowEvent':
    case 'endEvent':
      // A sketch may leave the trigger of a start out.
      return node.trigger ? triggerTexts(node.trigger) : []
    default:
      return []
  }
}

type Trigger = NonNullable<Extract<FlowNode, { trigger: unknown }>['trigger']>

function triggerTexts(trigger: Trigger): Text[] {
  switch (trigger.type) {
    case 'timer':
      return [[trigger.value, 'timer']]
    case 'message':
      return [
        [trigger.correlationKey ?? '', 'correlation-key'],
        ...('job' in trigger && trigger.job ? jobTexts(trigger.job) : []),
      ]
    case 'signal':
      return [[trigger.name, 'signal']]
    case 'conditional':
      return [[trigger.condition, 'condition']]
    case 'multiple':
      return trigger.triggers.flatMap((one) => triggerTexts(one))
    default:
      return []
  }
}

function jobTexts({ jobType, headers }: { jobType: string; headers: Record<string, string> }): Text[] {
  return [[jobType, 'job-type'], ...Object.values(headers).map((value): Text => [value, 'header'])]
}

function loopTexts(loop: Loop): Text[] {
  if (loop.type === 'standard') return [[loop.condition ?? '', 'loop']]
  return [
    [loop.cardinality ?? '', 'loop'],
    [loop.collection ?? '', 'loop'],
    [loop.outputElement ?? '', 'loop'],
    [loop.completionCondition ?? '', 'completion-condition'],
  ]
}

function postingTexts(posting: { title: string; items: string }): Text[] {
  return [
    [posting.title, 'posting'],
    [posting.items, 'posting'],
  ]
}
