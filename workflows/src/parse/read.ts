import type { JsonObject, Severity } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import type { Mapping } from '../process.ts'

/** Says what is wrong with an element while the diagram is read. */
export type Report = (element: BpmnElement | string, code: string, params?: JsonObject, severity?: Severity) => void

/** An attribute or text property, trimmed; absent when empty. */
export function textOf(element: BpmnElement | undefined, property: string): string | undefined {
  const value = element?.[property]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The elements of a property that holds many. */
export function listOf(element: BpmnElement | undefined, property: string): BpmnElement[] {
  const list = element?.[property]
  return Array.isArray(list) ? list : []
}

/** The element of a property that holds one. */
export function childOf(element: BpmnElement | undefined, property: string): BpmnElement | undefined {
  const value = element?.[property]
  return typeof value === 'object' && value !== null ? (value as BpmnElement) : undefined
}

/** All extension elements of a type, such as `statecraft:Outcome`. */
export function extensionsOf(element: BpmnElement, type?: string): BpmnElement[] {
  const all = listOf(childOf(element, 'extensionElements'), 'values')
  return type ? all.filter((extension) => extension.$type === type) : all
}

/** The first extension element of a type. */
export function extensionOf(element: BpmnElement, type: string): BpmnElement | undefined {
  return extensionsOf(element, type)[0]
}

/** The text of the first `bpmn:documentation`. */
export function documentationOf(element: BpmnElement): string | undefined {
  return textOf(listOf(element, 'documentation')[0], 'text')
}

/** `zeebe:ioMapping`: what goes in and what comes out. A target must be a name a variable can have. */
export function mappingsOf(element: BpmnElement, report: Report): { inputs: Mapping[]; outputs: Mapping[] } {
  const mapping = extensionOf(element, 'zeebe:IoMapping')
  return {
    inputs: listOf(mapping, 'inputParameters').flatMap((one) => readMapping(element, one, report)),
    outputs: listOf(mapping, 'outputParameters').flatMap((one) => readMapping(element, one, report)),
  }
}

/** Says of mappings that stand where none are applied; they would be lost in silence. */
export function refuseMappings(element: BpmnElement, way: 'inputs' | 'outputs', report: Report): void {
  const mapping = extensionOf(element, 'zeebe:IoMapping')
  const written = listOf(mapping, way === 'inputs' ? 'inputParameters' : 'outputParameters')
  if (written.length > 0) report(element, way === 'inputs' ? 'input-mapping-not-here' : 'output-mapping-not-here')
}

/**
 * A FEEL expression of BPMN, with its leading `=`; the words true and false may stand without. Undefined when there is none, and when it is
 * something else than FEEL, which is reported.
 */
export function feelOf(owner: BpmnElement, expression: BpmnElement | undefined, report: Report): string | undefined {
  const text = textOf(expression, 'body')
  if (text === 'true' || text === 'false') return `=${text}`
  if (text && !text.startsWith('=')) report(owner, 'condition-without-feel', { condition: text })
  return text?.startsWith('=') ? text : undefined
}

function readMapping(element: BpmnElement, mapping: BpmnElement, report: Report): Mapping[] {
  const target = textOf(mapping, 'target')
  if (!target || !isVariablePath(target)) {
    report(element, 'mapping-target-invalid', { target: target ?? '' })
    return []
  }
  // A mapping without a source gives null, as in Camunda 8.
  return [{ source: textOf(mapping, 'source') ?? '=null', target }]
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/** Names that are keys of every object in JavaScript and therefore never names of ours. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name)
}

/** A name, or names joined by dots that reach into a context. */
export function isVariablePath(path: string): boolean {
  return path.split('.').every((name) => NAME.test(name) && !RESERVED.has(name))
}

/** A single variable's name. */
export function isVariableName(name: string): boolean {
  return NAME.test(name) && !RESERVED.has(name)
}
