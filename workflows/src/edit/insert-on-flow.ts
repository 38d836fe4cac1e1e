import type { Citation, Diagnostic, JsonObject } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import { childOf, listOf } from '../parse/read.ts'
import { layoutOf } from './layout.ts'
import { createIn, findFlow, lanesOf, ownList } from './model.ts'
import { placeOnFlow } from './place.ts'

/** A user task to be put on a sequence flow. */
export interface InsertUserTask {
  flow: string
  task: {
    id: string
    name: string
    role: string
    form?: string
    /** A number of working days, or FEEL with its leading `=`. */
    deadlineWorkingDays?: string
    cites?: Citation[]
  }
}

const ID = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u

/**
 * Puts a user task on a sequence flow. The flow keeps its id, name and condition for the first half, the second half is called
 * `<task>-<target>`; all else of the file stays as it is, comments and parts of other tools too, only later shapes may move right. Never throws.
 */
export async function insertUserTaskOnFlow(
  xml: string,
  { flow: flowId, task }: InsertUserTask,
): Promise<{ xml: string } | { diagnostics: Diagnostic[] }> {
  // The XML library comes with the first change, not with every page that reads workflows.
  const { openBpmn } = await import('../roundtrip/roundtrip.ts')
  const { file, diagnostics } = await openBpmn(xml)
  if (!file || diagnostics.length > 0) return { diagnostics }
  const { definitions } = file
  const found = findFlow(definitions, flowId)
  if (!found) return refused('edit-flow-unknown', flowId, { flow: flowId })
  if (!ID.test(task.id)) return refused('edit-id-invalid', flowId, { id: task.id })
  if (idsOf(definitions).has(task.id)) return refused('edit-id-taken', flowId, { id: task.id })
  const { container, flow } = found
  const target = childOf(flow, 'targetRef')!
  const node = createTask(container, task)
  const rest = createIn(container, 'bpmn:SequenceFlow', { id: freeId(definitions, `${task.id}-${target.id}`) })
  // Drawn first: the edge is laid out between the ends it still has.
  const layout = layoutOf(definitions, flowId)
  if (layout) placeOnFlow(layout, flow, node, rest)
  connect(container, flow, node, rest, target)
  joinLane(container, childOf(flow, 'sourceRef')!, node)
  return { xml: await file.write() }
}

function createTask(container: BpmnElement, task: InsertUserTask['task']): BpmnElement {
  const node = createIn(container, 'bpmn:UserTask', { id: task.id, name: task.name })
  const extensions = createIn(node, 'bpmn:ExtensionElements', {})
  const values = ownList(extensions, 'values')
  if (task.form) values.push(createIn(extensions, 'zeebe:FormDefinition', { formId: task.form }))
  values.push(createIn(extensions, 'zeebe:AssignmentDefinition', { candidateGroups: task.role }))
  if (task.deadlineWorkingDays)
    values.push(createIn(extensions, 'statecraft:Deadline', { workingDays: task.deadlineWorkingDays }))
  for (const ref of task.cites ?? []) values.push(createIn(extensions, 'statecraft:Citation', { ref }))
  node.extensionElements = extensions
  return node
}

function connect(
  container: BpmnElement,
  flow: BpmnElement,
  node: BpmnElement,
  rest: BpmnElement,
  target: BpmnElement,
): void {
  flow.targetRef = node
  rest.sourceRef = node
  rest.targetRef = target
  ownList(node, 'incoming').push(flow)
  ownList(node, 'outgoing').push(rest)
  target.incoming = listOf(target, 'incoming').map((incoming) => (incoming === flow ? rest : incoming))
  const elements = ownList(container, 'flowElements')
  elements.splice(elements.indexOf(flow) + 1, 0, node, rest)
}

/** A task stands in the lane of the step before it, as lanes show where work is done. Its role is its own. */
function joinLane(container: BpmnElement, source: BpmnElement, node: BpmnElement): void {
  for (const lane of lanesOf(container)) {
    if (listOf(lane, 'flowNodeRef').includes(source)) ownList(lane, 'flowNodeRef').push(node)
  }
}

/** All ids of the file, those of its layout too. */
function idsOf(definitions: BpmnElement): Set<string> {
  const ids = new Set<string>()
  const open: unknown[] = [definitions]
  const seen = new Set<unknown>(open)
  for (const value of open) {
    const inner = Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : []
    if (!Array.isArray(value) && typeof (value as BpmnElement).id === 'string') ids.add((value as BpmnElement).id!)
    for (const one of inner) {
      if (typeof one !== 'object' || one === null || seen.has(one)) continue
      seen.add(one)
      open.push(one)
    }
  }
  return ids
}

function freeId(definitions: BpmnElement, wanted: string): string {
  const taken = idsOf(definitions)
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  return id
}

function refused(code: string, element: string, params: JsonObject): { diagnostics: Diagnostic[] } {
  return { diagnostics: [{ code, severity: 'error', element, params }] }
}
