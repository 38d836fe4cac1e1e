import type { Moddle } from '../services.ts'

/** An input or output mapping as it stands in the diagram. */
export interface MappingText {
  source: string
  target: string
}

export interface OutcomeText {
  field: string
  value: string
  label: string
  primary: boolean
  rulesBlock: boolean
}

export type TimerKind = 'workingDays' | 'duration' | 'date' | 'cycle'

/** An attribute as text, '' when it is not set. */
export function textOf(object: Moddle | undefined, property: string): string {
  const value = object?.get(property)
  return typeof value === 'string' ? value : ''
}

const listOf = (object: Moddle | undefined, property: string): Moddle[] => {
  const value = object?.get(property)
  return Array.isArray(value) ? (value as Moddle[]) : []
}

/** Extension elements of a type. */
export function extensionsOf(object: Moddle, type: string): Moddle[] {
  const extensions = object.get('extensionElements') as Moddle | undefined
  return listOf(extensions, 'values').filter(({ $type }) => $type === type)
}

export const extensionOf = (object: Moddle, type: string): Moddle | undefined => extensionsOf(object, type)[0]

export const formOf = (object: Moddle) => textOf(extensionOf(object, 'zeebe:FormDefinition'), 'formId')
export const roleOf = (object: Moddle) => textOf(extensionOf(object, 'zeebe:AssignmentDefinition'), 'candidateGroups')
export const assigneeOf = (object: Moddle) => textOf(extensionOf(object, 'zeebe:AssignmentDefinition'), 'assignee')
export const deadlineOf = (object: Moddle) => textOf(extensionOf(object, 'statecraft:Deadline'), 'workingDays')
export const decides = (object: Moddle) => extensionOf(object, 'statecraft:Decides') !== undefined
export const citesOf = (object: Moddle) => extensionsOf(object, 'statecraft:Citation').map((one) => textOf(one, 'ref'))

export function outcomesOf(object: Moddle): OutcomeText[] {
  return extensionsOf(object, 'statecraft:Outcome').map((one) => ({
    field: textOf(one, 'field'),
    value: textOf(one, 'value'),
    label: textOf(one, 'label'),
    primary: one.get('primary') === true,
    rulesBlock: one.get('rulesBlock') !== false,
  }))
}

export function mappingsOf(object: Moddle, direction: 'inputParameters' | 'outputParameters'): MappingText[] {
  return listOf(extensionOf(object, 'zeebe:IoMapping'), direction).map((one) => ({
    source: textOf(one, 'source'),
    target: textOf(one, 'target'),
  }))
}

export const jobTypeOf = (object: Moddle) => textOf(extensionOf(object, 'zeebe:TaskDefinition'), 'type')
export const retriesOf = (object: Moddle) => textOf(extensionOf(object, 'zeebe:TaskDefinition'), 'retries')

export function headersOf(object: Moddle): { key: string; value: string }[] {
  return listOf(extensionOf(object, 'zeebe:TaskHeaders'), 'values').map((one) => ({
    key: textOf(one, 'key'),
    value: textOf(one, 'value'),
  }))
}

export function scriptOf(object: Moddle) {
  const script = extensionOf(object, 'zeebe:Script')
  return { expression: textOf(script, 'expression'), result: textOf(script, 'resultVariable') }
}

export function decisionOf(object: Moddle) {
  const called = extensionOf(object, 'zeebe:CalledDecision')
  return { decision: textOf(called, 'decisionId'), result: textOf(called, 'resultVariable') }
}

/** The event definitions of an event: none, one, or several. */
export const eventsOf = (object: Moddle): Moddle[] => listOf(object, 'eventDefinitions')

/** The event definition of an event, if it has one; of several the one at a place. */
export const eventOf = (object: Moddle, at = 0): Moddle | undefined => eventsOf(object)[at]

/** For how long an event waits. */
export function timerOf(object: Moddle, at = 0): { kind: TimerKind; value: string } | null {
  const event = eventOf(object, at)
  if (event?.$type !== 'bpmn:TimerEventDefinition') return null
  const duration = textOf(event.get('timeDuration') as Moddle | undefined, 'body')
  const date = textOf(event.get('timeDate') as Moddle | undefined, 'body')
  if (duration) return { kind: 'duration', value: duration }
  const cycle = textOf(event.get('timeCycle') as Moddle | undefined, 'body')
  if (date) return { kind: 'date', value: date }
  if (cycle) return { kind: 'cycle', value: cycle }
  return { kind: 'workingDays', value: textOf(extensionOf(object, 'statecraft:WorkingDays'), 'value') }
}

/** What an event waits for by name, and the key by which an answer finds its case. */
export function messageOf(object: Moddle, at = 0): { name: string; key: string } | null {
  const event = object.$type === 'bpmn:ReceiveTask' ? object : eventOf(object, at)
  if (event !== object && event?.$type !== 'bpmn:MessageEventDefinition') return null
  const message = event?.get('messageRef') as Moddle | undefined
  return {
    name: textOf(message, 'name'),
    key: message ? textOf(extensionOf(message, 'zeebe:Subscription'), 'correlationKey') : '',
  }
}

/** The code of an error that an event throws or catches. */
export function errorOf(object: Moddle): string | null {
  const event = eventOf(object)
  if (event?.$type !== 'bpmn:ErrorEventDefinition') return null
  return textOf(event.get('errorRef') as Moddle | undefined, 'errorCode')
}

export function postingOf(object: Moddle) {
  const posting = extensionOf(object, 'statecraft:Posting')
  return posting ? { title: textOf(posting, 'title'), items: textOf(posting, 'items') } : null
}

/** FEEL of a flow, with its leading `=`. */
export const conditionOf = (flow: Moddle) => textOf(flow.get('conditionExpression') as Moddle | undefined, 'body')
