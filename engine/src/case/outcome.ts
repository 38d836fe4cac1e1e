import type { JsonObject } from '@statecraft/forms'
import type { Outcome, Variables } from '@statecraft/workflows'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import { EngineError } from '../errors.ts'
import type { TaskTable } from '../store/tables.ts'

/**
 * The outcome pressed, by its value, or by the value already in its field. A task without outcomes has none. Throws `outcome-unknown`
 * when the task has outcomes and this is none of them.
 */
export function pressedOutcome(
  workflow: RunnableWorkflow,
  task: TaskTable,
  data: Variables,
  value: string | undefined,
): Outcome | null {
  const outcomes = outcomesOf(workflow, task.element)
  if (outcomes.length === 0 && value === undefined) return null
  const pressed = outcomes.find((outcome) => outcome.value === (value ?? data[outcome.field]))
  if (pressed) return pressed
  throw new EngineError('outcome-unknown', {
    step: task.step,
    outcome: value ?? '',
    expected: outcomes.map((outcome) => outcome.value).join(', '),
  })
}

export function outcomesOf(workflow: RunnableWorkflow, element: string): Outcome[] {
  const node = workflow.process.nodes.get(element)
  return node?.type === 'userTask' ? node.outcomes : []
}

/** The data with the outcome's value in its field. */
export function withOutcome(data: Variables, outcome: Outcome | null): Variables {
  return outcome ? { ...data, [outcome.field]: outcome.value } : data
}

/**
 * Why a dossier is given back: what was written last into a text field of the form, in the form's order. Only an outcome that rules do
 * not block gives back; null otherwise.
 */
export function reasonGiven(schema: JsonObject | undefined, data: Variables, outcome: Outcome | null): string | null {
  if (!outcome || outcome.rulesBlock) return null
  const properties = schema?.properties
  const order = typeof properties === 'object' && properties !== null ? Object.keys(properties) : Object.keys(data)
  const texts = order
    .filter((name) => name !== outcome.field)
    .map((name) => data[name])
    .filter((text) => typeof text === 'string')
    .filter((text) => text !== '')
  return texts.at(-1) ?? ''
}
