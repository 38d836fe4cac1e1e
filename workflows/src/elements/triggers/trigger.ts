import type { BpmnElement } from 'bpmn-moddle'
import { listOf, type Report, textOf } from '../../parse/read.ts'

/** Reads one event definition of an event; what it lacks is reported, and then there is no trigger. */
export type TriggerReader<Trigger> = (
  event: BpmnElement,
  definition: BpmnElement,
  report: Report,
) => Trigger | undefined

/**
 * Reads all event definitions of an event, those that stand inside it and those it refers to. Empty for an event without a trigger; undefined
 * when one of them may not stand here or lacks something.
 */
export function readTriggers<Trigger>(
  event: BpmnElement,
  readers: Record<string, TriggerReader<Trigger>>,
  report: Report,
): Trigger[] | undefined {
  const definitions = [...listOf(event, 'eventDefinitions'), ...listOf(event, 'eventDefinitionRef')]
  const triggers = definitions.flatMap((definition) => {
    const read = Object.hasOwn(readers, definition.$type) ? readers[definition.$type] : undefined
    const type = definition.$type
    if (!read) report(event, 'event-trigger-not-here', { type, name: textOf(event, 'name') ?? '', event: event.$type })
    return read?.(event, definition, report) ?? []
  })
  return triggers.length === definitions.length ? triggers : undefined
}

/** Of several triggers each must be of a kind that a multiple event may have; reports those that are not. */
export function onlyOf<Trigger extends { type: string }, Some extends Trigger>(
  event: BpmnElement,
  triggers: Trigger[],
  isAllowed: (trigger: Trigger) => trigger is Some,
  report: Report,
): Some[] | undefined {
  const others = triggers.filter((trigger) => !isAllowed(trigger))
  for (const { type } of others) report(event, 'trigger-not-in-multiple', { trigger: type })
  return others.length === 0 ? triggers.filter(isAllowed) : undefined
}
