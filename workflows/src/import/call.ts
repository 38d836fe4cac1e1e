import type { Element } from '@xmldom/xmldom'
import type { BpmnNode } from './bpmn-node.ts'
import { convertFeel, convertValue, leaveToPerson } from './expression.ts'
import type { ImportReport } from './report.ts'

/** Call activity: which process, what goes in, what comes out. */
export function importCallActivity(node: BpmnNode, report: ImportReport): void {
  // One that is in the words of Camunda 8 already says what is handed over.
  if (node.hasZeebe('calledElement')) return
  importCalledElement(node, report)
  for (const name of ['variableMappingClass', 'variableMappingDelegateExpression'])
    leaveToPerson(node, report, name, 'import-java-needs-person')
  for (const name of ['calledElementVersion', 'calledElementTenantId'])
    leaveToPerson(node, report, name, 'import-version-needs-person')
  // A case of CMMN has no counterpart in BPMN.
  for (const name of ['caseRef', 'caseBinding', 'caseVersion', 'caseTenantId'])
    if (node.peek(name) !== undefined)
      report.tell('impossible', node, 'import-cmmn-impossible', { part: `camunda:${name}`, value: node.peek(name)! })
  const [ins, outs] = [node.camundaExtensions('in'), node.camundaExtensions('out')]
  // Camunda 7 hands over what is named, Camunda 8 everything unless told otherwise.
  const all = (mappings: Element[]) => String(mappings.some((one) => one.getAttribute('variables') === 'all'))
  node.zeebe('calledElement', {
    propagateAllParentVariables: all(ins),
    propagateAllChildVariables: all(outs),
  })
  for (const mapping of ins) importBinding(node, mapping, 'input', report)
  for (const mapping of outs) importBinding(node, mapping, 'output', report)
}

function importCalledElement(node: BpmnNode, report: ImportReport): void {
  const called = node.xml.getAttribute('calledElement')
  const binding = node.take('calledElementBinding')
  const versionTag = node.take('calledElementVersionTag')
  const bindingType = versionTag ? 'versionTag' : binding === 'deployment' ? 'deployment' : undefined
  if (!called) return
  const processId = convertValue(called, 'calledElement', node, report)
  if (processId === undefined) return
  node.xml.removeAttribute('calledElement')
  node.zeebe('calledElement', { processId, bindingType, versionTag })
  report.tell('mapped', node, 'import-mapped', {
    part: 'calledElement',
    value: called,
    to: 'zeebe:calledElement processId',
  })
}

function importBinding(node: BpmnNode, mapping: Element, direction: 'input' | 'output', report: ImportReport): void {
  const part = `camunda:${mapping.localName}`
  if (mapping.getAttribute('businessKey') !== null) {
    report.tell('person', node, 'import-business-key-needs-person', {
      part,
      value: mapping.getAttribute('businessKey')!,
    })
    node.keep(`${mapping.localName} businessKey`, mapping.getAttribute('businessKey')!)
  }
  const target = mapping.getAttribute('target')
  const source = sourceOf(node, mapping, part, report)
  if (mapping.getAttribute('variables') === 'all')
    report.tell('mapped', node, 'import-mapped', {
      part,
      value: 'variables=all',
      to: 'zeebe:calledElement propagateAll',
    })
  if (source === undefined) return
  if (source && target) {
    node.zeebeItem('ioMapping', direction, { source, target })
    report.tell('mapped', node, 'import-mapped', { part, value: `${source} → ${target}`, to: `zeebe:${direction}` })
  }
  node.drop(mapping)
}

/** FEEL; empty when nothing is named; undefined when a person has to write it. */
function sourceOf(node: BpmnNode, mapping: Element, part: string, report: ImportReport): string | undefined {
  const name = mapping.getAttribute('source')
  if (name) return convertFeel(`\${${name}}`, part, node, report)
  const expression = mapping.getAttribute('sourceExpression')
  return expression ? convertFeel(expression, part, node, report) : ''
}
