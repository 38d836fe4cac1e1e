import type { IconName } from './icons.ts'
import { type Element, is, type Moddle, type NewShape } from './services.ts'

/** A kind of element that runs. The palette, the context pad and the menus offer these and nothing else. */
export interface Kind {
  id: KindId
  type: string
  eventDefinition?: string
  icon: IconName
  group: 'steps' | 'ways' | 'ends' | 'boundary'
}

export type KindId =
  | 'userTask'
  | 'serviceTask'
  | 'businessRuleTask'
  | 'scriptTask'
  | 'subProcess'
  | 'exclusive'
  | 'parallel'
  | 'timer'
  | 'message'
  | 'start'
  | 'end'
  | 'terminate'
  | 'errorEnd'
  | 'boundaryTimer'
  | 'boundaryMessage'
  | 'boundaryError'

const timer = 'bpmn:TimerEventDefinition'
const message = 'bpmn:MessageEventDefinition'
const error = 'bpmn:ErrorEventDefinition'

export const kinds: readonly Kind[] = [
  { id: 'userTask', type: 'bpmn:UserTask', icon: 'user', group: 'steps' },
  { id: 'serviceTask', type: 'bpmn:ServiceTask', icon: 'cog', group: 'steps' },
  { id: 'businessRuleTask', type: 'bpmn:BusinessRuleTask', icon: 'table', group: 'steps' },
  { id: 'scriptTask', type: 'bpmn:ScriptTask', icon: 'braces', group: 'steps' },
  { id: 'subProcess', type: 'bpmn:SubProcess', icon: 'box', group: 'steps' },
  { id: 'exclusive', type: 'bpmn:ExclusiveGateway', icon: 'split', group: 'ways' },
  { id: 'parallel', type: 'bpmn:ParallelGateway', icon: 'fork', group: 'ways' },
  { id: 'timer', type: 'bpmn:IntermediateCatchEvent', eventDefinition: timer, icon: 'timer', group: 'ways' },
  { id: 'message', type: 'bpmn:IntermediateCatchEvent', eventDefinition: message, icon: 'mail', group: 'ways' },
  { id: 'start', type: 'bpmn:StartEvent', icon: 'circle', group: 'ends' },
  { id: 'end', type: 'bpmn:EndEvent', icon: 'end', group: 'ends' },
  {
    id: 'terminate',
    type: 'bpmn:EndEvent',
    eventDefinition: 'bpmn:TerminateEventDefinition',
    icon: 'terminate',
    group: 'ends',
  },
  { id: 'errorEnd', type: 'bpmn:EndEvent', eventDefinition: error, icon: 'bolt', group: 'ends' },
  { id: 'boundaryTimer', type: 'bpmn:BoundaryEvent', eventDefinition: timer, icon: 'timer', group: 'boundary' },
  { id: 'boundaryMessage', type: 'bpmn:BoundaryEvent', eventDefinition: message, icon: 'mail', group: 'boundary' },
  { id: 'boundaryError', type: 'bpmn:BoundaryEvent', eventDefinition: error, icon: 'bolt', group: 'boundary' },
]

/** The kind of an element, undefined for what does not run. */
export function kindOf(object: Moddle): Kind | undefined {
  const definitions = (object.get('eventDefinitions') as Moddle[] | undefined) ?? []
  return kinds.find((kind) => kind.type === object.$type && kind.eventDefinition === definitions[0]?.$type)
}

/** The new shape of a kind, for the element factory. */
export function shapeOf({ type, eventDefinition }: Kind): NewShape {
  return {
    type,
    ...(eventDefinition && { eventDefinitionType: eventDefinition }),
    ...(type === 'bpmn:SubProcess' && { isExpanded: true }),
  }
}

/** What may follow an element. A subprocess is drawn from the palette, where it has room. */
export const appendable = kinds.filter(
  ({ group, id }) =>
    (group === 'steps' || group === 'ways' || group === 'ends') && id !== 'start' && id !== 'subProcess',
)

/** What an element may be turned into, besides what it is. */
export function replacements(element: Element): readonly Kind[] {
  const own = kindOf(element.businessObject)
  const among = (ids: KindId[]) => kinds.filter(({ id }) => ids.includes(id) && id !== own?.id)
  if (is(element, 'bpmn:Task')) return among(['userTask', 'serviceTask', 'businessRuleTask', 'scriptTask'])
  if (is(element, 'bpmn:Gateway')) return among(['exclusive', 'parallel'])
  if (is(element, 'bpmn:EndEvent')) return among(['end', 'terminate', 'errorEnd'])
  if (is(element, 'bpmn:BoundaryEvent')) return among(['boundaryTimer', 'boundaryMessage', 'boundaryError'])
  if (is(element, 'bpmn:IntermediateCatchEvent')) return among(['timer', 'message'])
  return []
}

/** Activities that wait, on which an event may stand. */
export const mayHoldEvents = (element: Element) =>
  is(element, 'bpmn:UserTask') || is(element, 'bpmn:ServiceTask') || is(element, 'bpmn:SubProcess')
