import { removeElement } from '../roundtrip/edit-tree.ts'
import { type BpmnNode, textOf } from './bpmn-node.ts'
import { convertFeel } from './expression.ts'
import { isJuel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'
import { replaceExpression } from './standard-expression.ts'

/** Multi-instance: which list, what one of it is called, how often, and when it is enough. */
export function importLoop(loop: BpmnNode, report: ImportReport): void {
  importCollection(loop, report)
  for (const name of ['loopCardinality', 'completionCondition']) {
    const expression = loop.child(name)
    if (expression) replaceExpression(expression, loop, report)
  }
}

function importCollection(loop: BpmnNode, report: ImportReport): void {
  const attribute = loop.take('collection')
  const reference = loop.child('loopDataInputRef')
  const text = attribute ?? (reference && textOf(reference.xml))
  const item = loop.child('inputDataItem')
  const elementVariable = loop.take('elementVariable') ?? item?.xml.getAttribute('name') ?? undefined
  if (!text) return
  const part = attribute === undefined ? 'bpmn:loopDataInputRef' : 'camunda:collection'
  // A name without braces is a variable.
  const feel = convertFeel(isJuel(text) ? text : `\${${text}}`, part, loop, report)
  if (feel === undefined) {
    loop.keep('collection', text)
    return
  }
  loop.zeebe('loopCharacteristics', { inputCollection: feel, inputElement: elementVariable })
  for (const written of attribute === undefined ? [reference, item] : []) if (written) removeElement(written.xml)
  report.tell('mapped', loop, 'import-mapped', { part, value: text, to: 'zeebe:loopCharacteristics inputCollection' })
}
