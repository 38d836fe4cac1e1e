import type { IconName } from './icons.ts'
import { type Element, is, type Moddle, type NewShape } from './services.ts'

/** A kind of element that runs. The palette, the context pad and the menus offer these and nothing else. */
export interface Kind {
  id: KindId
  type: string
  eventDefinition?: string
  /** An event subprocess, which differs from others by this alone. */
  triggeredByEvent?: true
  icon: IconName
  group: KindGroup
  /** Shown in the palette only with all the others. */
  rare?: true
}

export type KindGroup = 'steps' | 'groups' | 'ways' | 'waits' | 'throws' | 'starts' | 'ends' | 'boundary'

type Made = Omit<Kind, 'id'>

const event = (name: string) => `bpmn:${name}EventDefinition`
const step = (type: string, icon: IconName): Made => ({ type: `bpmn:${type}`, icon, group: 'steps' })
const inside = (type: string, icon: IconName): Made => ({ type: `bpmn:${type}`, icon, group: 'groups' })
const way = (type: string, icon: IconName): Made => ({ type: `bpmn:${type}Gateway`, icon, group: 'ways' })
const at = (group: KindGroup, type: string) => (definition: string | null, icon: IconName) => ({
  type: `bpmn:${type}`,
  icon,
  group,
  ...(definition && { eventDefinition: event(definition) }),
})
const wait = at('waits', 'IntermediateCatchEvent')
const tell = at('throws', 'IntermediateThrowEvent')
const start = at('starts', 'StartEvent')
const end = at('ends', 'EndEvent')
const boundary = at('boundary', 'BoundaryEvent')
const rare = (one: Made) => ({ ...one, rare: true as const })

const made = {
  userTask: step('UserTask', 'user'),
  serviceTask: step('ServiceTask', 'cog'),
  businessRuleTask: step('BusinessRuleTask', 'table'),
  scriptTask: step('ScriptTask', 'braces'),
  callActivity: step('CallActivity', 'call'),
  sendTask: rare(step('SendTask', 'send')),
  receiveTask: rare(step('ReceiveTask', 'inbox')),
  manualTask: rare(step('ManualTask', 'hand')),
  task: rare(step('Task', 'square')),
  subProcess: inside('SubProcess', 'box'),
  eventSubProcess: { ...rare(inside('SubProcess', 'bell')), triggeredByEvent: true as const },
  transaction: rare(inside('Transaction', 'layers')),
  adHocSubProcess: rare(inside('AdHocSubProcess', 'shuffle')),
  exclusive: way('Exclusive', 'split'),
  parallel: way('Parallel', 'fork'),
  inclusive: way('Inclusive', 'tree'),
  eventBased: way('EventBased', 'hourglass'),
  complex: rare(way('Complex', 'asterisk')),
  timer: wait('Timer', 'timer'),
  message: wait('Message', 'mail'),
  signal: rare(wait('Signal', 'signal')),
  conditional: rare(wait('Conditional', 'checks')),
  linkCatch: rare(wait('Link', 'link')),
  messageThrow: tell('Message', 'send'),
  signalThrow: rare(tell('Signal', 'signal')),
  escalationThrow: rare(tell('Escalation', 'up')),
  compensationThrow: rare(tell('Compensate', 'undo')),
  linkThrow: rare(tell('Link', 'link')),
  milestone: rare(tell(null, 'flag')),
  start: start(null, 'circle'),
  startMessage: rare(start('Message', 'mail')),
  startTimer: rare(start('Timer', 'timer')),
  startSignal: rare(start('Signal', 'signal')),
  startConditional: rare(start('Conditional', 'checks')),
  startError: rare(start('Error', 'bolt')),
  startEscalation: rare(start('Escalation', 'up')),
  startCompensation: rare(start('Compensate', 'undo')),
  end: end(null, 'end'),
  terminate: end('Terminate', 'terminate'),
  errorEnd: rare(end('Error', 'bolt')),
  messageEnd: rare(end('Message', 'send')),
  signalEnd: rare(end('Signal', 'signal')),
  escalationEnd: rare(end('Escalation', 'up')),
  compensationEnd: rare(end('Compensate', 'undo')),
  cancelEnd: rare(end('Cancel', 'cancel')),
  boundaryTimer: boundary('Timer', 'timer'),
  boundaryMessage: boundary('Message', 'mail'),
  boundaryError: boundary('Error', 'bolt'),
  boundarySignal: boundary('Signal', 'signal'),
  boundaryConditional: boundary('Conditional', 'checks'),
  boundaryEscalation: boundary('Escalation', 'up'),
  boundaryCompensation: boundary('Compensate', 'undo'),
  boundaryCancel: boundary('Cancel', 'cancel'),
} satisfies Record<string, Made>

export type KindId = keyof typeof made

export const kinds: readonly Kind[] = Object.entries(made).map(([id, one]) => ({ id: id as KindId, ...one }))

/** The kind of an element; undefined for what is drawn by hand in the file alone, as an event with several triggers. */
export function kindOf(object: Moddle): Kind | undefined {
  const definitions = (object.get('eventDefinitions') as Moddle[] | undefined) ?? []
  if (definitions.length > 1) return undefined
  const byEvent = object.get('triggeredByEvent') === true
  return kinds.find(
    (kind) =>
      kind.type === object.$type &&
      kind.eventDefinition === definitions[0]?.$type &&
      (kind.triggeredByEvent ?? false) === byEvent,
  )
}

/** The new shape of a kind, for the element factory. */
export function shapeOf({ type, eventDefinition, triggeredByEvent, group }: Kind): NewShape {
  return {
    type,
    ...(eventDefinition && { eventDefinitionType: eventDefinition }),
    ...(triggeredByEvent && { triggeredByEvent }),
    ...(group === 'groups' && { isExpanded: true }),
  }
}

const needsPlace: readonly KindId[] = [
  'startError',
  'startEscalation',
  'startCompensation',
  'cancelEnd',
  'boundaryCancel',
]

/** What the palette offers: what stands in some places only is found where it may stand, in the menu that changes the kind. */
export const inPalette = kinds.filter(({ id, group }) => group !== 'boundary' && !needsPlace.includes(id))

const FOLLOWING: readonly KindGroup[] = ['steps', 'ways', 'waits', 'throws', 'ends']

/** What may follow an element. A subprocess is drawn from the palette, where it has room; behind a choice of events stand only those. */
export function appendable(element: Element): readonly Kind[] {
  if (is(element, 'bpmn:EventBasedGateway'))
    return kinds.filter(({ id, group }) => (group === 'waits' && id !== 'linkCatch') || id === 'receiveTask')
  if (undoes(element)) return kinds.filter(({ group, id }) => group === 'steps' && id !== 'callActivity')
  return kinds.filter((kind) => FOLLOWING.includes(kind.group) && kind.id !== 'linkCatch' && fits(kind, element.parent))
}

/** An event that leads to the step which undoes its activity, by an association. */
export const undoes = (element: Element) =>
  is(element, 'bpmn:BoundaryEvent') && kindOf(element.businessObject)?.id === 'boundaryCompensation'

/** Cancelling ends a transaction only. */
const fits = ({ id }: Kind, parent: Element | undefined) => id !== 'cancelEnd' || is(parent, 'bpmn:Transaction')

/** What an element may be turned into, besides what it is. */
export function replacements(element: Element): readonly Kind[] {
  const own = kindOf(element.businessObject)
  return candidates(element).filter(({ id }) => id !== own?.id)
}

function candidates(element: Element): readonly Kind[] {
  const of = (...groups: KindGroup[]) => kinds.filter(({ group }) => groups.includes(group))
  if (is(element, 'bpmn:SubProcess'))
    return of('groups').filter(({ id }) => id !== 'eventSubProcess' || isLoose(element))
  if (is(element, 'bpmn:Activity')) return of('steps')
  if (is(element, 'bpmn:Gateway')) return of('ways')
  if (is(element, 'bpmn:StartEvent')) return of('starts').filter(({ id }) => startsFor(element).includes(id))
  if (is(element, 'bpmn:EndEvent')) return of('ends').filter((kind) => fits(kind, element.parent))
  if (is(element, 'bpmn:BoundaryEvent')) return element.host ? eventsOn(element.host) : []
  if (is(element, 'bpmn:Event')) return of('waits', 'throws')
  return []
}

const isLoose = (element: Element) => element.incoming.length + element.outgoing.length === 0

const ON_OUTSIDE: readonly KindId[] = ['startMessage', 'startTimer', 'startSignal', 'startConditional']
const ON_INSIDE: readonly KindId[] = [...ON_OUTSIDE, 'startError', 'startEscalation', 'startCompensation']

/** A process starts by what comes from outside, an event subprocess by its event, a subprocess by itself. */
function startsFor({ parent }: Element): readonly KindId[] {
  if (!is(parent, 'bpmn:SubProcess')) return ['start', ...ON_OUTSIDE]
  return parent?.businessObject.get('triggeredByEvent') === true ? ON_INSIDE : ['start']
}

/** Events that may stand on an activity. */
export function eventsOn(host: Element): readonly Kind[] {
  return kinds.filter(
    ({ group, id }) => group === 'boundary' && (id !== 'boundaryCancel' || is(host, 'bpmn:Transaction')),
  )
}

/** Activities on which an event may stand: all but those that start by an event themselves. */
export const mayHoldEvents = (element: Element) =>
  is(element, 'bpmn:Activity') &&
  element.businessObject.get('triggeredByEvent') !== true &&
  element.businessObject.get('isForCompensation') !== true

/** What ends a path has nothing behind it. */
export const mayLead = (element: Element) =>
  !is(element, 'bpmn:EndEvent') &&
  element.businessObject.get('triggeredByEvent') !== true &&
  element.businessObject.get('isForCompensation') !== true &&
  kindOf(element.businessObject)?.id !== 'linkThrow'
