import type { Element } from '@xmldom/xmldom'
import { type BpmnNode, camundaChildren, textOf } from './bpmn-node.ts'
import { convertValue } from './expression.ts'
import { isJuel } from './juel/convert.ts'
import { importParameters } from './parameters.ts'
import type { ImportReport } from './report.ts'

/**
 * Service and send tasks, business rule tasks that call code, and message throw events: work for a machine. `source` has the attributes;
 * `node` gets the job, which is the event where `source` is its definition.
 */
export function importJob(source: BpmnNode, node: BpmnNode, report: ImportReport): void {
  importConnector(source, node, report)
  importType(source, node, report)
  for (const name of ['class', 'delegateExpression', 'expression']) importCode(source, node, name, report)
  const resultVariable = source.take('resultVariable')
  if (resultVariable) {
    node.zeebeItem('taskHeaders', 'header', { key: 'resultVariable', value: resultVariable })
    report.tell('person', node, 'import-result-variable-needs-person', {
      part: 'camunda:resultVariable',
      value: resultVariable,
    })
  }
  for (const field of source.camundaExtensions('field')) importField(source, node, field, report)
  importPriority(source, node, report)
}

function importType(source: BpmnNode, node: BpmnNode, report: ImportReport): void {
  const type = source.peek('type')
  if (type === undefined) return
  // Mail and shell tasks were run by the engine itself.
  if (type !== 'external') {
    report.tell('impossible', node, 'import-task-type-impossible', { part: 'camunda:type', value: type })
    return
  }
  source.take('type')
  const topic = source.take('topic')
  if (!topic) {
    report.tell('person', node, 'import-job-type-missing', { part: 'camunda:topic' })
    return
  }
  const jobType = convertValue(topic, 'camunda:topic', node, report)
  if (jobType === undefined) {
    node.keep('topic', topic)
    return
  }
  node.zeebe('taskDefinition', { type: jobType })
  report.tell('mapped', node, 'import-mapped', { part: 'camunda:topic', value: topic, to: 'zeebe:taskDefinition type' })
}

/** Java code becomes a job of the bean's or class's name; someone has to provide the worker that does it. */
function importCode(source: BpmnNode, node: BpmnNode, name: string, report: ImportReport): void {
  const value = source.take(name)
  if (!value) return
  const jobType = jobTypeOf(value) || node.id
  node.zeebe('taskDefinition', { type: jobType })
  node.keep(name, value)
  report.tell('person', node, 'import-worker-needs-person', {
    part: `camunda:${name}`,
    value: value.slice(0, 500),
    jobType,
  })
}

/** `vn.gov.KySo` and `${kySo}` are `kySo`, `${mail.send(to)}` is `mail.send`. */
export function jobTypeOf(code: string): string {
  if (!isJuel(code)) {
    const simple = code
      .trim()
      .split('.')
      .at(-1)!
      .replace(/[^\p{L}\p{N}_-]/gu, '')
    return simple.charAt(0).toLowerCase() + simple.slice(1)
  }
  return /[$#]\{\s*([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)/u.exec(code)?.[1] ?? ''
}

/** `camunda:field` was set on the Java object; a fixed one is a header of the job. */
function importField(source: BpmnNode, node: BpmnNode, field: Element, report: ImportReport): void {
  const key = field.getAttribute('name') ?? ''
  const fixed = field.getAttribute('stringValue') ?? camundaChildren(field, 'string').map(textOf)[0]
  const written = field.getAttribute('expression') ?? camundaChildren(field, 'expression').map(textOf)[0] ?? ''
  source.drop(field)
  if (fixed !== undefined || !isJuel(written)) {
    node.zeebeItem('taskHeaders', 'header', { key, value: fixed ?? written })
    report.tell('mapped', node, 'import-mapped', {
      part: `camunda:field ${key}`,
      value: fixed ?? written,
      to: 'zeebe:header',
    })
    return
  }
  // A header is fixed; what is computed goes in as a variable.
  const feel = convertValue(written, `camunda:field ${key}`, node, report)
  if (feel === undefined) {
    node.keep(`field ${key}`, written)
    return
  }
  node.zeebeItem('ioMapping', 'input', { source: feel, target: key })
  report.tell('person', node, 'import-field-needs-person', { part: `camunda:field ${key}`, value: written })
}

function importConnector(source: BpmnNode, node: BpmnNode, report: ImportReport): void {
  for (const connector of source.camundaExtensions('connector')) {
    const jobType = camundaChildren(connector, 'connectorId').map(textOf)[0] ?? ''
    if (jobType) node.zeebe('taskDefinition', { type: jobType })
    report.tell('person', node, 'import-connector-needs-person', { part: 'camunda:connector', jobType })
    for (const parameters of camundaChildren(connector, 'inputOutput')) importParameters(node, parameters, report)
    if (camundaChildren(connector, 'inputOutput').length === 0) source.drop(connector)
  }
}

function importPriority(source: BpmnNode, node: BpmnNode, report: ImportReport): void {
  const value = source.take('taskPriority')
  if (value === undefined) return
  const priority = convertValue(value, 'camunda:taskPriority', node, report)
  if (priority === undefined) {
    node.keep('taskPriority', value)
    return
  }
  node.zeebe('jobPriorityDefinition', { priority })
  report.tell('mapped', node, 'import-mapped', {
    part: 'camunda:taskPriority',
    value,
    to: 'zeebe:jobPriorityDefinition',
  })
}

/** `R3/PT10M`: how often a job is tried. The pause between is the engine's matter. */
export function importRetries(node: BpmnNode, report: ImportReport): void {
  for (const cycle of node.camundaExtensions('failedJobRetryTimeCycle')) {
    const value = textOf(cycle)
    const retries = /^R(\d+)\//.exec(value)?.[1] ?? (/^P/.test(value) ? String(value.split(',').length + 1) : undefined)
    const part = 'camunda:failedJobRetryTimeCycle'
    node.drop(cycle)
    if (retries === undefined) {
      node.keep('failedJobRetryTimeCycle', value)
      report.tell('person', node, 'import-retries-need-person', { part, value })
    } else if (node.hasZeebe('taskDefinition')) {
      node.zeebe('taskDefinition', { retries })
      report.tell('mapped', node, 'import-retries-mapped', { part, value, retries })
    } else report.tell('mapped', node, 'import-without-effect', { part, value })
  }
}
