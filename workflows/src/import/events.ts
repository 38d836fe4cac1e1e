import { type BpmnNode, textOf } from './bpmn-node.ts'
import { carry, convertValue, leaveToPerson } from './expression.ts'
import { importJob } from './job.ts'
import { isJuel } from './juel/convert.ts'
import type { ImportReport } from './report.ts'
import { replaceExpression } from './standard-expression.ts'

/** The event definitions of an event, with the event itself. */
export const eventDefinitions: Record<string, (definition: BpmnNode, event: BpmnNode, report: ImportReport) => void> = {
  timerEventDefinition(definition, event, report) {
    for (const name of ['timeDate', 'timeDuration', 'timeCycle']) {
      const expression = definition.child(name)
      if (expression && isJuel(textOf(expression.xml))) replaceExpression(expression, event, report)
    }
  },
  conditionalEventDefinition(definition, event, report) {
    const condition = definition.child('condition')
    if (condition) replaceExpression(condition, event, report)
    for (const [from, to] of [
      ['variableName', 'variableNames'],
      ['variableEvents', 'variableEvents'],
    ] as const)
      carry(definition, report, {
        from,
        to: `zeebe:conditionalFilter ${to}`,
        write: (value) => definition.zeebe('conditionalFilter', { [to]: value }),
      })
  },
  messageEventDefinition: (definition, event, report) => importJob(definition, event, report),
  errorEventDefinition(definition, _event, report) {
    for (const name of ['errorCodeVariable', 'errorMessageVariable'])
      leaveToPerson(definition, report, name, 'import-caught-variable-needs-person')
  },
  escalationEventDefinition(definition, _event, report) {
    leaveToPerson(definition, report, 'escalationCodeVariable', 'import-caught-variable-needs-person')
  },
  signalEventDefinition(definition, _event, report) {
    for (const mapping of definition.camundaExtensions('in'))
      report.tell('person', definition, 'import-signal-data-needs-person', { part: `camunda:${mapping.localName}` })
  },
}

/** Messages, signals, errors and escalations beside the process: names and codes may hold expressions. */
export function importNamed(node: BpmnNode, report: ImportReport): void {
  for (const attribute of ['name', 'errorCode', 'escalationCode']) {
    const text = node.xml.getAttribute(attribute)
    if (!text || !isJuel(text)) continue
    const value = convertValue(text, `bpmn:${node.type} ${attribute}`, node, report)
    if (value !== undefined) node.xml.setAttribute(attribute, value)
  }
  leaveToPerson(node, report, 'errorMessage', 'import-error-message-needs-person')
}

/**
 * Camunda 7 finds the case of a message by its business key, Camunda 8 by a key that the message names. Start messages of a process need
 * none.
 */
export function importMessage(message: BpmnNode, isCaught: boolean, report: ImportReport): void {
  importNamed(message, report)
  if (isCaught && !message.hasZeebe('subscription'))
    report.tell('person', message, 'import-correlation-key-needs-person')
}
