import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Element, type Moddle, service } from '../services.ts'
import { eventsOf } from './read.ts'

/** What may be one of several things that an event waits for or tells. */
const DEFINITIONS = {
  timer: 'bpmn:TimerEventDefinition',
  message: 'bpmn:MessageEventDefinition',
  signal: 'bpmn:SignalEventDefinition',
  conditional: 'bpmn:ConditionalEventDefinition',
  escalation: 'bpmn:EscalationEventDefinition',
  compensation: 'bpmn:CompensateEventDefinition',
} as const

export type TriggerKind = keyof typeof DEFINITIONS

const CAUGHT: readonly TriggerKind[] = ['timer', 'message', 'signal', 'conditional']
const THROWN: readonly TriggerKind[] = ['message', 'signal', 'escalation', 'compensation']

const throws = (object: Moddle) => object.$instanceOf('bpmn:ThrowEvent')

/** What may be added to an event: everything that may stand beside other triggers. */
export const addable = (object: Moddle): readonly TriggerKind[] => (throws(object) ? THROWN : CAUGHT)

/** The triggers of an event in their order; null where there is none, or one that has to stand by itself, as an error. */
export function triggersOf(object: Moddle): TriggerKind[] | null {
  const kinds = eventsOf(object).map(({ $type }) => addable(object).find((kind) => DEFINITIONS[kind] === $type))
  const known = kinds.filter((kind) => kind !== undefined)
  return known.length > 0 && known.length === kinds.length ? known : null
}

/** How many of its triggers an event that catches waits for: the first that comes, or all of them. */
export const needsAll = (object: Moddle) => object.get('parallelMultiple') === true

/** What an event says after a trigger is added. */
export function withTrigger(object: Moddle, kind: TriggerKind, create: (type: string) => Moddle) {
  const added = create(DEFINITIONS[kind])
  added.$parent = object
  return { eventDefinitions: [...eventsOf(object), added] }
}

/** What an event says after a trigger is taken away. Of one alone it cannot need all. */
export function withoutTrigger(object: Moddle, at: number) {
  const eventDefinitions = eventsOf(object).filter((_, index) => index !== at)
  return { eventDefinitions, ...(eventDefinitions.length < 2 && needsAll(object) && { parallelMultiple: undefined }) }
}

export function addTrigger(modeler: Modeler, element: Element, kind: TriggerKind): void {
  const factory = service(modeler, 'bpmnFactory')
  const change = withTrigger(element.businessObject, kind, (type) => factory.create(type))
  service(modeler, 'modeling').updateProperties(element, change)
}

export function removeTrigger(modeler: Modeler, element: Element, at: number): void {
  service(modeler, 'modeling').updateProperties(element, withoutTrigger(element.businessObject, at))
}

export function setNeedsAll(modeler: Modeler, element: Element, all: boolean): void {
  service(modeler, 'modeling').updateProperties(element, { parallelMultiple: all || undefined })
}

/** What an event with several triggers is called, as it is of no kind that stands in the palette. */
export function severalOf(object: Moddle): 'triggers.several' | 'told.several' | null {
  if ((triggersOf(object)?.length ?? 0) < 2) return null
  return throws(object) ? 'told.several' : 'triggers.several'
}

/** Whether an event tells a message, which a worker may send. */
export const tellsMessage = (object: Moddle) =>
  throws(object) && eventsOf(object).some(({ $type }) => $type === DEFINITIONS.message)
