import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionOf, listOf, type Report, textOf } from '../parse/read.ts'
import type { ServiceTask } from '../process.ts'

const DEFAULT_RETRIES = 3
export const MAX_RETRIES = 100

/** Extension elements of what a worker does. */
export const JOB_EXTENSIONS = ['zeebe:TaskDefinition', 'zeebe:TaskHeaders']

/** The job of an element: `zeebe:taskDefinition` with its headers. */
export function readJob(
  element: BpmnElement,
  report: Report,
): Pick<ServiceTask, 'jobType' | 'retries' | 'headers'> | undefined {
  const definition = extensionOf(element, 'zeebe:TaskDefinition')
  const jobType = textOf(definition, 'type')
  if (!jobType) {
    report(element, 'job-type-missing')
    return undefined
  }
  const written = textOf(definition, 'retries') ?? String(DEFAULT_RETRIES)
  const retries = Number(written.replace(/^=/, ''))
  if (!Number.isInteger(retries) || retries < 0 || retries > MAX_RETRIES)
    report(element, 'job-retries-invalid', { value: written, limit: MAX_RETRIES })
  return { jobType, retries, headers: headersOf(element) }
}

/** `zeebe:taskHeaders` by their keys. */
export function headersOf(element: BpmnElement): Record<string, string> {
  return headersOfList(extensionOf(element, 'zeebe:TaskHeaders'))
}

/** Headers that stand in a property of an element, as those of a listener. */
export function headersIn(element: BpmnElement, property: string): Record<string, string> {
  return headersOfList(childOf(element, property))
}

/** Own keys only, whatever a header is called. */
function headersOfList(list: BpmnElement | undefined): Record<string, string> {
  const headers = listOf(list, 'values').map((header): [string, string] => [
    textOf(header, 'key') ?? '',
    textOf(header, 'value') ?? '',
  ])
  const own = Object.assign(Object.create(null), Object.fromEntries(headers)) as Record<string, string>
  return { ...own }
}
