import type { Process, SingleCatchTrigger } from './process.ts'

/** What can begin a case from outside: the element that `start` names, and what it waits for. */
export interface StartTrigger {
  element: string
  trigger: SingleCatchTrigger
}

/**
 * Everything that begins a case of a process by itself: its start events with a trigger, a multiple one once for each, and the events behind an
 * event-based gateway that stands at the beginning. In the order of the file.
 */
export function startTriggersOf(process: Process): StartTrigger[] {
  const found: StartTrigger[] = []
  for (const node of process.nodes.values()) {
    if (node.parent !== undefined) continue
    if (node.type === 'startEvent') add(found, node.id, node.trigger)
    if (node.type !== 'eventBasedGateway' || !node.instantiate) continue
    for (const flow of node.outgoing) {
      const target = process.nodes.get(process.flows.get(flow)?.target ?? '')
      if (target && 'trigger' in target) add(found, target.id, target.trigger)
    }
  }
  return found
}

/** Whether a process can be begun without anything happening: by a start event without a trigger, or with no start event at all. */
export function startsPlainly(process: Process): boolean {
  const starts = [...process.nodes.values()].filter((node) => node.type === 'startEvent' && node.parent === undefined)
  if (starts.length === 0) return startTriggersOf(process).length === 0
  return starts.some((node) => node.type === 'startEvent' && node.trigger.type === 'none')
}

function add(found: StartTrigger[], element: string, trigger: { type: string }): void {
  const known = trigger as SingleCatchTrigger | { type: 'multiple'; triggers: SingleCatchTrigger[] } | { type: 'none' }
  if (known.type === 'multiple') found.push(...known.triggers.map((one) => ({ element, trigger: one })))
  else if (
    known.type === 'message' ||
    known.type === 'signal' ||
    known.type === 'timer' ||
    known.type === 'conditional'
  )
    found.push({ element, trigger: known })
}
