import type { BpmnElement } from 'bpmn-moddle'
import { childOf, listOf } from '../parse/read.ts'

/** What an element knows of the library that made it; bpmn-moddle hangs it on every element. */
interface Model {
  create(type: string, properties: Record<string, unknown>): BpmnElement
  toXML(element: BpmnElement, options: { format: boolean }): Promise<{ xml: string }>
}

const modelOf = (element: BpmnElement) => element.$model as Model

/** Makes an element inside another one. */
export function createIn(parent: BpmnElement, type: string, properties: Record<string, unknown>): BpmnElement {
  const element = modelOf(parent).create(type, properties)
  element.$parent = parent
  return element
}

/** Writes a file again; what was not changed is written as it was read. */
export async function writeBpmn(definitions: BpmnElement): Promise<string> {
  return (await modelOf(definitions).toXML(definitions, { format: true })).xml
}

/** The elements of a list property, made when there is none, so that it can be added to. */
export function ownList(element: BpmnElement, property: string): BpmnElement[] {
  if (!Array.isArray(element[property])) element[property] = []
  return element[property] as BpmnElement[]
}

/** The container (process or subprocess) of a sequence flow, with the flow. */
export function findFlow(
  definitions: BpmnElement,
  id: string,
): { container: BpmnElement; flow: BpmnElement } | undefined {
  const containers = listOf(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process')
  for (const container of containers) {
    for (const element of listOf(container, 'flowElements')) {
      if (element.$type === 'bpmn:SequenceFlow' && element.id === id) return { container, flow: element }
      if (element.$type === 'bpmn:SubProcess') containers.push(element)
    }
  }
  return undefined
}

/** Lanes of a container, inner ones too. */
export function lanesOf(container: BpmnElement): BpmnElement[] {
  const lanes = listOf(container, 'laneSets').flatMap((set) => listOf(set, 'lanes'))
  for (const lane of lanes) lanes.push(...listOf(childOf(lane, 'childLaneSet'), 'lanes'))
  return lanes
}
