import type { BpmnElement } from 'bpmn-moddle'
import { findElement } from '../elements/table.ts'
import type { NodeBase, Process } from '../process.ts'
import { readLanes } from './lanes.ts'
import { childOf, documentationOf, extensionsOf, isReservedName, listOf, type Report, textOf } from './read.ts'
import { checkExtensions, checkProperties } from './refuse.ts'

/** Kept in the diagram, never run: they say something to people. */
const KEPT = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'])

/** Ids become names of states, waits and events, so they are XML names (no `~`, no `$`, no blanks). */
const ID = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u

/** Reads the flow nodes and sequence flows of a process or subprocess, and those of subprocesses inside it. */
export function readScope(container: BpmnElement, parent: string | undefined, process: Process, report: Report): void {
  const elements = listOf(container, 'flowElements')
  for (const element of elements) if (element.$type !== 'bpmn:SequenceFlow') readNode(element, parent, process, report)
  for (const element of elements) if (element.$type === 'bpmn:SequenceFlow') readFlow(element, process, report)
}

function readNode(element: BpmnElement, parent: string | undefined, process: Process, report: Report): void {
  if (KEPT.has(element.$type)) return
  const kind = findElement(element.$type)
  if (!kind) report(element, 'element-not-supported', { type: element.$type, name: textOf(element, 'name') ?? '' })
  const id = idOf(element, report)
  if (!kind || id === undefined) return
  checkProperties(element, kind.properties, report)
  checkExtensions(element, kind.extensions, report)
  const node = kind.read(element, readBase(element, id, parent), report)
  if (!node) return
  const defaultFlow = textOf(childOf(element, 'default'), 'id')
  process.nodes.set(node.id, defaultFlow ? Object.assign(node, { defaultFlow }) : node)
  if (node.type !== 'subProcess') return
  process.lanes.push(...readLanes(element, report))
  readScope(element, node.id, process, report)
}

function idOf(element: BpmnElement, report: Report): string | undefined {
  const { id } = element
  if (!id) report(element, 'element-without-id', { type: element.$type })
  else if (!ID.test(id) || isReservedName(id)) report(element, 'id-invalid', { id })
  else return id
  return undefined
}

function readBase(element: BpmnElement, id: string, parent: string | undefined): NodeBase {
  const documentation = documentationOf(element)
  return {
    id,
    name: textOf(element, 'name') ?? '',
    ...(parent && { parent }),
    incoming: [],
    outgoing: [],
    ...(documentation && { documentation }),
    cites: extensionsOf(element, 'statecraft:Citation').flatMap((citation) => textOf(citation, 'ref') ?? []),
  }
}

/** Flows in the order of the file: that order decides which condition is asked first. */
function readFlow(element: BpmnElement, process: Process, report: Report): void {
  const id = idOf(element, report)
  const [from, to] = [childOf(element, 'sourceRef'), childOf(element, 'targetRef')]
  if (!from || !to) report(element, 'flow-without-end')
  checkExtensions(element, [], report)
  const condition = textOf(childOf(element, 'conditionExpression'), 'body')
  if (condition && !condition.startsWith('=')) report(element, 'condition-without-feel', { condition })
  const [source, target] = [process.nodes.get(from?.id ?? ''), process.nodes.get(to?.id ?? '')]
  // A node that was refused has said so already.
  if (id === undefined || !source || !target) return
  source.outgoing.push(id)
  target.incoming.push(id)
  const name = textOf(element, 'name') ?? ''
  process.flows.set(id, { id, name, source: source.id, target: target.id, ...(condition && { condition }) })
}
