import type { Diagnostic } from '@statecraft/forms'
import type { DmnElement } from 'dmn-moddle'
import { readDmn } from './moddle.ts'
import type { Decision, DecisionLogic, DecisionModel, InputData } from './model.ts'
import { feelType, listOf, type Report, textOf } from './read.ts'
import { readTable } from './read-table.ts'

export interface ParsedDecisions {
  /** Absent when any diagnostic is an error: what is not understood whole is not evaluated in part. */
  model?: DecisionModel
  diagnostics: Diagnostic[]
}

/** Elements that only explain; reading them changes no result. */
const EXPLAINS = new Set(['dmn:KnowledgeSource', 'dmn:OrganizationUnit', 'dmn:PerformanceIndicator'])

/**
 * Reads a DMN file: decision tables, literal expressions and contexts, with their requirement graph. Any other element is an
 * error that names it. FEEL is looked at by `checkDecisions`, not here.
 */
export async function parseDecisions(xml: string): Promise<ParsedDecisions> {
  const { definitions, diagnostics } = await readDmn(xml)
  if (!definitions) return { diagnostics }
  const report: Report = (element, code, params = {}) =>
    diagnostics.push({ code, severity: 'error', element: idOf(element), params: { name: nameOf(element), ...params } })
  const model: DecisionModel = {
    id: idOf(definitions),
    name: nameOf(definitions),
    inputs: new Map(),
    decisions: new Map(),
  }
  const types = itemTypes(definitions)
  for (const imported of listOf(definitions, 'import')) unsupported(imported, report)
  for (const element of listOf(definitions, 'drgElement')) {
    if (element.$type === 'dmn:InputData') model.inputs.set(idOf(element), readInput(element, types))
    else if (element.$type === 'dmn:Decision') readDecision(element, types, model, report)
    else if (!EXPLAINS.has(element.$type)) unsupported(element, report)
  }
  if (model.decisions.size === 0 && diagnostics.length === 0) report(definitions, 'dmn-without-decision')
  return diagnostics.length > 0 ? { diagnostics } : { model, diagnostics }
}

function readInput(element: DmnElement, types: Map<string, string>): InputData {
  const variable = element.variable as DmnElement | undefined
  return { id: idOf(element), name: nameOf(variable) || nameOf(element), type: feelType(variable?.typeRef, types) }
}

function readDecision(element: DmnElement, types: Map<string, string>, model: DecisionModel, report: Report): void {
  const id = idOf(element)
  if (!id) report(element, 'decision-without-id')
  const requirements = listOf(element, 'informationRequirement')
  for (const knowledge of listOf(element, 'knowledgeRequirement')) unsupported(knowledge, report)
  const logic = readLogic(element.decisionLogic as DmnElement | undefined, element, types, report)
  if (!logic) return
  const variable = element.variable as DmnElement | undefined
  const decision: Decision = {
    id,
    name: nameOf(element) || id,
    variable: nameOf(variable) || nameOf(element) || id,
    type: feelType(variable?.typeRef, types),
    requiredDecisions: requirements.flatMap((requirement) => hrefOf(requirement.requiredDecision)),
    requiredInputs: requirements.flatMap((requirement) => hrefOf(requirement.requiredInput)),
    logic,
  }
  model.decisions.set(id, decision)
}

/** Undefined when it cannot be evaluated, which has then been reported. */
export function readLogic(
  element: DmnElement | undefined,
  owner: DmnElement,
  types: Map<string, string>,
  report: Report,
): DecisionLogic | undefined {
  if (!element) return void report(owner, 'decision-without-logic')
  switch (element.$type) {
    case 'dmn:LiteralExpression':
      return { kind: 'literal', id: idOf(element) || idOf(owner), text: textOf(element) }
    case 'dmn:DecisionTable':
      return readTable(element, types, report)
    case 'dmn:Context':
      return readContext(element, owner, types, report)
    default:
      return void unsupported(element, report)
  }
}

function readContext(
  element: DmnElement,
  owner: DmnElement,
  types: Map<string, string>,
  report: Report,
): DecisionLogic | undefined {
  const entries = []
  for (const entry of listOf(element, 'contextEntry')) {
    const logic = readLogic(entry.value as DmnElement | undefined, owner, types, report)
    if (!logic) return undefined
    entries.push({ name: nameOf(entry.variable as DmnElement | undefined) || null, logic })
  }
  return { kind: 'context', id: idOf(element) || idOf(owner), entries }
}

/** Item definitions that only give a base type another name; structured ones are read as any value. */
function itemTypes(definitions: DmnElement): Map<string, string> {
  const simple = listOf(definitions, 'itemDefinition').filter((item) => typeof item.typeRef === 'string')
  return new Map(simple.map((item) => [nameOf(item), String(item.typeRef)]))
}

function unsupported(element: DmnElement, report: Report): void {
  report(element, 'decision-element-not-supported', { type: element.$type.replace('dmn:', '') })
}

const idOf = (element: DmnElement | undefined) => (typeof element?.id === 'string' ? element.id : '')
const nameOf = (element: DmnElement | undefined) => (typeof element?.name === 'string' ? element.name : '')

function hrefOf(reference: unknown): string[] {
  const href = (reference as DmnElement | undefined)?.href
  return typeof href === 'string' ? [href.replace(/^#/, '')] : []
}
