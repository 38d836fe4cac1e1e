import type { ReceiveTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'
import { messageOf } from './triggers/message.ts'

/** Receive task: waits for a message. One that would start the process is drawn as a message start event instead. */
export const receiveTask: ElementKind<ReceiveTask> = {
  bpmn: 'bpmn:ReceiveTask',
  type: 'receiveTask',
  properties: [...ACTIVITY_PROPERTIES, 'implementation', 'messageRef', 'operationRef', 'instantiate'],
  extensions: ['zeebe:IoMapping'],
  read(element, base, report) {
    if (element.instantiate === true) report(element, 'receive-task-instantiates')
    const message = messageOf(element, element, report)
    return (
      message && {
        ...base,
        ...readActivity(element, report),
        type: 'receiveTask',
        trigger: { type: 'message', ...message },
      }
    )
  },
  compile: (node, place) => waitingState(node, 'message', place),
}
