import type { BpmnElement } from 'bpmn-moddle'
import { extensionOf, extensionsOf, isVariablePath, type Report, textOf } from '../parse/read.ts'
import type { Outcome, UserTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { tellBinding } from './binding.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'
import { headersOf } from './job.ts'
import { readTaskListeners } from './listeners.ts'

/** User task: work waiting for a person, with its form, roles, deadline and buttons. */
export const userTask: ElementKind<UserTask> = {
  bpmn: 'bpmn:UserTask',
  type: 'userTask',
  properties: [...ACTIVITY_PROPERTIES, 'implementation', 'renderings'],
  extensions: [
    'zeebe:UserTask',
    'zeebe:FormDefinition',
    'zeebe:AssignmentDefinition',
    'zeebe:TaskSchedule',
    'zeebe:PriorityDefinition',
    'zeebe:TaskHeaders',
    'zeebe:TaskListeners',
    'zeebe:IoMapping',
    'statecraft:Deadline',
    'statecraft:Outcome',
    'statecraft:Decides',
  ],
  read(element, base, report) {
    const form = readForm(element, report)
    const deadline = textOf(extensionOf(element, 'statecraft:Deadline'), 'workingDays')
    const headers = headersOf(element)
    const taskListeners = readTaskListeners(element, report)
    return {
      ...base,
      ...readActivity(element, report),
      type: 'userTask',
      ...(form && { form }),
      ...readAssignment(element, report),
      ...readSchedule(element),
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(deadline && { deadlineWorkingDays: deadline }),
      outcomes: readOutcomes(element, report),
      decides: extensionOf(element, 'statecraft:Decides') !== undefined,
      ...(taskListeners && { taskListeners }),
    }
  },
  compile: (node, place) => waitingState(node, 'task', place),
}

/** A form of ours by its id. Forms inside the file or of another system are told and not shown. */
function readForm(element: BpmnElement, report: Report): string | undefined {
  const definition = extensionOf(element, 'zeebe:FormDefinition')
  const form = textOf(definition, 'formId')
  const other = textOf(definition, 'formKey') ?? textOf(definition, 'externalReference')
  tellBinding(element, definition, report)
  if (definition && !form && other) report(element, 'form-of-other-kind', { form: other }, 'warning')
  else if (definition && !form) report(element, 'form-without-id')
  return form
}

/** People named one by one are kept and told; who may do a task is decided by roles and the assignee. */
function readAssignment(
  element: BpmnElement,
  report: Report,
): Pick<UserTask, 'candidateRoles' | 'candidateUsers' | 'assignee'> {
  const assignment = extensionOf(element, 'zeebe:AssignmentDefinition')
  const assignee = textOf(assignment, 'assignee')
  const candidateUsers = splitNames(textOf(assignment, 'candidateUsers'))
  if (candidateUsers.length > 0) report(element, 'candidate-users-not-supported', {}, 'warning')
  return {
    candidateRoles: splitNames(textOf(assignment, 'candidateGroups')),
    ...(candidateUsers.length > 0 && { candidateUsers }),
    ...(assignee && { assignee }),
  }
}

function readSchedule(element: BpmnElement): Pick<UserTask, 'dueDate' | 'followUpDate' | 'priority'> {
  const schedule = extensionOf(element, 'zeebe:TaskSchedule')
  const dueDate = textOf(schedule, 'dueDate')
  const followUpDate = textOf(schedule, 'followUpDate')
  const priority = textOf(extensionOf(element, 'zeebe:PriorityDefinition'), 'priority')
  return { ...(dueDate && { dueDate }), ...(followUpDate && { followUpDate }), ...(priority && { priority }) }
}

/** Fixed names are a list with commas; FEEL is one expression that gives a list. */
function splitNames(names: string | undefined): string[] {
  if (!names) return []
  if (names.startsWith('=')) return [names]
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
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
