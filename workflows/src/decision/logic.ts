import type { JsonObject } from '@statecraft/forms'
import { type Evaluation, evaluateFeel, type LogicResult } from './evaluation.ts'
import type { DecisionLogic } from './model.ts'
import { evaluateTable } from './table.ts'

/** Evaluates any piece of logic; throws a {@link DecisionFailure}. */
export function evaluateLogic(logic: DecisionLogic, evaluation: Evaluation): LogicResult {
  if (logic.kind === 'table') return evaluateTable(logic, evaluation)
  const plain = { matched: [], noMatch: false, citations: [], unverified: [] }
  if (logic.kind === 'literal') return { ...plain, output: evaluateFeel(logic.text, logic.id, evaluation) }
  const entries: JsonObject = {}
  for (const entry of logic.entries) {
    const inner = {
      ...evaluation,
      lookup: (name: string) => (Object.hasOwn(entries, name) ? entries[name] : evaluation.lookup(name)),
      record: evaluation.record.except(new Map(Object.entries(entries))),
    }
    const { output } = evaluateLogic(entry.logic, inner)
    if (entry.name === null) return { ...plain, output }
    entries[entry.name] = output
  }
  return { ...plain, output: entries }
}
