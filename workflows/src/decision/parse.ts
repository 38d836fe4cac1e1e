import type { Diagnostic } from '@statecraft/forms'
import type { DmnElement } from 'dmn-moddle'
import { type ImportScope, readImports } from './imports.ts'
import { readDmn } from './moddle.ts'
import type { BusinessKnowledge, Decision, DecisionModel, DecisionService, InputData } from './model.ts'
import { feelType, idOf, listOf, nameOf, type Reading, type Report, typeRefOf, unsupported } from './read.ts'
import { readFunction, readLogic } from './read-logic.ts'
import { readTypes } from './read-types.ts'

export interface ParsedDecisions {
  /** Absent when any diagnostic is an error: what is not understood whole is not evaluated in part. */
  model?: DecisionModel
  diagnostics: Diagnostic[]
}

export interface ParseDecisionsOptions {
  /** Texts of the DMN files beside this one, which it may import by their namespaces. */
  beside?: Iterable<string>
  /** `left-out` reads the file without what it imports: enough to look at it, not to evaluate it. */
  imports?: 'needed' | 'left-out'
}

/** Elements that only explain; reading them changes no result. */
const EXPLAINS = new Set(['dmn:KnowledgeSource'])

/**
 * Reads a DMN file of version 1.1 to 1.5 with its requirement graph and all it imports. What cannot be evaluated is an error that names
 * it. FEEL is looked at by `checkDecisions`, not here.
 */
export async function parseDecisions(xml: string, options: ParseDecisionsOptions = {}): Promise<ParsedDecisions> {
  return parseWithin(xml, {
    beside: [...(options.beside ?? [])],
    importedBy: [],
    known: new Map(),
    leftOut: options.imports === 'left-out',
    parse: parseWithin,
  })
}

/** Reads several files that may import each other, in their order. */
export async function parseDecisionFiles(texts: Iterable<string>): Promise<ParsedDecisions[]> {
  const all = [...texts]
  return Promise.all(all.map((xml) => parseDecisions(xml, { beside: all })))
}

async function parseWithin(xml: string, scope: ImportScope): Promise<ParsedDecisions> {
  const { definitions, diagnostics } = await readDmn(xml)
  if (!definitions) return { diagnostics }
  const report: Report = (element, code, params = {}) =>
    diagnostics.push({ code, severity: 'error', element: idOf(element), params: { name: nameOf(element), ...params } })
  const namespace = typeof definitions.namespace === 'string' ? definitions.namespace : ''
  const model: DecisionModel = {
    id: idOf(definitions),
    name: nameOf(definitions),
    namespace,
    inputs: new Map(),
    decisions: new Map(),
    knowledge: new Map(),
    services: new Map(),
    types: readTypes(definitions),
    imports: await readImports(definitions, { ...scope, importedBy: [...scope.importedBy, namespace] }, report),
  }
  const reading: Reading = { types: model.types, report }
  for (const element of listOf(definitions, 'drgElement')) readElement(element, model, reading)
  const isEmpty = model.decisions.size + model.knowledge.size + model.services.size + model.types.size === 0
  if (isEmpty && diagnostics.length === 0) report(definitions, 'dmn-without-decision')
  return diagnostics.length > 0 ? { diagnostics } : { model, diagnostics }
}

function readElement(element: DmnElement, model: DecisionModel, reading: Reading): void {
  if (element.$type === 'dmn:InputData') model.inputs.set(idOf(element), readInput(element, reading))
  else if (element.$type === 'dmn:Decision') readDecision(element, model, reading)
  else if (element.$type === 'dmn:BusinessKnowledgeModel') readKnowledge(element, model, reading)
  else if (element.$type === 'dmn:DecisionService') model.services.set(idOf(element), readService(element, model))
  else if (!EXPLAINS.has(element.$type)) unsupported(element, reading.report)
}

function readInput(element: DmnElement, { types }: Reading): InputData {
  const variable = element.variable as DmnElement | undefined
  const typeRef = typeRefOf(variable)
  return {
    id: idOf(element),
    name: nameOf(variable) || nameOf(element),
    type: feelType(typeRef, types),
    ...(typeRef && { typeRef }),
  }
}

function readDecision(element: DmnElement, model: DecisionModel, reading: Reading): void {
  const id = idOf(element)
  if (!id) reading.report(element, 'decision-without-id')
  const requirements = listOf(element, 'informationRequirement')
  const logic = readLogic(element.decisionLogic as DmnElement | undefined, element, reading)
  if (!logic) return
  const variable = element.variable as DmnElement | undefined
  const typeRef = typeRefOf(variable)
  const decision: Decision = {
    id,
    name: nameOf(element) || id,
    variable: nameOf(variable) || nameOf(element) || id,
    type: feelType(typeRef, reading.types),
    ...(typeRef && { typeRef }),
    requiredDecisions: requirements.flatMap((requirement) => hrefOf(requirement.requiredDecision, model)),
    requiredInputs: requirements.flatMap((requirement) => hrefOf(requirement.requiredInput, model)),
    requiredKnowledge: knowledgeOf(element, model),
    logic,
  }
  model.decisions.set(id, decision)
}

function readKnowledge(element: DmnElement, model: DecisionModel, reading: Reading): void {
  const id = idOf(element)
  if (!id) reading.report(element, 'decision-without-id')
  const logic = element.encapsulatedLogic as DmnElement | undefined
  if (!logic) return void reading.report(element, 'decision-without-logic')
  const definition = readFunction(logic, element, reading)
  if (!definition) return
  const knowledge: BusinessKnowledge = {
    id,
    name: nameOf(element) || id,
    variable: nameOf(element.variable as DmnElement | undefined) || nameOf(element) || id,
    requiredKnowledge: knowledgeOf(element, model),
    logic: definition,
  }
  model.knowledge.set(id, knowledge)
}

function readService(element: DmnElement, model: DecisionModel): DecisionService {
  const id = idOf(element)
  const references = (property: string) => listOf(element, property).flatMap((one) => hrefOf(one, model))
  return {
    id,
    name: nameOf(element) || id,
    variable: nameOf(element.variable as DmnElement | undefined) || nameOf(element) || id,
    outputDecisions: references('outputDecision'),
    encapsulatedDecisions: references('encapsulatedDecision'),
    inputDecisions: references('inputDecision'),
    inputData: references('inputData'),
  }
}

function knowledgeOf(element: DmnElement, model: DecisionModel): string[] {
  return listOf(element, 'knowledgeRequirement').flatMap(({ requiredKnowledge }) => hrefOf(requiredKnowledge, model))
}

/** An element of this file by its id, one of another file as `namespace#id`. */
function hrefOf(reference: unknown, { namespace }: DecisionModel): string[] {
  const href = (reference as DmnElement | undefined)?.href
  if (typeof href !== 'string') return []
  const at = href.lastIndexOf('#')
  return [at < 1 || href.slice(0, at) === namespace ? href.slice(at + 1) : href]
}
