import type { OutcomeView, TaskDetail } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

/** One button under a task. */
export interface OutcomeButton {
  /** null where the step has no outcomes: it is simply done. */
  outcome: OutcomeView | null
  label: string
  primary: boolean
}

/** The buttons of a task, the main one last. A step without outcomes has one that says so. */
export function outcomesOf({ outcomes }: Pick<TaskDetail, 'outcomes'>, t: TFunction): OutcomeButton[] {
  if (outcomes.length === 0) return [{ outcome: null, label: t('task.done'), primary: true }]
  const main = outcomes.find((outcome) => outcome.primary) ?? outcomes[0]
  const buttons = outcomes.map((outcome) => ({ outcome, label: outcome.label, primary: outcome === main }))
  return [...buttons.filter(({ primary }) => !primary), ...buttons.filter(({ primary }) => primary)]
}

/** The data with the pressed outcome written into it, as the server will do. */
export const withOutcome = (data: TaskDetail['data'], outcome: OutcomeView | null): TaskDetail['data'] =>
  outcome ? { ...data, [outcome.field]: outcome.value } : data
