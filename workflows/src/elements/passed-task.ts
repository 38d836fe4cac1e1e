import type { PassedTask } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import type { ElementKind } from './element.ts'
import { evaluatedState } from './evaluated.ts'

/** Task without a kind: passed at once, with its mappings. */
export const task = passed('bpmn:Task', 'task')

/** Manual task: done without the system, so it is passed at once too. */
export const manualTask = passed('bpmn:ManualTask', 'manualTask')

function passed(bpmn: string, type: PassedTask['type']): ElementKind<PassedTask> {
  return {
    bpmn,
    type,
    properties: ACTIVITY_PROPERTIES,
    extensions: ['zeebe:IoMapping'],
    read: (element, base, report) => ({ ...base, ...readActivity(element, report), type }),
    compile: (node, place) => evaluatedState(node, 'script', place),
  }
}
