import type { SendTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'
import { JOB_EXTENSIONS, readJob } from './job.ts'

/** Send task: a worker sends something; the task waits for its job as a service task does. */
export const sendTask: ElementKind<SendTask> = {
  bpmn: 'bpmn:SendTask',
  type: 'sendTask',
  properties: [...ACTIVITY_PROPERTIES, 'implementation', 'messageRef', 'operationRef'],
  extensions: [...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const job = readJob(element, report)
    return job && { ...base, ...readActivity(element, report), type: 'sendTask', ...job }
  },
  compile: (node, place) => waitingState(node, 'job', place),
}
