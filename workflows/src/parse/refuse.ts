import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionsOf, type Report, textOf } from './read.ts'

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

/** Refuses by name whatever is set on an element and does not run, such as loop characteristics. */
export function checkProperties(element: BpmnElement, read: string[], report: Report): void {
  for (const property of Object.keys(element)) {
    if (HARMLESS.has(property) || read.includes(property)) continue
    const type = childOf(element, property)?.$type ?? `${element.$type} ${property}`
    report(element, 'element-not-supported', { type, name: textOf(element, 'name') ?? '' })
  }
}

/**
 * Refuses extension elements that would change how the element runs. Those of other tools are kept in the file and said aloud;
 * Camunda 7's carry meaning that would be lost, so they are errors.
 */
export function checkExtensions(element: BpmnElement, read: string[], report: Report): void {
  const camunda7 = Object.keys(element.$attrs ?? {}).find((name) => name.startsWith('camunda:'))
  if (camunda7) report(element, 'camunda-7-not-imported', { type: camunda7 })
  const seen = new Set<string>()
  for (const extension of extensionsOf(element)) {
    const type = extension.$type
    if (HARMLESS_EXTENSIONS.has(type) || read.includes(type) || seen.has(type)) continue
    seen.add(type)
    if (/^(zeebe|statecraft):/.test(type)) report(element, 'extension-not-supported', { type })
    else if (type.startsWith('camunda:')) report(element, 'camunda-7-not-imported', { type })
    else report(element, 'foreign-extension-not-run', { type }, 'warning')
  }
}
