import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Element, type Moddle, service } from '../services.ts'
import { eventOf, textOf } from './read.ts'
import { definitionsOf, setRootReference } from './write.ts'

/** What is known by a name in the whole file, with where an event refers to it. */
export const NAMED = {
  signal: { event: 'bpmn:SignalEventDefinition', root: 'bpmn:Signal', reference: 'signalRef', key: 'name' },
  escalation: {
    event: 'bpmn:EscalationEventDefinition',
    root: 'bpmn:Escalation',
    reference: 'escalationRef',
    key: 'escalationCode',
  },
  message: { event: 'bpmn:MessageEventDefinition', root: 'bpmn:Message', reference: 'messageRef', key: 'name' },
  error: { event: 'bpmn:ErrorEventDefinition', root: 'bpmn:Error', reference: 'errorRef', key: 'errorCode' },
} as const

export type NamedKind = keyof typeof NAMED

/** The name that an event waits for, throws or catches; null for an event of another kind. */
export function nameOf(object: Moddle, kind: NamedKind, at = 0): string | null {
  const { event, reference, key } = NAMED[kind]
  const definition = eventOf(object, at)
  return definition?.$type === event ? textOf(definition.get(reference) as Moddle | undefined, key) : null
}

/** Every name of a kind in the file, to be chosen again. */
export function namesIn(object: Moddle, kind: NamedKind): string[] {
  const { root, key } = NAMED[kind]
  const roots = (definitionsOf(object)?.get('rootElements') as Moddle[] | undefined) ?? []
  const names = roots.filter(({ $type }) => $type === root).map((one) => textOf(one, key))
  return [...new Set(names.filter((name) => name !== ''))].sort(new Intl.Collator('vi').compare)
}

/** Has an event mean a name: one that is there, or a new one; '' means none. */
export function setName(modeler: Modeler, element: Element, kind: 'signal' | 'escalation', name: string, at = 0): void {
  const { root, reference, key } = NAMED[kind]
  setRootReference(modeler, element, reference, root, { [key]: name }, () => (key === 'name' ? {} : { name }), at)
}

/** FEEL of a conditional event; null for an event of another kind. */
export function eventConditionOf(object: Moddle, at = 0): string | null {
  const definition = eventOf(object, at)
  if (definition?.$type !== 'bpmn:ConditionalEventDefinition') return null
  return textOf(definition.get('condition') as Moddle | undefined, 'body')
}

export function setEventCondition(modeler: Modeler, element: Element, body: string, at = 0): void {
  const definition = eventOf(element.businessObject, at)
  if (!definition) return
  const condition = body ? service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined
  if (condition) condition.$parent = definition
  service(modeler, 'modeling').updateModdleProperties(element, definition, { condition })
}

/** The name by which two link events find each other; null for an event of another kind. */
export function linkOf(object: Moddle): string | null {
  const definition = eventOf(object)
  return definition?.$type === 'bpmn:LinkEventDefinition' ? textOf(definition, 'name') : null
}

export function setLink(modeler: Modeler, element: Element, name: string): void {
  const definition = eventOf(element.businessObject)
  if (definition) service(modeler, 'modeling').updateModdleProperties(element, definition, { name: name || undefined })
}

/** The activity that a throwing event undoes, '' for all of its scope; null for an event of another kind. */
export function undoneOf(object: Moddle, at = 0): string | null {
  const definition = eventOf(object, at)
  if (definition?.$type !== 'bpmn:CompensateEventDefinition') return null
  return textOf(definition.get('activityRef') as Moddle | undefined, 'id')
}

export function setUndone(modeler: Modeler, element: Element, activity: Element | undefined, at = 0): void {
  const definition = eventOf(element.businessObject, at)
  if (definition)
    service(modeler, 'modeling').updateModdleProperties(element, definition, { activityRef: activity?.businessObject })
}
