import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Element, type Moddle, service } from '../services.ts'
import { extensionOf, textOf } from './read.ts'
import { setProperties } from './write.ts'

export type LoopKind = 'none' | 'again' | 'parallel' | 'sequential'

/** How a step is repeated, as texts; '' is not said. */
export interface LoopText {
  kind: LoopKind
  /** `again`: the condition to go on, whether it is asked before the first round, and the most rounds. */
  condition: string
  before: boolean
  maximum: string
  /** `parallel` and `sequential`: the list, or a number of times. */
  collection: string
  element: string
  times: string
  results: string
  result: string
  /** Ends the rest once it is true. */
  done: string
}

const body = (loop: Moddle, property: string) => textOf(loop.get(property) as Moddle | undefined, 'body')

const NOTHING: LoopText = {
  kind: 'none',
  condition: '',
  before: false,
  maximum: '',
  collection: '',
  element: '',
  times: '',
  results: '',
  result: '',
  done: '',
}

export function loopOf(object: Moddle): LoopText {
  const loop = object.get('loopCharacteristics') as Moddle | undefined
  if (!loop) return NOTHING
  if (loop.$type === 'bpmn:StandardLoopCharacteristics')
    return {
      ...NOTHING,
      kind: 'again',
      condition: body(loop, 'loopCondition'),
      before: loop.get('testBefore') === true,
      maximum: String(loop.get('loopMaximum') ?? ''),
    }
  const zeebe = extensionOf(loop, 'zeebe:LoopCharacteristics')
  return {
    ...NOTHING,
    kind: loop.get('isSequential') === true ? 'sequential' : 'parallel',
    collection: textOf(zeebe, 'inputCollection'),
    element: textOf(zeebe, 'inputElement'),
    times: body(loop, 'loopCardinality'),
    results: textOf(zeebe, 'outputCollection'),
    result: textOf(zeebe, 'outputElement'),
    done: body(loop, 'completionCondition'),
  }
}

/** Repeats a step another way, in one step of undo. */
export function setLoop(modeler: Modeler, element: Element, loop: LoopText): void {
  setProperties(modeler, element, { loopCharacteristics: made(modeler, element, loop) })
}

function made(modeler: Modeler, element: Element, loop: LoopText): Moddle | undefined {
  if (loop.kind === 'none') return undefined
  const create = service(modeler, 'bpmnFactory').create.bind(service(modeler, 'bpmnFactory'))
  const expression = (text: string) => (text ? create('bpmn:FormalExpression', { body: text }) : undefined)
  const attributes =
    loop.kind === 'again'
      ? {
          testBefore: loop.before || undefined,
          loopMaximum: /^\d+$/.test(loop.maximum) ? Number(loop.maximum) : undefined,
          loopCondition: expression(loop.condition),
        }
      : {
          isSequential: loop.kind === 'sequential' || undefined,
          loopCardinality: expression(loop.times),
          completionCondition: expression(loop.done),
          extensionElements: itemsOf(create, loop),
        }
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
  const type = loop.kind === 'again' ? 'bpmn:StandardLoopCharacteristics' : 'bpmn:MultiInstanceLoopCharacteristics'
  const root = create(type, given)
  root.$parent = element.businessObject
  for (const value of Object.values(given)) if (typeof value === 'object') (value as Moddle).$parent = root
  return root
}

type Create = (type: string, attributes?: Record<string, unknown>) => Moddle

function itemsOf(create: Create, { collection, element, results, result }: LoopText): Moddle | undefined {
  const texts = { inputCollection: collection, inputElement: element, outputCollection: results, outputElement: result }
  const given = Object.entries(texts).filter(([, text]) => text !== '')
  if (given.length === 0) return undefined
  const zeebe = create('zeebe:LoopCharacteristics', Object.fromEntries(given))
  const extensions = create('bpmn:ExtensionElements', { values: [zeebe] })
  zeebe.$parent = extensions
  return extensions
}
