import type { Element } from '@xmldom/xmldom'
import { type BpmnNode, camundaChildren } from './bpmn-node.ts'
import { jobTypeOf } from './job.ts'
import type { ImportReport } from './report.ts'

const EXECUTION: Record<string, string> = { start: 'start', end: 'end' }

const TASK: Record<string, string> = {
  create: 'creating',
  assignment: 'assigning',
  update: 'updating',
  complete: 'completing',
  delete: 'canceling',
}

/** Listeners become jobs of Camunda 8's listeners; the code behind them has to be provided. */
export function importListeners(node: BpmnNode, report: ImportReport): void {
  for (const listener of node.camundaExtensions('executionListener'))
    importListener(
      node,
      listener,
      { group: 'executionListeners', item: 'executionListener', events: EXECUTION },
      report,
    )
  for (const listener of node.camundaExtensions('taskListener'))
    importListener(node, listener, { group: 'taskListeners', item: 'taskListener', events: TASK }, report)
}

interface Kind {
  group: string
  item: string
  events: Record<string, string>
}

function importListener(node: BpmnNode, listener: Element, { group, item, events }: Kind, report: ImportReport): void {
  const event = listener.getAttribute('event') ?? ''
  const part = `camunda:${listener.localName} ${event}`
  const [script] = camundaChildren(listener, 'script')
  if (script) {
    const language = script.getAttribute('scriptFormat') ?? ''
    report.tell('impossible', node, 'import-script-impossible', { part, language })
    return
  }
  // A flow that is taken and a time that runs out while a task is open are no moments of Camunda 8's listeners.
  const eventType = Object.hasOwn(events, event) ? events[event] : undefined
  if (eventType === undefined || node.type === 'sequenceFlow') {
    report.tell('impossible', node, 'import-listener-impossible', { part })
    return
  }
  const code =
    ['class', 'delegateExpression', 'expression'].flatMap((name) => listener.getAttribute(name) ?? [])[0] ?? ''
  const jobType = jobTypeOf(code)
  node.zeebeItem(group, item, { eventType, type: jobType || node.id })
  node.keep(`${listener.localName} ${event}`, code)
  for (const field of camundaChildren(listener, 'field'))
    node.keep(`${listener.localName} ${event} field ${field.getAttribute('name') ?? ''}`, fieldText(field))
  node.drop(listener)
  report.tell('person', node, 'import-listener-needs-person', { part, value: code.slice(0, 500), jobType })
}

const fieldText = (field: Element) =>
  field.getAttribute('stringValue') ?? field.getAttribute('expression') ?? (field.textContent ?? '').trim()
