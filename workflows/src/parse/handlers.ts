import type { BpmnElement } from 'bpmn-moddle'
import { isActivity, type Process } from '../process.ts'
import { childOf, type Report } from './read.ts'

/**
 * Finds the handler of each compensation boundary event: the activity that an association leads to (BPMN 2.0.2, 10.7.1). Which way it was
 * drawn does not matter, as tools differ. More than one handler is reported.
 */
export function linkHandlers(associations: BpmnElement[], process: Process, report: Report): void {
  for (const association of associations) {
    const ends = [childOf(association, 'sourceRef')?.id, childOf(association, 'targetRef')?.id]
    for (const [from, to] of [ends, ends.toReversed()]) {
      const event = process.nodes.get(from ?? '')
      const handler = process.nodes.get(to ?? '')
      if (event?.type !== 'boundaryEvent' || event.trigger.type !== 'compensation') continue
      // An association to a note or to data says something to people.
      if (!handler || !isActivity(handler)) continue
      if (event.trigger.handler !== undefined && event.trigger.handler !== handler.id)
        report(event.id, 'several-compensation-handlers', { handlers: [event.trigger.handler, handler.id] })
      event.trigger.handler = handler.id
    }
  }
}
