import { childOf, extensionOf, feelOf, textOf } from '../../parse/read.ts'
import type { Expression } from '../../process.ts'
import type { TriggerReader } from './trigger.ts'

/** Condition: fires when its FEEL becomes true. A filter by the names of variables or kinds of change is told and not run. */
export const readConditional: TriggerReader<{ type: 'conditional'; condition: Expression }> = (
  event,
  definition,
  report,
) => {
  const condition = feelOf(event, childOf(definition, 'condition'), report)
  const filter = extensionOf(definition, 'zeebe:ConditionalFilter')
  const names = textOf(filter, 'variableNames')
  const events = textOf(filter, 'variableEvents')
  if (names || events)
    report(event, 'conditional-filter-not-run', { filter: [names, events].flatMap((one) => one ?? []) }, 'warning')
  if (condition) return { type: 'conditional', condition }
  if (!childOf(definition, 'condition')) report(event, 'conditional-without-condition')
  return undefined
}
