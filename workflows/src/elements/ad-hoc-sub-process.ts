import { childOf, extensionOf, feelOf, isVariableName, textOf } from '../parse/read.ts'
import type { AdHocSubProcess } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import type { ElementKind } from './element.ts'
import { SCOPE_PROPERTIES } from './sub-process.ts'

/** Ad-hoc subprocess: its activities start by themselves, all at once or one after another, until its condition is true. */
export const adHocSubProcess: ElementKind<AdHocSubProcess> = {
  bpmn: 'bpmn:AdHocSubProcess',
  type: 'adHocSubProcess',
  properties: [
    ...ACTIVITY_PROPERTIES,
    ...SCOPE_PROPERTIES,
    'completionCondition',
    'ordering',
    'cancelRemainingInstances',
  ],
  extensions: ['zeebe:AdHoc', 'zeebe:IoMapping'],
  read(element, base, report) {
    const zeebe = extensionOf(element, 'zeebe:AdHoc')
    const activeElements = textOf(zeebe, 'activeElementsCollection')
    if (activeElements && !activeElements.startsWith('='))
      report(element, 'active-elements-without-feel', { value: activeElements })
    const outputCollection = textOf(zeebe, 'outputCollection')
    const outputElement = textOf(zeebe, 'outputElement')
    if (outputCollection !== undefined && !isVariableName(outputCollection))
      report(element, 'ad-hoc-output-name-invalid', { value: outputCollection })
    if ((outputCollection === undefined) !== (outputElement === undefined)) report(element, 'ad-hoc-output-incomplete')
    const completionCondition = feelOf(element, childOf(element, 'completionCondition'), report)
    return {
      ...base,
      ...readActivity(element, report),
      type: 'adHocSubProcess',
      sequential: element.ordering === 'Sequential',
      ...(activeElements && { activeElements }),
      ...(completionCondition && { completionCondition }),
      cancelRemaining: element.cancelRemainingInstances !== false,
      ...(outputCollection && outputElement && { outputCollection, outputElement }),
    }
  },
}
