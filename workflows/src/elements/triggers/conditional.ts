import type { BpmnElement } from 'bpmn-moddle'
import { childOf, extensionOf, feelOf, isVariableName, type Report, textOf } from '../../parse/read.ts'
import type { Condition, ConditionFilter } from '../../process.ts'
import type { TriggerReader } from './trigger.ts'

/** Condition: fires when its FEEL becomes true. A filter says which changes of which variables let it be asked again. */
export const readConditional: TriggerReader<{ type: 'conditional' } & Condition> = (event, definition, report) => {
  const condition = feelOf(event, childOf(definition, 'condition'), report)
  const filter = readFilter(event, extensionOf(definition, 'zeebe:ConditionalFilter'), report)
  if (condition) return { type: 'conditional', condition, ...(filter && { filter }) }
  if (!childOf(definition, 'condition')) report(event, 'conditional-without-condition')
  return undefined
}

const EVENTS = ['create', 'update'] as const

function readFilter(event: BpmnElement, filter: BpmnElement | undefined, report: Report): ConditionFilter | undefined {
  const names = namesIn(filter, 'variableNames')
  const written = namesIn(filter, 'variableEvents')
  for (const name of names) if (!isVariableName(name)) report(event, 'conditional-filter-invalid', { value: name })
  for (const one of written)
    if (!EVENTS.some((known) => known === one)) report(event, 'conditional-filter-invalid', { value: one })
  if (names.length + written.length === 0) return undefined
  return { names, events: EVENTS.filter((one) => written.includes(one)) }
}

const namesIn = (filter: BpmnElement | undefined, property: string) =>
  (textOf(filter, property) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
