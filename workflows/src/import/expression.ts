import type { BpmnNode } from './bpmn-node.ts'
import { isJuel, juelToFeel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'

/**
 * A value of Camunda 7 as Camunda 8 writes it: a fixed text as it is, an expression as FEEL with `=`. Undefined when a person has to
 * write it, which is told.
 */
export function convertValue(text: string, part: string, node: BpmnNode, report: ImportReport): string | undefined {
  if (!isJuel(text)) return text
  return convertFeel(text, part, node, report)
}

/** The same, where Camunda 8 takes FEEL only: a fixed text becomes a FEEL text. */
export function convertFeel(text: string, part: string, node: BpmnNode, report: ImportReport): string | undefined {
  const converted = juelToFeel(text)
  if ('feel' in converted) {
    if (isJuel(text))
      report.tell('mapped', node, 'import-expression-mapped', { part, juel: text, feel: converted.feel })
    return `=${converted.feel}`
  }
  const params = { part, juel: text.slice(0, 500), reason: `juel-${converted.refused}` }
  report.tell('person', node, 'import-expression-needs-person', params)
  return undefined
}

/**
 * Carries an attribute over to where Camunda 8 has it. What a person has to write is kept as a property. True when it was carried over.
 */
export function carry(
  node: BpmnNode,
  report: ImportReport,
  { from, to, write }: { from: string; to: string; write: (value: string) => void },
): boolean {
  const text = node.take(from)
  if (text === undefined || text.trim() === '') return false
  const part = `camunda:${from}`
  const value = convertValue(text, part, node, report)
  if (value === undefined) {
    node.keep(from, text)
    return false
  }
  write(value)
  report.tell('mapped', node, 'import-mapped', { part, value: text.slice(0, 500), to })
  return true
}

/** Keeps a part that Camunda 8 has no place for, and tells who should look at it. */
export function leaveToPerson(node: BpmnNode, report: ImportReport, name: string, code: string): void {
  const value = node.take(name)
  if (value === undefined) return
  node.keep(name, value)
  report.tell('person', node, code, { part: `camunda:${name}`, value: value.slice(0, 500) })
}
