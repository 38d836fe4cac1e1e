import type { BpmnNode } from './bpmn-node.ts'
import { carry, convertFeel, leaveToPerson } from './expression.ts'
import { isJuel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'

/** User task: who does it, until when, how urgent it is. */
export function importUserTask(node: BpmnNode, report: ImportReport): void {
  node.zeebe('userTask')
  carry(node, report, {
    from: 'assignee',
    to: 'zeebe:assignmentDefinition assignee',
    write: (assignee) => node.zeebe('assignmentDefinition', { assignee }),
  })
  for (const name of ['candidateGroups', 'candidateUsers']) importCandidates(node, name, report)
  importDate(node, 'dueDate', report)
  importDate(node, 'followUpDate', report)
  importPriority(node, report)
}

/** A list with commas; with expressions in it a FEEL list, as Camunda 8 wants it. */
function importCandidates(node: BpmnNode, name: string, report: ImportReport): void {
  const text = node.take(name)
  if (!text?.trim()) return
  const part = `camunda:${name}`
  const written = isJuel(text) ? feelList(text, part, node, report) : text
  if (written === undefined) {
    node.keep(name, text)
    return
  }
  node.zeebe('assignmentDefinition', { [name]: written })
  report.tell('mapped', node, 'import-mapped', { part, value: text, to: `zeebe:assignmentDefinition ${name}` })
}

/** An expression may give one name or a list of them: `flatten` takes both. */
function feelList(text: string, part: string, node: BpmnNode, report: ImportReport): string | undefined {
  const names = splitOutsideBraces(text).map((one) => convertFeel(one, part, node, report))
  if (names.some((one) => one === undefined)) return undefined
  return `=flatten([${names.map((one) => one!.slice(1)).join(', ')}])`
}

function splitOutsideBraces(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const char of text) {
    if (char === '{') depth++
    if (char === '}') depth--
    if (char === ',' && depth === 0) {
      names.push(name.trim())
      name = ''
    } else name += char
  }
  return [...names, name.trim()].filter((one) => one !== '')
}

/** A day, or a period from the moment the task is opened. */
function importDate(node: BpmnNode, name: string, report: ImportReport): void {
  const attribute = name === 'dueDate' ? 'dueDate' : 'followUpDate'
  carry(node, report, {
    from: name,
    to: `zeebe:taskSchedule ${attribute}`,
    write: (value) =>
      node.zeebe('taskSchedule', {
        [attribute]: /^P[\dT]/.test(value) ? `=now() + duration("${value}")` : value,
      }),
  })
}

const MAX_PRIORITY = 100

function importPriority(node: BpmnNode, report: ImportReport): void {
  const fixed = Number(node.peek('priority') ?? 0)
  if (Number.isFinite(fixed) && (fixed < 0 || fixed > MAX_PRIORITY)) {
    leaveToPerson(node, report, 'priority', 'import-priority-out-of-range')
    return
  }
  carry(node, report, {
    from: 'priority',
    to: 'zeebe:priorityDefinition priority',
    write: (priority) => node.zeebe('priorityDefinition', { priority }),
  })
}
