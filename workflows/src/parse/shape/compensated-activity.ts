import type { EndEvent, FlowNode, Process, ThrowEvent } from '../../process.ts'
import { isScope } from '../../process.ts'
import { isEventSubProcess, nodesOf, type Rule, scopeOf } from './rule.ts'

/**
 * What a throw event compensates is an activity of the scope it stands in, or, in a compensation event subprocess, of the scope that this belongs to
 * (BPMN 2.0.2, 10.5.5 and 10.7.2). One with nothing to undo it is told: the throw would pass without doing anything.
 */
export const checkCompensatedActivity: Rule = (process, report) => {
  const throwers = [...nodesOf(process, 'intermediateThrowEvent'), ...nodesOf(process, 'endEvent')]
  for (const thrower of throwers)
    for (const id of activitiesOf(thrower)) {
      const activity = process.nodes.get(id)
      if (!activity || !scopesSeenFrom(thrower, process).includes(activity.parent))
        report(thrower.id, 'compensated-activity-elsewhere', { activity: id })
      else if (!isCompensable(activity, process))
        report(thrower.id, 'compensated-activity-without-handler', { activity: id }, 'warning')
    }
}

function activitiesOf({ trigger }: ThrowEvent | EndEvent): string[] {
  const triggers = trigger.type === 'multiple' ? trigger.triggers : [trigger]
  return triggers.flatMap((one) => (one.type === 'compensation' && one.activity ? [one.activity] : []))
}

function scopesSeenFrom(thrower: FlowNode, process: Process): (string | undefined)[] {
  const scope = scopeOf(process, thrower)
  return isEventSubProcess(scope) ? [thrower.parent, scope?.parent] : [thrower.parent]
}

/** A subprocess is undone by what is inside it. */
function isCompensable(activity: FlowNode, process: Process): boolean {
  if (isScope(activity)) return true
  return nodesOf(process, 'boundaryEvent').some(
    (event) => event.attachedTo === activity.id && event.trigger.type === 'compensation',
  )
}
