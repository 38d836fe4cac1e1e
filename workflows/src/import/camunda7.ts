import type { Diagnostic } from '@statecraft/forms'
import type { Element } from '@xmldom/xmldom'
import { findXmlFault } from '../decision/xml-bounds.ts'
import { DIAGRAM_BOUNDS } from '../parse/moddle.ts'
import { parseWorkflow } from '../parse.ts'
import {
  attributesOf,
  childElements,
  declarationsOf,
  declareNamespace,
  readXml,
  writeXml,
  type XmlTree,
} from '../roundtrip/xml-tree.ts'
import { BpmnNode } from './bpmn-node.ts'
import { importCallActivity } from './call.ts'
import { importDecision } from './decision.ts'
import { eventDefinitions, importMessage, importNamed } from './events.ts'
import { importForm } from './form.ts'
import { importJob, importRetries } from './job.ts'
import { importLeftovers } from './leftovers.ts'
import { importListeners } from './listeners.ts'
import { importLoop } from './loop.ts'
import { importInputOutput } from './parameters.ts'
import { importUserTask } from './people.ts'
import { importDefinitions, importProcess } from './process.ts'
import { ImportReport } from './report.ts'
import { importScriptTask } from './script.ts'
import { replaceExpression } from './standard-expression.ts'
import { BPMN, CAMUNDA_7, ZEEBE } from './vocabulary.ts'

export interface Imported {
  /** The file in the words of Camunda 8; absent when it cannot be read. */
  xml?: string
  /** What runs as it did. */
  mapped: Diagnostic[]
  /** What was carried over as far as it goes and needs a person. */
  person: Diagnostic[]
  /** What has no counterpart; it stays in the file, and the check refuses it until someone replaces it. */
  impossible: Diagnostic[]
  /** What reading says of the file afterwards. */
  diagnostics: Diagnostic[]
}

/**
 * Carries a process of Camunda 7 over to the words that run here, and reports on each part of it. Everything else in the file (drawing,
 * documentation, other tools' parts) stays as it is. Never throws.
 */
export async function importCamunda7(xml: string): Promise<Imported> {
  const report = new ImportReport()
  const fault = findXmlFault(xml, DIAGRAM_BOUNDS)
  if (fault) return { ...report, diagnostics: [unreadable(fault.code, fault.params)] }
  const read = readXml(xml)
  if ('fault' in read) return { ...report, diagnostics: [unreadable('bpmn-unreadable', { reason: read.fault })] }
  const root = read.tree.documentElement
  if (root.namespaceURI !== BPMN) {
    const reason = `<${root.nodeName}>`
    return { ...report, diagnostics: [unreadable('bpmn-unreadable', { reason })] }
  }
  if (!root.lookupPrefix(ZEEBE)) declareNamespace(root, `xmlns:${freePrefix(root)}`, ZEEBE)
  importTree(root, report)
  dropDeclarations(root)
  const written = writeXml(read.tree as XmlTree)
  const { diagnostics } = await parseWorkflow(written)
  return { xml: written, mapped: report.mapped, person: report.person, impossible: report.impossible, diagnostics }
}

const unreadable = (code: string, params: Diagnostic['params']): Diagnostic => ({
  code,
  severity: 'error',
  element: '',
  params,
})

/** A file may use the prefix for something else. */
function freePrefix(root: Element): string {
  return ['zeebe', 'zeebe8', 'camunda8'].find((prefix) => root.lookupNamespaceURI(prefix) === null) ?? 'camunda-8'
}

function importTree(root: Element, report: ImportReport): void {
  const caught = caughtMessages(root)
  const visit = (xml: Element) => {
    // What other tools wrote, and the drawing, is nobody's business here.
    if (xml.namespaceURI !== BPMN) return
    const children = childElements(xml)
    importElement(new BpmnNode(xml), caught, report)
    for (const child of children) if (child.parentNode) visit(child)
  }
  visit(root)
}

type Importer = (node: BpmnNode, report: ImportReport) => void

const job: Importer = (node, report) => importJob(node, node, report)

const elements: Record<string, Importer> = {
  definitions: importDefinitions,
  process: importProcess,
  userTask(node, report) {
    importUserTask(node, report)
    importForm(node, report)
  },
  startEvent: importForm,
  serviceTask: job,
  sendTask: job,
  businessRuleTask(node, report) {
    if (node.peek('decisionRef') !== undefined) importDecision(node, report)
    else importJob(node, node, report)
  },
  scriptTask: importScriptTask,
  callActivity: importCallActivity,
  multiInstanceLoopCharacteristics: importLoop,
  sequenceFlow(node, report) {
    const condition = node.child('conditionExpression')
    if (condition) replaceExpression(condition, node, report)
  },
  signal: importNamed,
  error: importNamed,
  escalation: importNamed,
}

function importElement(node: BpmnNode, caught: Set<string>, report: ImportReport): void {
  const { type } = node
  if (Object.hasOwn(elements, type)) elements[type]!(node, report)
  if (Object.hasOwn(eventDefinitions, type) && node.parent) eventDefinitions[type]!(node, node.parent, report)
  if (type === 'message') importMessage(node, caught.has(node.id), report)
  importInputOutput(node, report)
  importListeners(node, report)
  importRetries(node, report)
  importLeftovers(node, report)
}

/** Ids of the messages that a running case waits for: all but those that start a process. */
function caughtMessages(root: Element): Set<string> {
  const caught = new Set<string>()
  for (const definition of Array.from(root.getElementsByTagNameNS(BPMN, 'messageEventDefinition'))) {
    const event = definition.parentElement
    const starts = event?.localName === 'startEvent' && event.parentElement?.localName === 'process'
    if (!starts && /^(startEvent|intermediateCatchEvent|boundaryEvent)$/.test(event?.localName ?? ''))
      caught.add(localId(definition.getAttribute('messageRef')))
  }
  for (const task of Array.from(root.getElementsByTagNameNS(BPMN, 'receiveTask')))
    caught.add(localId(task.getAttribute('messageRef')))
  return caught
}

const localId = (reference: string | null) => (reference ?? '').split(':').at(-1)!

/** Declarations of Camunda 7's words go when no such word is left. */
function dropDeclarations(root: Element): void {
  const isUsed = (element: Element): boolean =>
    CAMUNDA_7.includes(element.namespaceURI ?? '') ||
    attributesOf(element).some(({ namespace }) => CAMUNDA_7.includes(namespace ?? '')) ||
    childElements(element).some(isUsed)
  if (isUsed(root)) return
  for (const { written, value } of declarationsOf(root)) if (CAMUNDA_7.includes(value)) root.removeAttribute(written)
}
