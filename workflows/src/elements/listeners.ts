import type { BpmnElement } from 'bpmn-moddle'
import { extensionOf, listOf, type Report, textOf } from '../parse/read.ts'
import type { Listener, TaskListener } from '../process.ts'
import { headersIn, MAX_RETRIES } from './job.ts'

const DEFAULT_RETRIES = '3'

/** `zeebe:executionListeners` of an element or of the process; undefined where there are none. Where they may stand is a rule of the shape. */
export function readListeners(element: BpmnElement, report: Report): Listener[] | undefined {
  return readAll(element, 'zeebe:ExecutionListeners', ['start', 'end'] as const, report)
}

/** `zeebe:taskListeners` of a user task; undefined where there are none. */
export function readTaskListeners(element: BpmnElement, report: Report): TaskListener[] | undefined {
  const events = ['creating', 'assigning', 'updating', 'completing', 'canceling'] as const
  return readAll(element, 'zeebe:TaskListeners', events, report)
}

function readAll<Event extends string>(
  element: BpmnElement,
  type: string,
  events: readonly Event[],
  report: Report,
): Listener<Event>[] | undefined {
  const written = listOf(extensionOf(element, type), 'listeners')
  const listeners = written.flatMap((one) => readListener(element, one, events, report) ?? [])
  // What the worker is told apart by, as in Camunda 8.
  const kinds = listeners.map(({ event, jobType }) => `${event} ${jobType}`)
  for (const kind of new Set(kinds.filter((one, at) => kinds.indexOf(one) < at)))
    report(element, 'listener-twice', { listener: kind })
  return listeners.length > 0 ? listeners : undefined
}

function readListener<Event extends string>(
  element: BpmnElement,
  listener: BpmnElement,
  events: readonly Event[],
  report: Report,
): Listener<Event> | undefined {
  const written = textOf(listener, 'eventType') ?? ''
  const jobType = textOf(listener, 'type')
  const event = events.find((one) => one === written)
  if (event === undefined) report(element, 'listener-event-unknown', { event: written, events: [...events] })
  if (jobType === undefined) report(element, 'listener-without-type', { event: written })
  if (event === undefined || jobType === undefined) return undefined
  return { event, jobType, retries: readRetries(element, listener, report), headers: headersIn(listener, 'headers') }
}

function readRetries(element: BpmnElement, listener: BpmnElement, report: Report): string {
  const written = textOf(listener, 'retries') ?? DEFAULT_RETRIES
  const isKnown = written.startsWith('=') || (/^\d+$/.test(written) && Number(written) <= MAX_RETRIES)
  if (!isKnown) report(element, 'job-retries-invalid', { value: written, limit: MAX_RETRIES })
  return written
}
