import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionOf, feelOf, isVariableName, listOf, type Report, textOf } from '../parse/read.ts'
import type { Loop, MultiInstance, StandardLoop } from '../process.ts'

/** The loop marker of an activity, if it has one. */
export function readLoop(activity: BpmnElement, report: Report): Loop | undefined {
  const loop = childOf(activity, 'loopCharacteristics')
  if (loop?.$type === 'bpmn:StandardLoopCharacteristics') return readStandard(activity, loop, report)
  if (loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics') return readMultiInstance(activity, loop, report)
  return undefined
}

/** Without a condition and a maximum nothing would end the loop. */
function readStandard(activity: BpmnElement, loop: BpmnElement, report: Report): StandardLoop {
  const condition = feelOf(activity, childOf(loop, 'loopCondition'), report)
  const maximum = loop.loopMaximum as number | undefined
  if (maximum !== undefined && (!Number.isInteger(maximum) || maximum < 1))
    report(activity, 'loop-maximum-invalid', { value: String(maximum) })
  if (!condition && maximum === undefined && !childOf(loop, 'loopCondition')) report(activity, 'loop-without-end')
  return {
    type: 'standard',
    testBefore: loop.testBefore === true,
    ...(condition && { condition }),
    ...(maximum !== undefined && { maximum }),
  }
}

function readMultiInstance(activity: BpmnElement, loop: BpmnElement, report: Report): MultiInstance {
  // Events at the end of each instance are a behaviour of their own that nothing here waits for.
  if (loop.behavior !== undefined && loop.behavior !== 'All')
    report(activity, 'loop-behaviour-not-supported', { behaviour: String(loop.behavior) })
  const cardinality = cardinalityOf(activity, loop, report)
  const items = zeebeItems(activity, loop, report) ?? plainItems(activity, loop, report)
  if (cardinality && items.collection) report(activity, 'loop-counted-twice')
  if (!childOf(loop, 'loopCardinality') && !items.collection) report(activity, 'loop-without-items')
  const completionCondition = feelOf(activity, childOf(loop, 'completionCondition'), report)
  return {
    type: 'multiInstance',
    sequential: loop.isSequential === true,
    ...(cardinality && { cardinality }),
    ...items,
    ...(completionCondition && { completionCondition }),
  }
}

/** A number may stand without its `=`. */
function cardinalityOf(activity: BpmnElement, loop: BpmnElement, report: Report): string | undefined {
  const written = textOf(childOf(loop, 'loopCardinality'), 'body')
  return written && /^\d+$/.test(written) ? `=${written}` : feelOf(activity, childOf(loop, 'loopCardinality'), report)
}

type Items = Pick<MultiInstance, 'collection' | 'element' | 'outputCollection' | 'outputElement'>

/** `zeebe:loopCharacteristics`. */
function zeebeItems(activity: BpmnElement, loop: BpmnElement, report: Report): Items | undefined {
  const zeebe = extensionOf(loop, 'zeebe:LoopCharacteristics')
  if (!zeebe) return undefined
  const collection = textOf(zeebe, 'inputCollection')
  if (collection && !collection.startsWith('=')) report(activity, 'loop-items-without-feel', { value: collection })
  return itemsOf(
    activity,
    collection,
    textOf(zeebe, 'inputElement'),
    textOf(zeebe, 'outputCollection'),
    textOf(zeebe, 'outputElement'),
    report,
  )
}

/** Plain BPMN (10.3.8): data that is read and written, by their names. */
function plainItems(activity: BpmnElement, loop: BpmnElement, report: Report): Items {
  const input = dataName(activity, childOf(loop, 'loopDataInputRef'), 'dataInputAssociations')
  const output = dataName(activity, childOf(loop, 'loopDataOutputRef'), 'dataOutputAssociations')
  if (input && !isVariableName(input)) report(activity, 'loop-name-invalid', { value: input })
  const element = textOf(childOf(loop, 'inputDataItem'), 'name')
  const result = textOf(childOf(loop, 'outputDataItem'), 'name')
  return itemsOf(activity, input && `=${input}`, element, output, result && `=${result}`, report)
}

/** A data input or output of the activity stands for the data object that an association fills it from or writes it to. */
function dataName(activity: BpmnElement, data: BpmnElement | undefined, associations: string): string | undefined {
  if (!data) return undefined
  const isInput = associations === 'dataInputAssociations'
  const association = listOf(activity, associations).find((one) =>
    isInput ? childOf(one, 'targetRef') === data : listOf(one, 'sourceRef').includes(data),
  )
  const around = isInput ? listOf(association, 'sourceRef')[0] : childOf(association, 'targetRef')
  const found = around ?? data
  return textOf(found, 'name') ?? textOf(childOf(found, 'dataObjectRef'), 'name') ?? found.id
}

function itemsOf(
  activity: BpmnElement,
  collection: string | undefined,
  element: string | undefined,
  outputCollection: string | undefined,
  outputElement: string | undefined,
  report: Report,
): Items {
  for (const name of [element, outputCollection])
    if (name !== undefined && !isVariableName(name)) report(activity, 'loop-name-invalid', { value: name })
  if ((outputCollection === undefined) !== (outputElement === undefined)) report(activity, 'loop-output-incomplete')
  return {
    ...(collection && { collection }),
    ...(element && { element }),
    ...(outputCollection && { outputCollection }),
    ...(outputElement && { outputElement }),
  }
}
