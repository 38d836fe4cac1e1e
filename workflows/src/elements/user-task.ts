import type { BpmnElement } from 'bpmn-moddle'
import { extensionOf, extensionsOf, isVariablePath, mappingsOf, type Report, textOf } from '../parse/read.ts'
import type { Outcome, UserTask } from '../process.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'

/** User task: work waiting for a person, with its form, roles, deadline and buttons. */
export const userTask: ElementKind<UserTask> = {
  bpmn: 'bpmn:UserTask',
  type: 'userTask',
  properties: ['default', 'implementation'],
  extensions: [
    'zeebe:UserTask',
    'zeebe:FormDefinition',
    'zeebe:AssignmentDefinition',
    'zeebe:IoMapping',
    'statecraft:Deadline',
    'statecraft:Outcome',
    'statecraft:Decides',
  ],
  read(element, base, report) {
    const assignment = extensionOf(element, 'zeebe:AssignmentDefinition')
    if (textOf(assignment, 'candidateUsers')) report(element, 'candidate-users-not-supported')
    const form = readForm(element, report)
    const assignee = textOf(assignment, 'assignee')
    const deadline = textOf(extensionOf(element, 'statecraft:Deadline'), 'workingDays')
    return {
      ...base,
      ...mappingsOf(element, report),
      type: 'userTask',
      ...(form && { form }),
      candidateRoles: splitRoles(textOf(assignment, 'candidateGroups')),
      ...(assignee && { assignee }),
      ...(deadline && { deadlineWorkingDays: deadline }),
      outcomes: readOutcomes(element, report),
      decides: extensionOf(element, 'statecraft:Decides') !== undefined,
    }
  },
  compile: (node, place) => waitingState(node, 'task', place),
}

function readForm(element: BpmnElement, report: Report): string | undefined {
  const definition = extensionOf(element, 'zeebe:FormDefinition')
  const form = textOf(definition, 'formId')
  if (definition && !form) report(element, 'form-without-id')
  return form
}

/** Fixed groups are a list with commas; FEEL is one expression that gives a list. */
function splitRoles(groups: string | undefined): string[] {
  if (!groups) return []
  if (groups.startsWith('=')) return [groups]
  return groups
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '')
}

function readOutcomes(element: BpmnElement, report: Report): Outcome[] {
  const outcomes = extensionsOf(element, 'statecraft:Outcome').flatMap((outcome): Outcome[] => {
    const field = textOf(outcome, 'field')
    const value = textOf(outcome, 'value')
    if (!field || !value || !isVariablePath(field)) {
      report(element, 'outcome-incomplete', { field: field ?? '', value: value ?? '' })
      return []
    }
    const label = textOf(outcome, 'label') ?? value
    return [{ field, value, label, primary: outcome.primary === true, rulesBlock: outcome.rulesBlock !== false }]
  })
  if (outcomes.filter((outcome) => outcome.primary).length > 1) report(element, 'several-primary-outcomes')
  return outcomes
}
