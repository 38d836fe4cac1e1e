import type { BpmnNode } from './bpmn-node.ts'
import { leaveToPerson } from './expression.ts'
import type { ImportReport } from './report.ts'
import { MODELER } from './vocabulary.ts'

/** Process: its version tag, who may start it, how long its cases are kept. */
export function importProcess(node: BpmnNode, report: ImportReport): void {
  const value = node.take('versionTag')
  if (value) {
    node.zeebe('versionTag', { value })
    report.tell('mapped', node, 'import-mapped', { part: 'camunda:versionTag', value, to: 'zeebe:versionTag' })
  }
  leaveToPerson(node, report, 'historyTimeToLive', 'import-retention-needs-person')
  for (const name of ['candidateStarterGroups', 'candidateStarterUsers'])
    leaveToPerson(node, report, name, 'import-starters-need-person')
  for (const starter of node.camundaExtensions('potentialStarter'))
    report.tell('person', node, 'import-starters-need-person', {
      part: 'camunda:potentialStarter',
      value: (starter.textContent ?? '').trim(),
    })
}

const PLATFORM = 'Camunda Cloud'

/** Modelers open the file as one of Camunda 8 from now on. */
export function importDefinitions(node: BpmnNode, report: ImportReport): void {
  const value = node.xml.getAttributeNS(MODELER, 'executionPlatform')
  if (!value || value === PLATFORM) return
  const prefix = node.xml.lookupPrefix(MODELER) ?? 'modeler'
  node.xml.setAttributeNS(MODELER, `${prefix}:executionPlatform`, PLATFORM)
  node.xml.setAttributeNS(MODELER, `${prefix}:executionPlatformVersion`, '8.8.0')
  report.tell('mapped', node, 'import-mapped', { part: 'modeler:executionPlatform', value, to: PLATFORM })
}
