import type { Invoke, StateConfig, Transition } from '../machine-config.ts'
import type { Activity, BoundaryEvent } from '../process.ts'
import { act, type Place } from './element.ts'

/** Whether a boundary event is a transition of the state it stands on: it ends its activity by one wait, or by an error, and leaves by one flow. */
export function isTransition({ interrupting, trigger, outgoing }: BoundaryEvent): boolean {
  return interrupting && outgoing.length <= 1 && (isWaitTrigger(trigger) || trigger.type === 'error')
}

/** A trigger that one wait of a state answers: a message, or an instant that does not come again. */
export function isWaitTrigger(trigger: { type: string; kind?: string }): boolean {
  return trigger.type === 'message' || (trigger.type === 'timer' && trigger.kind !== 'cycle')
}

/** What the boundary events on an activity add to its state: a wait each, or a named event where an error is caught. */
export function boundaryParts(activity: Activity, place: Place): { invoke: Invoke[]; on?: StateConfig['on'] } {
  const invoke: Invoke[] = []
  const on: Record<string, Transition> = {}
  for (const event of place.boundariesOf(activity.id)) {
    const { type } = event.trigger
    const leave = place.leaveBy(event, event.outgoing[0], [act('interrupt', event.id), act('output', event.id)])
    if (type === 'error') on[errorEvent(event.id)] = leave
    else if (type === 'timer' || type === 'message')
      invoke.push({ id: event.id, src: type, input: { element: event.id }, onDone: leave })
  }
  return { invoke, ...(Object.keys(on).length > 0 && { on }) }
}

/** The event that an error is turned into once its catcher is known; named by the catcher, so that nothing else hears it. */
export const errorEvent = (boundary: string) => `error.${boundary}`

/** The state of an activity that waits for a task or a job. */
export function waitingState(
  activity: Activity,
  src: 'task' | 'job' | 'message' | 'case' | 'each' | 'branch',
  place: Place,
): StateConfig {
  const boundary = boundaryParts(activity, place)
  return {
    entry: [act('enter', activity.id)],
    exit: [act('exit', activity.id)],
    invoke: [
      {
        id: activity.id,
        src,
        input: { element: activity.id },
        onDone: place.leaveBy(activity, activity.outgoing[0], [act('output', activity.id)]),
      },
      ...boundary.invoke,
    ],
    ...(boundary.on && { on: boundary.on }),
  }
}
