import type { JsonObject } from '@statecraft/forms'
import { nodesIn } from '../node-places.ts'
import { type FlowNode, isActivity, isScope, type Process, type UserTask } from '../process.ts'
import { propertiesOf } from './form-fields.ts'
import { alongTheWay, boundariesOf, isCompensationHandler, isEventSubprocess, linkTargets } from './graph.ts'
import { type Names, NameTable } from './name-table.ts'
import type { WorkflowReferences } from './references.ts'

/** What may be known around a node: before it, with its inputs, with its result, and once it is done. */
export interface KnownNames {
  before(node: FlowNode): Names
  inputs(node: FlowNode): Names
  result(node: FlowNode): Names
  after(node: FlowNode): Names
}

/** What may be known at each place of a process: the union over all paths that lead there. */
export function knownNames(process: Process, references: WorkflowReferences): KnownNames {
  const table = new NameTable()
  const start = table.set((references.startVariables ? [...references.startVariables] : []).map((name) => [name, null]))
  const own = new Map([...process.nodes.values()].map((node) => [node.id, writesOf(node, references, table)]))
  const before = new Map([...process.nodes.keys()].map((id) => [id, start]))

  const inside = (id: string): Names =>
    nodesIn(process, id).reduce((names, child) => names.or(after(child)), before.get(id)!)
  function after(node: FlowNode): Names {
    const host = node.type === 'boundaryEvent' ? inside(node.attachedTo) : before.get(node.id)!
    const names = isScope(node) ? host.or(inside(node.id)) : host
    return names.or(own.get(node.id)!.result).or(own.get(node.id)!.outputs)
  }
  const inputs = (node: FlowNode) => before.get(node.id)!.or(own.get(node.id)!.inputs)

  spread(process, before, (node) => (isScope(node) ? { out: after(node), in: inputs(node) } : { out: after(node) }))
  return {
    before: (node) => before.get(node.id)!,
    inputs,
    result: (node) => (isScope(node) ? after(node) : inputs(node).or(own.get(node.id)!.result)),
    after,
  }
}

/** Hands on what nodes bring until nothing grows any more, each node again only when something before it did. */
function spread(
  process: Process,
  before: Map<string, Names>,
  brings: (node: FlowNode) => { out: Names; in?: Names },
): void {
  const work = new Set(alongTheWay(process))
  const give = (target: FlowNode, names: Names) => {
    const known = before.get(target.id)!
    const more = known.or(names)
    if (more.equals(known)) return
    before.set(target.id, more)
    // What stands on or around a node is left with all that was known in it.
    for (let at: FlowNode | undefined = target; at; at = process.nodes.get(at.parent ?? '')) {
      work.add(at)
      for (const event of boundariesOf(process, at.id)) work.add(event)
    }
  }
  for (const node of work) {
    work.delete(node)
    const { out, in: entered } = brings(node)
    for (const flow of node.outgoing) give(process.nodes.get(process.flows.get(flow)!.target)!, out)
    for (const target of linkTargets(process, node)) give(target, out)
    // What an event or compensation starts may begin at any time, with whatever is known by then.
    for (const aside of nodesIn(process, node.parent)) {
      if (aside !== node && (isEventSubprocess(aside) || isCompensationHandler(aside))) give(aside, out)
    }
    if (entered) for (const child of nodesIn(process, node.id)) if (child.incoming.length === 0) give(child, entered)
  }
}

/** What a node itself writes. */
function writesOf(node: FlowNode, references: WorkflowReferences, table: NameTable) {
  const targets = (mappings: { target: string }[]) =>
    table.set(mappings.map(({ target }) => [target.split('.', 1)[0]!, null] as const))
  const names = (list: string[]) => table.set(list.map((name) => [name, null] as const))
  const { inside, after } = loopNames(node)
  return {
    inputs: targets('inputs' in node ? node.inputs : []).or(names(inside)),
    result: resultOf(node, references, table),
    outputs: targets('outputs' in node ? node.outputs : []).or(names(after)),
  }
}

/** Jobs of the engine itself whose answer holds no names but those of their outputs. */
const RESULTLESS_JOBS = new Set(['document', 'register-write'])

function resultOf(node: FlowNode, references: WorkflowReferences, table: NameTable): Names {
  if (node.type === 'userTask') return formNames(node, references, table)
  if (node.type === 'scriptTask' || node.type === 'businessRuleTask')
    return table.set([[node.resultVariable.split('.', 1)[0]!, null]])
  const opaque =
    (node.type === 'serviceTask' && !RESULTLESS_JOBS.has(node.jobType)) ||
    node.type === 'sendTask' ||
    // What a called process ends with comes back.
    (node.type === 'callActivity' && node.propagateChild) ||
    bringsData(node)
  return opaque ? table.opaque : table.set([])
}

/** A message or signal brings what its sender put in, and so may the error of a job. */
function bringsData(node: FlowNode): boolean {
  if (!('trigger' in node) || !node.trigger || node.type === 'endEvent' || node.type === 'intermediateThrowEvent')
    return false
  return !['none', 'timer', 'conditional', 'link', 'cancel', 'compensation'].includes(node.trigger.type)
}

/** What an activity that loops writes: the names of its rounds, inside; its results, after. A complex gateway counts. */
function loopNames(node: FlowNode): { inside: string[]; after: string[] } {
  if (node.type === 'complexGateway') {
    const counted = ['activationCount', 'waitingForStart']
    return { inside: counted, after: counted }
  }
  const loop = isActivity(node) ? node.loop : undefined
  if (!loop) return { inside: [], after: [] }
  if (loop.type === 'standard') return { inside: ['loopCounter'], after: [] }
  const counters = ['Instances', 'ActiveInstances', 'CompletedInstances', 'TerminatedInstances']
  const inside = ['loopCounter', ...counters.map((name) => `numberOf${name}`), ...(loop.element ? [loop.element] : [])]
  return { inside, after: loop.outputCollection ? [loop.outputCollection] : [] }
}

function formNames(task: UserTask, { forms }: WorkflowReferences, table: NameTable): Names {
  if (!task.form) return table.set([])
  const form = forms?.get(task.form)
  if (!form) return table.opaque
  return table.set(
    Object.entries(propertiesOf(form.schema)).map(([field, schema]) => [field, schema as JsonObject] as const),
  )
}
