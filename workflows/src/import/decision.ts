import type { BpmnNode } from './bpmn-node.ts'
import { carry, leaveToPerson } from './expression.ts'
import type { ImportReport } from './report.ts'

/** How Camunda 7 hands over a result; `true` where Camunda 8's own result is the same. */
const RESULTS: Record<string, boolean> = {
  singleEntry: true,
  singleResult: true,
  collectEntries: true,
  resultList: false,
}

/** Business rule task: which decision, and what its result is called. */
export function importDecision(node: BpmnNode, report: ImportReport): void {
  const mapping = node.take('mapDecisionResult') ?? 'resultList'
  const resultVariable = node.take('resultVariable')
  const binding = node.take('decisionRefBinding')
  const versionTag = node.take('decisionRefVersionTag')
  for (const name of ['decisionRefVersion', 'decisionRefTenantId'])
    leaveToPerson(node, report, name, 'import-version-needs-person')
  carry(node, report, {
    from: 'decisionRef',
    to: 'zeebe:calledDecision decisionId',
    write: (decisionId) =>
      node.zeebe('calledDecision', {
        decisionId,
        resultVariable: resultVariable ?? 'decisionResult',
        bindingType: versionTag ? 'versionTag' : binding === 'deployment' ? 'deployment' : undefined,
        versionTag,
      }),
  })
  const part = 'camunda:mapDecisionResult'
  if (RESULTS[mapping] === true && resultVariable) {
    report.tell('mapped', node, 'import-mapped', {
      part,
      value: mapping,
      to: 'zeebe:calledDecision resultVariable',
    })
    return
  }
  node.keep('mapDecisionResult', mapping)
  report.tell('person', node, 'import-decision-result-needs-person', { part, value: mapping })
}
