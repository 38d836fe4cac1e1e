import type { BpmnElement } from 'bpmn-moddle'
import { listOf, mappingsOf, type Report } from '../parse/read.ts'
import type { ActivityBase } from '../process.ts'
import { readLoop } from './loop.ts'

/** Properties of bpmn-moddle that are read of every activity. */
export const ACTIVITY_PROPERTIES = [
  'default',
  'loopCharacteristics',
  'isForCompensation',
  'startQuantity',
  'completionQuantity',
  'resources',
]

/** What every activity has: mappings, a loop, and whether it is a compensation handler. */
export function readActivity(
  element: BpmnElement,
  report: Report,
): Pick<ActivityBase, 'inputs' | 'outputs' | 'loop' | 'isForCompensation'> {
  for (const quantity of ['startQuantity', 'completionQuantity'])
    if (element[quantity] !== 1 && element[quantity] !== undefined)
      report(element, 'quantity-not-supported', { quantity, value: String(element[quantity]) })
  const resources = listOf(element, 'resources')
  if (resources.length > 0) report(element, 'resource-not-run', { type: resources[0]!.$type }, 'warning')
  const loop = readLoop(element, report)
  return {
    ...mappingsOf(element, report),
    ...(loop && { loop }),
    ...(element.isForCompensation === true && { isForCompensation: true as const }),
  }
}
