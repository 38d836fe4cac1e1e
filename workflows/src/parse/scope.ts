import type { BpmnElement } from 'bpmn-moddle'
import { readListeners } from '../elements/listeners.ts'
import { findElement } from '../elements/table.ts'
import { isScope, type NodeBase, type Process } from '../process.ts'
import { readLanes } from './lanes.ts'
import { childOf, documentationOf, extensionsOf, isReservedName, listOf, type Report, textOf } from './read.ts'
import { checkExtensions, checkInnerExtensions, checkProperties } from './refuse.ts'

/** How deep subprocesses may stand in one another. */
export const MAX_NESTING = 20

/** Kept in the diagram, never run: they say something to people. */
const KEPT = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'])

/** Ids become names of states, waits and events, so they are XML names (no `~`, no `$`, no blanks). */
const ID = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u

/** What is found on the way through the scopes of a process and read once all nodes are known. */
interface Found {
  flows: BpmnElement[]
  associations: BpmnElement[]
  /** Ids of all flow nodes, those that were refused too. */
  nodes: Set<string>
}

/**
 * Reads the flow nodes and sequence flows of a process and of the subprocesses inside it, in the order of the file. What comes back are the
 * associations that were drawn there.
 */
export function readFlowElements(container: BpmnElement, process: Process, report: Report): BpmnElement[] {
  const found: Found = { flows: [], associations: [], nodes: new Set() }
  readScope(container, undefined, 0, process, found, report)
  for (const flow of found.flows) readFlow(flow, process, found.nodes, report)
  return found.associations
}

function readScope(
  container: BpmnElement,
  parent: string | undefined,
  depth: number,
  process: Process,
  found: Found,
  report: Report,
): void {
  if (depth > MAX_NESTING) {
    report(container, 'nesting-too-deep', { limit: MAX_NESTING })
    return
  }
  process.lanes.push(...readLanes(container, report))
  found.associations.push(...listOf(container, 'artifacts').filter((one) => one.$type === 'bpmn:Association'))
  for (const element of listOf(container, 'flowElements'))
    if (element.$type === 'bpmn:SequenceFlow') found.flows.push(element)
    else readNode(element, parent, depth, process, found, report)
}

function readNode(
  element: BpmnElement,
  parent: string | undefined,
  depth: number,
  process: Process,
  found: Found,
  report: Report,
): void {
  if (KEPT.has(element.$type)) return
  const kind = findElement(element.$type)
  if (!kind) report(element, 'element-not-supported', { type: element.$type, name: textOf(element, 'name') ?? '' })
  const id = idOf(element, report)
  if (id !== undefined) found.nodes.add(id)
  if (!kind || id === undefined) return
  checkProperties(element, kind.properties, report)
  checkExtensions(element, [...kind.extensions, 'zeebe:ExecutionListeners'], report)
  checkInnerExtensions(element, report)
  const node = kind.read(element, readBase(element, id, parent, report), report)
  if (!node) return
  const defaultFlow = textOf(childOf(element, 'default'), 'id')
  process.nodes.set(node.id, defaultFlow ? Object.assign(node, { defaultFlow }) : node)
  if (isScope(node)) readScope(element, node.id, depth + 1, process, found, report)
}

function idOf(element: BpmnElement, report: Report): string | undefined {
  const { id } = element
  if (!id) report(element, 'element-without-id', { type: element.$type })
  else if (!ID.test(id) || isReservedName(id)) report(element, 'id-invalid', { id })
  else return id
  return undefined
}

function readBase(element: BpmnElement, id: string, parent: string | undefined, report: Report): NodeBase {
  const documentation = documentationOf(element)
  const listeners = readListeners(element, report)
  return {
    id,
    name: textOf(element, 'name') ?? '',
    ...(parent && { parent }),
    incoming: [],
    outgoing: [],
    ...(documentation && { documentation }),
    cites: extensionsOf(element, 'statecraft:Citation').flatMap((citation) => textOf(citation, 'ref') ?? []),
    ...(listeners && { listeners }),
  }
}

/** Flows in the order of the file: that order decides which condition is asked first. */
function readFlow(element: BpmnElement, process: Process, nodes: Set<string>, report: Report): void {
  const id = idOf(element, report)
  const [from, to] = [childOf(element, 'sourceRef'), childOf(element, 'targetRef')]
  if (!from || !to) report(element, 'flow-without-end')
  for (const end of [from, to])
    if (end && !nodes.has(end.id ?? ''))
      report(element, 'flow-leaves-process', { end: end.id ?? '', name: textOf(element, 'name') ?? '' })
  checkExtensions(element, [], report)
  const condition = conditionOf(element, report)
  const [source, target] = [process.nodes.get(from?.id ?? ''), process.nodes.get(to?.id ?? '')]
  // A node that was refused has said so already.
  if (id === undefined || !source || !target) return
  source.outgoing.push(id)
  target.incoming.push(id)
  const name = textOf(element, 'name') ?? ''
  process.flows.set(id, { id, name, source: source.id, target: target.id, ...(condition && { condition }) })
}

function conditionOf(flow: BpmnElement, report: Report): string | undefined {
  const condition = textOf(childOf(flow, 'conditionExpression'), 'body')
  if (condition && !condition.startsWith('=')) report(flow, 'condition-without-feel', { condition })
  return condition
}
