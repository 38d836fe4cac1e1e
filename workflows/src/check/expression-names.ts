import { type Diagnostic, type JsonObject, parseExpression } from '@statecraft/forms'
import type { FlowNode, Process, SequenceFlow } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { conditionsOf, expressionsOf } from './expressions.ts'
import { propertiesOf } from './form-fields.ts'
import { lostIn } from './graph.ts'
import { type KnownNames, knownNames } from './known-names.ts'
import type { Names } from './name-table.ts'
import { nearest } from './nearest.ts'
import type { WorkflowReferences } from './references.ts'

/** Names that every expression may read, whatever the case. */
const ALWAYS = ['settings', 'case']

/**
 * Every name that an expression reads may have been written when it is read: a field of a form completed earlier, an output, a
 * result, a start variable, a setting. FEEL takes an unknown name for null, so a slip of the pen would decide cases in silence.
 */
export const checkExpressionNames: Check = (process, references) => {
  const known = knownNames(process, references)
  // Nothing is written before a node that no path comes to; that it is lost is told, and all it lacks comes back with the path.
  const lost = new Set(lostIn(process))
  const met = [...process.nodes.values()].filter((node) => !lost.has(node))
  return met.flatMap((node) => [
    ...readsOfNode(process, node, known, references),
    ...readsOfDecision(node, known.inputs(node), references),
  ])
}

function readsOfNode(
  process: Process,
  node: FlowNode,
  known: KnownNames,
  references: WorkflowReferences,
): Diagnostic[] {
  return [
    ...expressionsOf(node).flatMap(({ source, use, sees }) =>
      unknown(node, source, use, known[sees](node), references),
    ),
    ...conditionsOf(process, node).flatMap(({ flow, source }) =>
      unknown(process.flows.get(flow)!, source, 'condition', known.after(node), references),
    ),
  ]
}

function unknown(
  element: FlowNode | SequenceFlow,
  source: string,
  use: string,
  known: Names,
  references: WorkflowReferences,
): Diagnostic[] {
  const { names, paths } = parseExpression(source)
  const heads = names.filter((name) => !known.has(name) && !ALWAYS.includes(name))
  const severity = known.opaque ? 'warning' : 'error'
  return [
    ...heads.map((name) => {
      const meant = nearest(name, [...known.all(), ...ALWAYS])
      return diagnose(element, 'name-unknown', { unknown: name, source, use, ...(meant && { meant }) }, severity)
    }),
    ...paths.flatMap((path) => unknownPath(element, path, source, use, known, references)),
  ]
}

function unknownPath(
  element: FlowNode | SequenceFlow,
  path: string,
  source: string,
  use: string,
  known: Names,
  references: WorkflowReferences,
): Diagnostic[] {
  const [head, ...rest] = path.split('.') as [string, ...string[]]
  if (rest.length === 0) return []
  if (head === 'settings' && !known.has('settings')) {
    if (references.settings === undefined) return []
    const fault = firstUnknown(references.settings ?? {}, rest)
    return fault ? [diagnose(element, 'setting-unknown', { setting: path, source, use, ...fault.params })] : []
  }
  const faults = known.schemasOf(head).map((schema) => (schema ? firstUnknown(schema, rest) : null))
  // One way of writing it that has the field is enough.
  if (faults.length === 0 || faults.some((fault) => fault === null)) return []
  return [diagnose(element, 'field-unknown', { field: path, source, use, ...faults[0]!.params })]
}

/** The first step of a path that an object's schema does not have; null where all are there or nobody can say. */
function firstUnknown(schema: JsonObject, path: string[]): { params: JsonObject } | null {
  let at = elementsOf(schema)
  for (const name of path) {
    const properties = propertiesOf(at)
    if (Object.keys(properties).length === 0 && at.type !== 'object') return null
    if (!Object.hasOwn(properties, name)) {
      const meant = nearest(name, Object.keys(properties))
      return { params: { unknown: name, ...(meant && { meant }) } }
    }
    at = elementsOf(properties[name] as JsonObject)
  }
  return null
}

/** FEEL reads a field of a list as the list of that field of its elements. */
function elementsOf(schema: JsonObject): JsonObject {
  const items = schema.items
  return items !== null && typeof items === 'object' && !Array.isArray(items) ? items : schema
}

/** A decision reads its input data from the names that its task sees. */
function readsOfDecision(node: FlowNode, known: Names, { decisions }: WorkflowReferences): Diagnostic[] {
  if (node.type !== 'businessRuleTask' || !(decisions instanceof Map)) return []
  const reads = decisions.get(node.decision)?.reads ?? []
  const missing = reads.filter((name) => !known.has(name) && !ALWAYS.includes(name))
  const severity = known.opaque ? 'warning' : 'error'
  return missing.map((name) =>
    diagnose(node, 'decision-input-unknown', { unknown: name, decision: node.decision }, severity),
  )
}
