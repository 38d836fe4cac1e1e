import { checkForm, type Form, type LogicLine } from '@statecraft/forms'
import { nodesIn } from '../node-places.ts'
import { type FlowNode, isActivity, isScope, type Process, triggersOf } from '../process.ts'
import { propertiesOf } from './form-fields.ts'
import { alongTheWay, beginningsOf, isCompensationHandler, isEventSubprocess, linkTargets, nextOf } from './graph.ts'
import type { WorkflowReferences } from './references.ts'

/** Names that are there whatever way led here, a bit for each; null where somebody may have written names of his own choice. */
export type Written = bigint | null

/** What is written for certain around a node: before it, with its inputs, with its result, and once it is done. */
export interface SurelyWritten {
  before(node: FlowNode): Written
  inputs(node: FlowNode): Written
  result(node: FlowNode): Written
  after(node: FlowNode): Written
  /** Whether a node itself writes a name for certain. */
  writes(node: FlowNode, name: string): boolean
  has(written: Written, name: string): boolean
}

/**
 * What is written on every path to each place of a process. Where paths meet only what all of them wrote counts, at a parallel join what any of
 * them did; the inside of a scope counts as far as each of its ends was come to with it.
 */
export function surelyWritten(process: Process, references: WorkflowReferences): SurelyWritten {
  const table = new Bits()
  const start = table.of(references.startVariables ?? [])
  const before = new Map<FlowNode, Written>()
  const sources = sourcesOf(process)
  const own = new Map([...process.nodes.values()].map((node) => [node, ownOf(node, references, table)]))

  const at = (node: FlowNode): Written => before.get(node) ?? null
  const inputs = (node: FlowNode) => join(at(node), own.get(node)!.inputs)
  const result = (node: FlowNode) => {
    if (isScope(node)) return mayBePassedOver(node) ? at(node) : join(inputs(node), inside(node))
    return mayBePassedOver(node) ? inputs(node) : join(inputs(node), own.get(node)!.result)
  }
  const after = (node: FlowNode): Written => {
    const { outputs } = own.get(node)!
    if (isScope(node)) return join(result(node), outputs)
    const has = 'outputs' in node && node.outputs.length > 0
    return join(has || mayBePassedOver(node) ? at(node) : join(at(node), own.get(node)!.result), outputs)
  }
  const inside = (scope: FlowNode): Written => {
    const nodes = nodesIn(process, scope.id).filter((one) => one.type !== 'boundaryEvent' && !isAside(one))
    const ends = nodes.filter((one) => one.outgoing.length === 0 && linkTargets(process, one).length === 0)
    // Without a condition all that stands in an ad-hoc subprocess is done.
    if (scope.type === 'adHocSubProcess')
      return scope.completionCondition || scope.activeElements ? 0n : ends.map(after).reduce(join, 0n)
    return ends.map(after).reduce<Written>(meet, null) ?? null
  }
  const arriving = (node: FlowNode): Written => {
    const from = sources.get(node) ?? []
    const brought = from.map(({ node: source, how }) =>
      how === 'left' ? after(source) : how === 'in' ? inputs(source) : at(source),
    )
    if (brought.length === 0) return start
    return node.type === 'parallelGateway' ? brought.reduce(join) : brought.reduce(meet)
  }
  settle(process, before, arriving)
  return {
    before: at,
    inputs,
    result,
    after,
    writes: (node, name) => {
      const written = join(own.get(node)!.result, own.get(node)!.outputs)
      return table.has(written, name)
    },
    has: (written, name) => table.has(written, name),
  }
}

/** Numbers names, so that sets of them are bits: a diagram may have thousands, at thousands of places. */
class Bits {
  readonly #places = new Map<string, bigint>()

  of(names: Iterable<string>): bigint {
    let bits = 0n
    for (const name of names) {
      const place = this.#places.get(name) ?? BigInt(this.#places.size)
      this.#places.set(name, place)
      bits |= 1n << place
    }
    return bits
  }

  has(written: Written, name: string): boolean {
    const place = this.#places.get(name)
    return written === null || (place !== undefined && ((written >> place) & 1n) === 1n)
  }
}

/** Asks nodes again until nothing shrinks any more; those that something comes to from a node that changed, or from around it. */
function settle(process: Process, before: Map<FlowNode, Written>, arriving: (node: FlowNode) => Written): void {
  const work = new Set(alongTheWay(process))
  for (const node of work) {
    work.delete(node)
    const found = arriving(node)
    if (before.has(node) && found === before.get(node)) continue
    before.set(node, found)
    for (let at: FlowNode | undefined = node; at; at = process.nodes.get(at.parent ?? '')) {
      for (const next of nextOf(process, at)) work.add(next)
    }
  }
}

const join = (one: Written, other: Written): Written => (one === null || other === null ? null : one | other)

const meet = (one: Written, other: Written): Written => (one === null ? other : other === null ? one : one & other)

const isAside = (node: FlowNode) => isEventSubprocess(node) || isCompensationHandler(node)

/** Where a token of a node comes from: what it has left, the scope it begins in, the activity it stands on. */
interface From {
  node: FlowNode
  how: 'left' | 'in' | 'on'
}

function sourcesOf(process: Process): Map<FlowNode, From[]> {
  const found = new Map<FlowNode, From[]>()
  const add = (to: FlowNode | undefined, node: FlowNode | undefined, how: From['how']) => {
    if (to && node) found.set(to, [...(found.get(to) ?? []), { node, how }])
  }
  for (const { source, target } of process.flows.values())
    add(process.nodes.get(target), process.nodes.get(source), 'left')
  for (const node of process.nodes.values()) {
    for (const target of linkTargets(process, node)) add(target, node, 'left')
    if (isScope(node)) for (const first of beginningsOf(process, node.id)) add(first, node, 'in')
    // An event subprocess begins at any time: with what its scope began with.
    if (isAside(node) && isEventSubprocess(node)) add(node, process.nodes.get(node.parent ?? ''), 'in')
    if (node.type !== 'boundaryEvent') continue
    add(node, process.nodes.get(node.attachedTo), 'on')
    if (node.trigger.type === 'compensation')
      add(process.nodes.get(node.trigger.handler ?? ''), process.nodes.get(node.attachedTo), 'left')
  }
  return found
}

/** A loop may have no round at all. */
function mayBePassedOver(node: FlowNode): boolean {
  const loop = isActivity(node) ? node.loop : undefined
  return loop !== undefined && (loop.type === 'multiInstance' || loop.testBefore)
}

const namesOf = (mappings: { target: string }[]) => mappings.map(({ target }) => target.split('.', 1)[0]!)

function ownOf(
  node: FlowNode,
  references: WorkflowReferences,
  table: Bits,
): Record<'inputs' | 'result' | 'outputs', Written> {
  const loop = isActivity(node) && node.loop?.type === 'multiInstance' ? node.loop : undefined
  const result = resultOf(node, references)
  const collected = loop?.outputCollection ? [loop.outputCollection] : []
  return {
    inputs: table.of('inputs' in node ? namesOf(node.inputs) : []),
    result: result && table.of(result),
    outputs: table.of([...('outputs' in node && !mayBePassedOver(node) ? namesOf(node.outputs) : []), ...collected]),
  }
}

/** Names that the work of a node brings; null where it may bring any. */
function resultOf(node: FlowNode, { forms }: WorkflowReferences): string[] | null {
  if (node.type === 'userTask') {
    const form = node.form === undefined ? undefined : forms?.get(node.form)
    // Some button is pressed; where all of them write the same field it is there.
    const [pressed, ...others] = new Set(node.outcomes.map(({ field }) => field))
    const chosen = pressed !== undefined && others.length === 0 ? [pressed] : []
    const sure = form && surelyOf(form)
    if (node.form !== undefined && !sure) return null
    return [...chosen, ...(sure ?? [])]
  }
  if (node.type === 'scriptTask' || node.type === 'businessRuleTask') return [node.resultVariable.split('.', 1)[0]!]
  if (node.type === 'serviceTask' || node.type === 'sendTask' || node.type === 'callActivity') return null
  const caught = node.type === 'endEvent' || node.type === 'intermediateThrowEvent' ? [] : triggersOf(node)
  const quiet = ['none', 'timer', 'conditional', 'link', 'cancel', 'compensation']
  return caught.some(({ type }) => !quiet.includes(type)) ? null : []
}

const sureOf = new WeakMap<Form, string[] | null>()

/** As {@link surelyIn}, asked once of each form; null of one that is no form, which is told where forms are checked. */
function surelyOf(form: Form): string[] | null {
  const known = sureOf.get(form)
  if (known !== undefined) return known
  const isForm = checkForm(form).every(({ severity }) => severity !== 'error')
  const sure = isForm ? surelyIn(form) : null
  sureOf.set(form, sure)
  return sure
}

/** Fields of a form that a submission has: those it requires, computes, or fills by itself, unless its logic may hide them. */
function surelyIn(form: Form): string[] {
  const { schema, logic = [] } = form
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const filled = Object.entries(propertiesOf(schema)).flatMap(([name, field]) =>
    field !== null && typeof field === 'object' && ('default' in field || 'const' in field) ? [name] : [],
  )
  const hidden = new Set(logic.flatMap(shownBy))
  const sure = [...required, ...filled, ...logic.flatMap(computedBy)].filter((name) => !hidden.has(name))
  return [...sure, ...logic.flatMap(requiredBy)]
}

const topOf = (pointer: string) => pointer.split('/')[1] ?? ''

/** Fields at the top that are shown only sometimes; of one that is shown always something inside may be hidden. */
const shownBy = (line: LogicLine) =>
  'then' in line && 'show' in line.then ? line.then.show.filter((to) => to.split('/').length === 2).map(topOf) : []

/** What is required only sometimes: the data that ask for it lead the case to where it is read. */
const requiredBy = (line: LogicLine) => ('then' in line && 'require' in line.then ? line.then.require.map(topOf) : [])

const computedBy = (line: LogicLine) => ('computed' in line ? [topOf(line.computed)] : [])
