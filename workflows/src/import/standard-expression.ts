import type { Element } from '@xmldom/xmldom'
import { type BpmnNode, textOf } from './bpmn-node.ts'
import { convertFeel } from './expression.ts'
import { isJuel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'
import { BPMN, XSI } from './vocabulary.ts'

/**
 * Replaces the text of a standard expression (a condition, a period, a count) by FEEL. A fixed text stays; what a person has to write stays
 * as it was, and the check refuses it until it is FEEL.
 */
export function replaceExpression(expression: BpmnNode, node: BpmnNode, report: ImportReport): void {
  const { xml } = expression
  const text = textOf(xml)
  const language = xml.getAttribute('language') ?? ''
  const part = `bpmn:${expression.type}`
  if (expression.peek('resource') !== undefined || !/^$|juel|feel|formal|uel/i.test(language)) {
    report.tell('impossible', node, 'import-script-impossible', { part, language })
    return
  }
  if (/feel/i.test(language)) {
    writeText(xml, `=${text.replace(/^=/, '')}`)
    return
  }
  if (!isJuel(text)) return
  const feel = convertFeel(text, part, node, report)
  if (feel !== undefined) writeText(xml, feel)
}

function writeText(xml: Element, text: string): void {
  xml.textContent = text
  xml.removeAttribute('language')
  if (xml.getAttributeNS(XSI, 'type')) return
  const prefix = xml.lookupPrefix(BPMN)
  xml.setAttributeNS(XSI, `${xml.lookupPrefix(XSI) ?? 'xsi'}:type`, `${prefix ? `${prefix}:` : ''}tFormalExpression`)
}
