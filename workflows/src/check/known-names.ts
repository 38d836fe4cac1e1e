import type { JsonObject } from '@statecraft/forms'
import type { FlowNode, Process, UserTask } from '../process.ts'
import { propertiesOf } from './form-fields.ts'
import { nodesIn } from './graph.ts'
import type { WorkflowReferences } from './references.ts'

/** Names that may have been written, each with the schemas its values may have; a null schema is one that nobody knows. */
export class Names {
  readonly schemas: Map<string, Set<JsonObject | null>>
  /** True when something may have written names of its own choice: a job, a message, a form that is not here. */
  opaque: boolean

  constructor(other?: Names) {
    this.schemas = new Map([...(other?.schemas ?? [])].map(([name, schemas]) => [name, new Set(schemas)]))
    this.opaque = other?.opaque ?? false
  }

  write(name: string, schema: JsonObject | null = null): this {
    const schemas = this.schemas.get(name) ?? new Set()
    this.schemas.set(name, schemas.add(schema))
    return this
  }

  /** Takes in what another path brings; true when that was new. */
  merge(other: Names): boolean {
    let grew = other.opaque && !this.opaque
    this.opaque ||= other.opaque
    for (const [name, schemas] of other.schemas)
      for (const schema of schemas) {
        if (this.schemas.get(name)?.has(schema)) continue
        this.write(name, schema)
        grew = true
      }
    return grew
  }
}

/** What may be known when a case comes to each node: the union over all paths that lead there. */
export function namesBefore(process: Process, references: WorkflowReferences): Map<string, Names> {
  const before = new Map([...process.nodes.keys()].map((id) => [id, new Names()]))
  for (const name of references.startVariables ?? []) for (const names of before.values()) names.write(name)
  for (let grew = true; grew; ) {
    grew = false
    for (const node of process.nodes.values()) {
      const after = namesAfter(process, node, before, references)
      for (const flow of node.outgoing) grew = before.get(process.flows.get(flow)!.target)!.merge(after) || grew
      if (node.type !== 'subProcess') continue
      const inside = withInputs(node, before.get(node.id)!)
      for (const child of nodesIn(process, node.id))
        if (child.type === 'startEvent') grew = before.get(child.id)!.merge(inside) || grew
    }
  }
  return before
}

/** What is known once a node is done. */
export function namesAfter(
  process: Process,
  node: FlowNode,
  before: Map<string, Names>,
  references: WorkflowReferences,
): Names {
  const names =
    node.type === 'boundaryEvent'
      ? namesWithin(process, node.attachedTo, before, references)
      : new Names(before.get(node.id))
  writeResult(node, names, references)
  if (node.type === 'subProcess') names.merge(namesWithin(process, node.id, before, references))
  if ('outputs' in node) for (const { target } of node.outputs) names.write(target.split('.', 1)[0]!)
  return names
}

/** The names that texts of a node see beside those before it: the targets of its inputs. */
export function withInputs(node: FlowNode, before: Names): Names {
  const names = new Names(before)
  if ('inputs' in node) for (const { target } of node.inputs) names.write(target.split('.', 1)[0]!)
  return names
}

/** What an element brings by itself, before its outputs are mapped. */
export function writeResult(node: FlowNode, names: Names, references: WorkflowReferences): void {
  if (node.type === 'userTask') writeForm(node, names, references)
  else if (node.type === 'scriptTask' || node.type === 'businessRuleTask')
    names.write(node.resultVariable.split('.', 1)[0]!)
  else if (node.type === 'serviceTask') names.opaque ||= !(node.jobType in RESULTLESS_JOBS)
  else if ('trigger' in node && node.trigger.type === 'message') names.opaque = true
}

/** Jobs of the engine itself whose answer holds no names but those of their outputs. */
const RESULTLESS_JOBS: Record<string, true> = { document: true, 'register-write': true }

function writeForm(task: UserTask, names: Names, { forms }: WorkflowReferences): void {
  if (!task.form) return
  const form = forms?.get(task.form)
  if (!form) names.opaque = true
  else for (const [field, schema] of Object.entries(propertiesOf(form.schema))) names.write(field, schema as JsonObject)
}

/** All that anything inside an activity may have written by the time it is left. */
function namesWithin(process: Process, id: string, before: Map<string, Names>, references: WorkflowReferences): Names {
  const names = new Names(before.get(id))
  for (const child of nodesIn(process, id)) names.merge(namesAfter(process, child, before, references))
  return names
}
