import type Modeler from 'bpmn-js/lib/Modeler.js'
import { together } from '../modeler/together.ts'
import { type Element, is, type Moddle, service } from '../services.ts'
import {
  assigneeOf,
  eventOf,
  headersOf,
  type MappingText,
  mappingsOf,
  type OutcomeText,
  retriesOf,
  roleOf,
  type TimerKind,
} from './read.ts'

/*
 * Every change of what an element says, as commands of the modeler, so that one step of undo takes it back. Extension elements are
 * replaced, never changed in place: the command keeps the old ones.
 */

type Attributes = Record<string, unknown>

export function setProperties(modeler: Modeler, element: Element, properties: Attributes): void {
  service(modeler, 'modeling').updateProperties(element, properties)
}

/** Puts these extension elements in the place of all of their type. */
export function setExtensions(modeler: Modeler, element: Element, type: string, list: Attributes[]): void {
  const create = service(modeler, 'bpmnFactory').create.bind(service(modeler, 'bpmnFactory'))
  const all = (element.businessObject.get('extensionElements') as Moddle | undefined)?.get('values')
  const others = (Array.isArray(all) ? (all as Moddle[]) : []).filter(({ $type }) => $type !== type)
  const values = [...others, ...list.map((attributes) => create(type, attributes))]
  const extensions = create('bpmn:ExtensionElements', { values })
  extensions.$parent = element.businessObject
  for (const value of values) value.$parent = extensions
  setProperties(modeler, element, { extensionElements: values.length > 0 ? extensions : undefined })
}

/** One extension element of a type, or none; attributes that are '' are left out. */
export function setExtension(modeler: Modeler, element: Element, type: string, attributes: Attributes | null): void {
  const given = Object.entries(attributes ?? {}).filter(([, value]) => value !== '' && value !== undefined)
  setExtensions(modeler, element, type, attributes && given.length > 0 ? [Object.fromEntries(given)] : [])
}

export const setForm = (modeler: Modeler, element: Element, formId: string) =>
  setExtension(modeler, element, 'zeebe:FormDefinition', { formId })

export function setAssignment(modeler: Modeler, element: Element, change: { role?: string; assignee?: string }): void {
  const { role = roleOf(element.businessObject), assignee = assigneeOf(element.businessObject) } = change
  setExtension(modeler, element, 'zeebe:AssignmentDefinition', { candidateGroups: role, assignee })
}

export const setDeadline = (modeler: Modeler, element: Element, workingDays: string) =>
  setExtension(modeler, element, 'statecraft:Deadline', { workingDays })

export const setDecides = (modeler: Modeler, element: Element, decides: boolean) =>
  setExtensions(modeler, element, 'statecraft:Decides', decides ? [{}] : [])

export const setCites = (modeler: Modeler, element: Element, refs: string[]) =>
  setExtensions(
    modeler,
    element,
    'statecraft:Citation',
    refs.map((ref) => ({ ref })),
  )

export const setOutcomes = (modeler: Modeler, element: Element, outcomes: OutcomeText[]) =>
  setExtensions(
    modeler,
    element,
    'statecraft:Outcome',
    outcomes.map(({ primary, rulesBlock, ...texts }) => ({
      ...texts,
      ...(primary && { primary }),
      ...(!rulesBlock && { rulesBlock }),
    })),
  )

export function setMappings(
  modeler: Modeler,
  element: Element,
  direction: 'inputParameters' | 'outputParameters',
  mappings: MappingText[],
): void {
  const factory = service(modeler, 'bpmnFactory')
  const texts = {
    inputParameters: mappingsOf(element.businessObject, 'inputParameters'),
    outputParameters: mappingsOf(element.businessObject, 'outputParameters'),
    [direction]: mappings,
  }
  const list = (type: string, of: MappingText[]) => of.map((one) => factory.create(type, { ...one }))
  const parts = {
    inputParameters: list('zeebe:Input', texts.inputParameters),
    outputParameters: list('zeebe:Output', texts.outputParameters),
  }
  const none = texts.inputParameters.length + texts.outputParameters.length === 0
  setExtensions(modeler, element, 'zeebe:IoMapping', none ? [] : [parts])
}

export function setJob(modeler: Modeler, element: Element, type: string): void {
  const retries = retriesOf(element.businessObject) || '3'
  setExtension(modeler, element, 'zeebe:TaskDefinition', type ? { type, retries } : null)
}

/** The job by which a worker sends what an event tells; '' has the engine publish it. */
export function setSender(modeler: Modeler, element: Element, type: string): void {
  together(service(modeler, 'commandStack'), () => {
    setJob(modeler, element, type)
    if (!type) setHeaders(modeler, element, [])
  })
}

export function setHeaders(modeler: Modeler, element: Element, headers: { key: string; value: string }[]): void {
  const factory = service(modeler, 'bpmnFactory')
  const values = headers.map((header) => factory.create('zeebe:Header', header))
  setExtensions(modeler, element, 'zeebe:TaskHeaders', values.length > 0 ? [{ values }] : [])
}

/** One header by its key; '' takes it away. */
export function setHeader(modeler: Modeler, element: Element, key: string, value: string): void {
  const others = headersOf(element.businessObject).filter((header) => header.key !== key)
  setHeaders(modeler, element, value ? [...others, { key, value }] : others)
}

export function setScript(modeler: Modeler, element: Element, script: { expression: string; result: string }): void {
  setExtension(modeler, element, 'zeebe:Script', { expression: script.expression, resultVariable: script.result })
}

export function setDecision(modeler: Modeler, element: Element, called: { decision: string; result: string }): void {
  setExtension(modeler, element, 'zeebe:CalledDecision', {
    decisionId: called.decision,
    resultVariable: called.result,
  })
}

export const setPosting = (modeler: Modeler, element: Element, posting: { title: string; items: string } | null) =>
  setExtensions(modeler, element, 'statecraft:Posting', posting ? [posting] : [])

/** FEEL of a flow; '' takes it away. */
export function setCondition(modeler: Modeler, flow: Element, body: string): void {
  const factory = service(modeler, 'bpmnFactory')
  const conditionExpression = body ? factory.create('bpmn:FormalExpression', { body }) : undefined
  if (conditionExpression) conditionExpression.$parent = flow.businessObject
  setProperties(modeler, flow, { conditionExpression })
}

/** Makes a flow the one taken when no other condition holds; such a flow has no condition of its own. */
export function setDefault(modeler: Modeler, flow: Element, isDefault: boolean): void {
  const { source } = flow
  if (!source) return
  together(service(modeler, 'commandStack'), () => {
    if (isDefault) setCondition(modeler, flow, '')
    setProperties(modeler, source, { default: isDefault ? flow.businessObject : undefined })
  })
}

/** How long an event waits, in one of four ways; the others are taken away. */
export function setTimer(
  modeler: Modeler,
  element: Element,
  { kind, value }: { kind: TimerKind; value: string },
  at = 0,
): void {
  const event = eventOf(element.businessObject, at)
  if (!event) return
  const factory = service(modeler, 'bpmnFactory')
  const expression = () => {
    const made = factory.create('bpmn:FormalExpression', { body: value })
    made.$parent = event
    return made
  }
  together(service(modeler, 'commandStack'), () => {
    setExtensions(modeler, element, 'statecraft:WorkingDays', kind === 'workingDays' && value ? [{ value }] : [])
    service(modeler, 'modeling').updateModdleProperties(element, event, {
      timeDuration: kind === 'duration' && value ? expression() : undefined,
      timeDate: kind === 'date' && value ? expression() : undefined,
      timeCycle: kind === 'cycle' && value ? expression() : undefined,
    })
  })
}

/** What an event waits for; the message stands once at the top of the file and is shared by its name. */
export function setMessage(
  modeler: Modeler,
  element: Element,
  { name, key }: { name: string; key: string },
  at = 0,
): void {
  const rest = (message: Moddle) => {
    const factory = service(modeler, 'bpmnFactory')
    const values = key ? [factory.create('zeebe:Subscription', { correlationKey: key })] : []
    const extensions = factory.create('bpmn:ExtensionElements', { values })
    extensions.$parent = message
    for (const value of values) value.$parent = extensions
    return { extensionElements: values.length > 0 ? extensions : undefined }
  }
  setRootReference(modeler, element, 'messageRef', 'bpmn:Message', { name }, rest, at)
}

export function setError(modeler: Modeler, element: Element, code: string): void {
  setRootReference(modeler, element, 'errorRef', 'bpmn:Error', { errorCode: code }, () => ({ name: code }))
}

/** Has an event refer to something at the top of the file, found by its key or made anew; an empty key takes the reference away. */
export function setRootReference(
  modeler: Modeler,
  element: Element,
  reference: string,
  type: string,
  key: Record<string, string>,
  rest: (root: Moddle) => Attributes,
  at = 0,
): void {
  // A receive task refers to its message itself.
  const event = is(element, 'bpmn:ReceiveTask') ? element.businessObject : eventOf(element.businessObject, at)
  const definitions = definitionsOf(element.businessObject)
  if (!event || !definitions) return
  const modeling = service(modeler, 'modeling')
  const [[property, wanted]] = Object.entries(key) as [[string, string]]
  together(service(modeler, 'commandStack'), () => {
    if (!wanted) return modeling.updateModdleProperties(element, event, { [reference]: undefined })
    const roots = definitions.get('rootElements') as Moddle[]
    const known = roots.find((root) => root.$type === type && root.get(property) === wanted)
    const root = known ?? service(modeler, 'bpmnFactory').create(type, key)
    if (!known) {
      root.$parent = definitions
      modeling.updateModdleProperties(element, definitions, { rootElements: [...roots, root] })
    }
    modeling.updateModdleProperties(element, root, rest(root))
    modeling.updateModdleProperties(element, event, { [reference]: root })
  })
}

/** The whole file that an element stands in. */
export function definitionsOf(object: Moddle): Moddle | undefined {
  let at: Moddle | undefined = object
  while (at && at.$type !== 'bpmn:Definitions') at = at.$parent
  return at
}
