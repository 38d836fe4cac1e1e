import type { ServiceTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'
import { JOB_EXTENSIONS, readJob } from './job.ts'

/** Service task: a job for a machine, done after commit, its result coming back as an event. */
export const serviceTask: ElementKind<ServiceTask> = {
  bpmn: 'bpmn:ServiceTask',
  type: 'serviceTask',
  properties: [...ACTIVITY_PROPERTIES, 'implementation', 'operationRef'],
  extensions: [...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const job = readJob(element, report)
    return job && { ...base, ...readActivity(element, report), type: 'serviceTask', ...job }
  },
  compile: (node, place) => waitingState(node, 'job', place),
}
