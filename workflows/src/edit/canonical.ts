import type { Diagnostic, JsonObject, JsonValue } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import { readBpmn } from '../parse/moddle.ts'
import { parseWorkflow } from '../parse.ts'
import type { FlowNode } from '../process.ts'

export type Canonical = { text: string } | { diagnostics: Diagnostic[] }

interface Descriptor {
  /** Absent for elements of other tools, which nobody described. */
  propertiesByName?: Record<string, { isReference?: boolean } | undefined>
}

/**
 * The content of a diagram as one text for hashing: names and documentation are part of it, layout, blanks, prefixes and the order of
 * attributes are not.
 */
export async function canonicalWorkflow(xml: string): Promise<Canonical> {
  const { definitions, diagnostics } = await readBpmn(xml)
  if (!definitions || diagnostics.length > 0) return { diagnostics }
  return { text: JSON.stringify(contentOf(definitions)) }
}

function contentOf(element: BpmnElement): JsonObject {
  const { propertiesByName } = element.$descriptor as Descriptor
  const content: JsonObject = { $type: element.$type }
  const names = Object.keys(element).filter((name) => !IGNORED.has(name) && !name.startsWith('$'))
  for (const name of names.sort()) {
    const value = element[name]
    const isReference = propertiesByName?.[name]?.isReference === true
    content[name] = Array.isArray(value) ? value.map((one) => jsonOf(one, isReference)) : jsonOf(value, isReference)
  }
  const children = element.$children
  if (Array.isArray(children)) content.$children = children.map((child: BpmnElement) => contentOf(child))
  if (typeof element.$body === 'string') content.$body = element.$body
  const foreign = Object.entries(element.$attrs ?? {}).filter(([name]) => !/^xmlns|^xsi:/.test(name))
  if (foreign.length > 0) content.$attrs = Object.fromEntries(foreign.sort(([a], [b]) => (a < b ? -1 : 1)))
  return content
}

/** Layout, who wrote the file, and references that repeat what a sequence flow says. */
const IGNORED = new Set(['diagrams', 'exporter', 'exporterVersion', 'incoming', 'outgoing'])

function jsonOf(value: unknown, isReference: boolean): JsonValue {
  if (typeof value !== 'object' || value === null) return (value ?? null) as JsonValue
  const element = value as BpmnElement
  if (isReference) return element.id ?? null
  return element.$descriptor ? contentOf(element) : null
}

/**
 * How a workflow behaves, as one text for hashing: without layout, names, labels and documentation. Migration compares these: equal
 * texts run alike.
 */
export async function behaviourOf(xml: string): Promise<Canonical> {
  const { process, diagnostics } = await parseWorkflow(xml)
  if (!process) return { diagnostics }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const lanes = process.lanes.map(({ id, role, nodes }) => ({ id, role, nodes: [...nodes].sort() }))
  const text = JSON.stringify({
    id: process.id,
    nodes: [...process.nodes.values()].map(withoutWords).sort(byId),
    flows: [...process.flows.values()].map(({ name: _name, ...flow }) => flow).sort(byId),
    // A lane without a role decides nothing.
    lanes: lanes.filter(({ role }) => role).sort(byId),
  })
  return { text }
}

/** The order of ways out decides which condition is asked first, so it stays; that of ways in decides nothing. */
function withoutWords(node: FlowNode): Omit<FlowNode, 'name' | 'documentation'> {
  const { name: _name, documentation: _documentation, ...rest } = node
  const outcomes =
    node.type === 'userTask' ? { outcomes: node.outcomes.map(({ label: _label, ...outcome }) => outcome) } : {}
  return { ...rest, ...outcomes, incoming: [...node.incoming].sort() }
}
