import { extensionOf, textOf } from '../parse/read.ts'
import type { CallActivity } from '../process.ts'
import { ACTIVITY_PROPERTIES, readActivity } from './activity.ts'
import { tellBinding } from './binding.ts'
import { waitingState } from './boundary.ts'
import type { ElementKind } from './element.ts'

/** Call activity: another process as a case of its own, by `zeebe:calledElement` or the plain `calledElement` of BPMN. */
export const callActivity: ElementKind<CallActivity> = {
  bpmn: 'bpmn:CallActivity',
  type: 'callActivity',
  properties: [...ACTIVITY_PROPERTIES, 'calledElement'],
  extensions: ['zeebe:CalledElement', 'zeebe:IoMapping'],
  read(element, base, report) {
    const called = extensionOf(element, 'zeebe:CalledElement')
    const computed = textOf(called, 'processIdExpression')
    // A QName names its file by a prefix; processes are known by their ids alone.
    const plain = textOf(element, 'calledElement')?.replace(/^[^=:]+:/, '')
    const process = textOf(called, 'processId') ?? (computed && `=${computed.replace(/^=/, '')}`) ?? plain
    tellBinding(element, called, report)
    if (textOf(called, 'businessId')) report(element, 'business-id-not-run', {}, 'warning')
    if (!process) {
      report(element, 'called-process-missing')
      return undefined
    }
    return {
      ...base,
      ...readActivity(element, report),
      type: 'callActivity',
      process,
      propagateParent: called?.propagateAllParentVariables !== false,
      propagateChild: called?.propagateAllChildVariables !== false,
    }
  },
  compile: (node, place) => waitingState(node, 'case', place),
}
