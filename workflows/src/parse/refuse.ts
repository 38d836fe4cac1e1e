import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionsOf, listOf, type Report, textOf } from './read.ts'

/** Properties that every element may carry and that change nothing in how it runs. */
const HARMLESS = new Set([
  '$type',
  'id',
  'name',
  'documentation',
  'extensionElements',
  'incoming',
  'outgoing',
  'lanes',
  'auditing',
  'monitoring',
  'categoryValueRef',
  'boundaryEventRefs',
  'incomingConversationLinks',
  'outgoingConversationLinks',
  'properties',
  'ioSpecification',
  'dataInputAssociations',
  'dataOutputAssociations',
  'dataInputs',
  'dataOutputs',
  'inputSet',
  'outputSet',
  'modelerTemplate',
  'modelerTemplateVersion',
  'modelerTemplateIcon',
])

const HARMLESS_EXTENSIONS = new Set(['statecraft:Citation', 'zeebe:Properties'])

/** Which jobs a worker takes first is the worker's matter. */
const KEPT_EXTENSIONS = new Set(['zeebe:JobPriorityDefinition'])

/** Extension elements of what stands inside a flow node and is read with it. */
const INNER_EXTENSIONS: Record<string, string[]> = {
  'bpmn:ConditionalEventDefinition': ['zeebe:ConditionalFilter'],
  'bpmn:MultiInstanceLoopCharacteristics': ['zeebe:LoopCharacteristics'],
}

/** Refuses by name whatever is set on an element and does not run. */
export function checkProperties(element: BpmnElement, read: string[], report: Report): void {
  for (const property of Object.keys(element)) {
    if (HARMLESS.has(property) || read.includes(property)) continue
    const type = childOf(element, property)?.$type ?? `${element.$type} ${property}`
    report(element, 'element-not-supported', { type, name: textOf(element, 'name') ?? '' })
  }
}

/**
 * Refuses extension elements that would change how the element runs. Those of other tools are kept in the file and only told of; Camunda 7's carry
 * meaning that would be lost, so they are errors. `owner` is the element that is named, where `element` stands inside it.
 */
export function checkExtensions(element: BpmnElement, read: string[], report: Report, owner = element): void {
  const camunda7 = Object.keys(element.$attrs ?? {}).find((name) => name.startsWith('camunda:'))
  if (camunda7) report(owner, 'camunda-7-not-imported', { type: camunda7 })
  const seen = new Set<string>()
  for (const extension of extensionsOf(element)) {
    const type = extension.$type
    if (HARMLESS_EXTENSIONS.has(type) || read.includes(type) || seen.has(type)) continue
    seen.add(type)
    if (isListener(type)) report(owner, 'listener-not-supported', { listeners: listenersOf(extension) })
    else if (KEPT_EXTENSIONS.has(type)) report(owner, 'extension-kept', { type }, 'info')
    else if (/^(zeebe|statecraft):/.test(type)) report(owner, 'extension-not-supported', { type })
    else if (type.startsWith('camunda:')) report(owner, 'camunda-7-not-imported', { type })
    else report(owner, 'foreign-extension-not-run', { type }, 'info')
  }
}

/** Extension elements of the event definitions and the loop marker of a flow node. */
export function checkInnerExtensions(element: BpmnElement, report: Report): void {
  const loop = childOf(element, 'loopCharacteristics')
  for (const inner of [...listOf(element, 'eventDefinitions'), ...(loop ? [loop] : [])])
    checkExtensions(inner, INNER_EXTENSIONS[inner.$type] ?? [], report, element)
}

const isListener = (type: string) => type === 'zeebe:ExecutionListeners' || type === 'zeebe:TaskListeners'

/** A listener is a job that may change data before the element goes on, so without it the element runs otherwise. */
function listenersOf(extension: BpmnElement): string[] {
  return listOf(extension, 'listeners').map((one) =>
    `${textOf(one, 'eventType') ?? ''} ${textOf(one, 'type') ?? ''}`.trim(),
  )
}
