import type { ChangeEffect, JsonValue } from '@statecraft/forms'
import { waits } from '../check/graph.ts'
import { rolesOf } from '../check/role.ts'
import type { FlowNode, Mapping, Process } from '../process.ts'
import { change, changeOf, type DefinitionChange } from './change.ts'

/** Nodes that came, went or changed, in the order of the newer diagram, those that are gone last. */
export function compareSteps(before: Process, after: Process): DefinitionChange[] {
  const kept = [...after.nodes.values()].flatMap((node) => {
    const old = before.nodes.get(node.id)
    return old ? compareStep(before, old, after, node) : [added(after, node)]
  })
  const gone = [...before.nodes.values()].filter((node) => !after.nodes.has(node.id))
  return [...kept, ...gone.map((node) => change('step-removed', node, [node.name, null], effectOfMoving(node)))]
}

/** A case that stands at a step needs somewhere to go when the step is gone; what is passed at once holds nobody. */
function effectOfMoving(node: FlowNode): ChangeEffect {
  return waits(node) || node.type === 'subProcess' ? 'breaking' : 'compatible'
}

function added(process: Process, node: FlowNode): DefinitionChange {
  const previous = previousName(process, node)
  return previous
    ? change('step-added-after', node, [null, node.name], 'compatible', { previous })
    : change('step-added', node, [null, node.name])
}

/** The nearest named node before a node; gateways often have no name. */
function previousName(process: Process, node: FlowNode): string | undefined {
  const seen = new Set([node])
  const queue = [node]
  for (const at of queue) {
    const host = at.type === 'boundaryEvent' ? process.nodes.get(at.attachedTo) : undefined
    const sources = at.incoming.map((flow) => process.nodes.get(process.flows.get(flow)!.source)!)
    for (const source of host ? [host] : sources) {
      if (source.name) return source.name
      if (!seen.has(source)) queue.push(source)
      seen.add(source)
    }
  }
  return undefined
}

function compareStep(before: Process, old: FlowNode, after: Process, now: FlowNode): DefinitionChange[] {
  if (old.type !== now.type) return [change('step-type-changed', now, [old.type, now.type], 'breaking')]
  const aspects = aspectsOf(after, now)
  const earlier = new Map(aspectsOf(before, old).map(([kind, value]) => [kind, value]))
  return aspects.flatMap(([kind, value, effect]) => changeOf(kind, now, earlier.get(kind), value, effect))
}

type Aspect = [kind: string, value: JsonValue | undefined, effect?: ChangeEffect]

/** What people may change of a node, each told by itself. */
function aspectsOf(process: Process, node: FlowNode): Aspect[] {
  return [
    ['step-renamed', node.name],
    ...ownAspects(process, node),
    ['inputs-changed', textsOf('inputs' in node ? node.inputs : [])],
    ['outputs-changed', textsOf('outputs' in node ? node.outputs : [])],
    ['citation-changed', node.cites],
  ]
}

const textsOf = (mappings: Mapping[]) => mappings.map(({ source, target }) => `${target} ${source}`)

function ownAspects(process: Process, node: FlowNode): Aspect[] {
  switch (node.type) {
    case 'userTask':
      return [
        // Data entered so far may not fit the other form.
        ['form-changed', node.form, 'needs-data'],
        ['role-changed', rolesOf(process, node)],
        ['assignee-changed', node.assignee],
        ['deadline-changed', node.deadlineWorkingDays],
        ['outcomes-changed', node.outcomes.map(({ field, value, label }) => `${label} (${field} = ${value})`)],
        ['blocking-changed', node.outcomes.filter(({ rulesBlock }) => rulesBlock).map(({ label }) => label)],
        ['decides-changed', node.decides],
      ]
    case 'serviceTask':
      return [
        ['job-changed', node.jobType],
        ['headers-changed', Object.entries(node.headers).map(([key, value]) => `${key} = ${value}`)],
        ['retries-changed', node.retries],
      ]
    case 'scriptTask':
      return [
        ['script-changed', node.expression],
        ['result-changed', node.resultVariable],
      ]
    case 'businessRuleTask':
      return [
        ['decision-changed', node.decision],
        ['result-changed', node.resultVariable],
      ]
    case 'intermediateCatchEvent':
    case 'boundaryEvent':
    case 'endEvent':
      return [
        ['trigger-changed', triggerText(node.trigger)],
        ...('attachedTo' in node
          ? [['attached-changed', process.nodes.get(node.attachedTo)?.name || node.attachedTo] as Aspect]
          : []),
        ...('posting' in node
          ? [['posting-changed', node.posting ? [node.posting.title, node.posting.items] : null] as Aspect]
          : []),
      ]
    default:
      return []
  }
}

function triggerText(trigger: Extract<FlowNode, { trigger: unknown }>['trigger']): string {
  const { type, ...rest } = trigger
  return [type, ...Object.values(rest)].filter((part) => typeof part === 'string').join(' ')
}
