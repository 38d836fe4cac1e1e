import type { BpmnNode } from './bpmn-node.ts'
import { leaveToPerson } from './expression.ts'
import type { ImportReport } from './report.ts'

/** Ours commits at every wait and after every job, so that these say nothing any more. */
const WITHOUT_EFFECT = [
  'async',
  'asyncBefore',
  'asyncAfter',
  'exclusive',
  'jobPriority',
  'isStartableInTasklist',
  'diagramRelationId',
  // These say how a decision is called; left without one they say nothing.
  'decisionRefBinding',
  'decisionRefVersion',
  'decisionRefVersionTag',
  'decisionRefTenantId',
  'mapDecisionResult',
]

/** Parts that other files of this folder told of and left in place for a person. */
const TOLD = new Set([
  'resource',
  'type',
  'topic',
  'resultVariable',
  'caseRef',
  'caseBinding',
  'caseVersion',
  'caseTenantId',
  'inputOutput',
  'connector',
  'executionListener',
  'taskListener',
  'formData',
  'formProperty',
  'in',
  'out',
  'potentialStarter',
])

/** What may stand on any element, and then whatever is left: nothing of Camunda 7 goes by in silence. */
export function importLeftovers(node: BpmnNode, report: ImportReport): void {
  importProperties(node, report)
  for (const name of WITHOUT_EFFECT) {
    const value = node.take(name)
    if (value !== undefined) report.tell('mapped', node, 'import-without-effect', { part: `camunda:${name}`, value })
  }
  leaveToPerson(node, report, 'initiator', 'import-initiator-needs-person')
  leaveToPerson(node, report, 'taskPriority', 'import-priority-needs-person')
  for (const name of ['modelerTemplate', 'modelerTemplateVersion'])
    leaveToPerson(node, report, name, 'import-template-needs-person')
  for (const extension of node.camundaExtensions('errorEventDefinition'))
    report.tell('person', node, 'import-error-rule-needs-person', {
      part: 'camunda:errorEventDefinition',
      value: extension.getAttribute('expression') ?? '',
    })
  const left = [
    ...node.camundaAttributes(),
    ...node.camundaExtensions().map((extension) => extension.localName ?? ''),
  ].filter((name) => !TOLD.has(name) && name !== 'errorEventDefinition')
  for (const name of new Set(left)) report.tell('impossible', node, 'import-part-unknown', { part: `camunda:${name}` })
}

function importProperties(node: BpmnNode, report: ImportReport): void {
  for (const properties of node.camundaExtensions('properties')) {
    for (const property of Array.from(properties.getElementsByTagNameNS(properties.namespaceURI, 'property'))) {
      const [name, value] = [property.getAttribute('name') ?? '', property.getAttribute('value') ?? '']
      node.zeebeItem('properties', 'property', { name, value })
      report.tell('mapped', node, 'import-mapped', { part: `camunda:property ${name}`, value, to: 'zeebe:property' })
    }
    node.drop(properties)
  }
}
