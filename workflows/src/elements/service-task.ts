import { extensionOf, listOf, mappingsOf, textOf } from '../parse/read.ts'
import type { ServiceTask } from '../process.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'

const DEFAULT_RETRIES = 3
const MAX_RETRIES = 100

/** Service task: a job for a machine, done after commit, its result coming back as an event. */
export const serviceTask: ElementKind<ServiceTask> = {
  bpmn: 'bpmn:ServiceTask',
  type: 'serviceTask',
  properties: ['default', 'implementation'],
  extensions: ['zeebe:TaskDefinition', 'zeebe:TaskHeaders', 'zeebe:IoMapping'],
  read(element, base, report) {
    const definition = extensionOf(element, 'zeebe:TaskDefinition')
    const jobType = textOf(definition, 'type')
    if (!jobType) {
      report(element, 'job-type-missing')
      return undefined
    }
    const written = textOf(definition, 'retries') ?? String(DEFAULT_RETRIES)
    const retries = Number(written)
    if (!Number.isInteger(retries) || retries < 0 || retries > MAX_RETRIES)
      report(element, 'job-retries-invalid', { value: written, limit: MAX_RETRIES })
    const headers = listOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values').map((header): [string, string] => [
      textOf(header, 'key') ?? '',
      textOf(header, 'value') ?? '',
    ])
    // Own keys only, whatever a header is called.
    const own = Object.assign(Object.create(null), Object.fromEntries(headers)) as Record<string, string>
    return { ...base, ...mappingsOf(element, report), type: 'serviceTask', jobType, retries, headers: { ...own } }
  },
  compile: (node, place) => waitingState(node, 'job', place),
}
