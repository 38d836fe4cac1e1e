import { removeElement } from '../roundtrip/edit-tree.ts'
import { type BpmnNode, textOf } from './bpmn-node.ts'
import { convertFeel } from './expression.ts'
import type { ImportReport } from './report.ts'

/** Script task: FEEL runs as it is, JUEL becomes FEEL, every other language is refused. */
export function importScriptTask(node: BpmnNode, report: ImportReport): void {
  const language = (node.xml.getAttribute('scriptFormat') ?? '').toLowerCase()
  const script = node.child('script')
  const part = 'bpmn:script'
  if (node.peek('resource') !== undefined || !script || !/^(feel|juel)$/.test(language)) {
    report.tell('impossible', node, 'import-script-impossible', { part, language })
    return
  }
  const text = textOf(script.xml)
  const feel = language === 'feel' ? `=${text.replace(/^=/, '')}` : convertFeel(text, part, node, report)
  if (feel === undefined) return
  const resultVariable = node.take('resultVariable')
  removeElement(script.xml)
  node.xml.removeAttribute('scriptFormat')
  node.zeebe('script', { expression: feel, resultVariable: resultVariable ?? 'result' })
  if (resultVariable) {
    report.tell('mapped', node, 'import-mapped', { part, value: text.slice(0, 500), to: 'zeebe:script' })
    return
  }
  report.tell('person', node, 'import-result-variable-needs-person', {
    part: 'camunda:resultVariable',
    value: 'result',
  })
}
