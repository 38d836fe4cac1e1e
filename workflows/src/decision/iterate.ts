import { evaluateValue, type FeelValue, feelTypeOf } from '@statecraft/forms'
import { type Evaluation, valueOrFail, withNames } from './evaluation.ts'
import { spend } from './feel.ts'
import type { DecisionLogic, Filter, Iteration } from './model.ts'

type ValueIn = (logic: DecisionLogic, evaluation: Evaluation) => FeelValue

/** What going on with one element costs beside what its expression does. */
const STEP_COST = 5

/** Evaluates `for`, `some` and `every`. The results so far can be read as `partial`. */
export function iterate(logic: Iteration, evaluation: Evaluation, valueIn: ValueIn): FeelValue {
  const list = elementsOf(valueIn(logic.in, evaluation), logic.id, evaluation)
  if (list === null) return null
  const results: FeelValue[] = []
  for (const element of list) {
    spend(evaluation.env, STEP_COST, logic.id)
    const names = new Map<string, FeelValue>([[logic.variable, element]])
    if (logic.kind === 'for') names.set('partial', [...results])
    const result = valueIn(logic.body, withNames(evaluation, names))
    if (logic.kind === 'for') spend(evaluation.env, results.length / 16, logic.id)
    // One answer decides for all.
    if (logic.kind === 'some' && result === true) return true
    if (logic.kind === 'every' && result === false) return false
    results.push(result)
  }
  if (logic.kind === 'for') return results
  return results.every((result) => typeof result === 'boolean') ? logic.kind === 'every' : null
}

/** Evaluates a filter: the elements whose match is true. An element is read as `item`, and a context by the names of its entries. */
export function filterList(logic: Filter, evaluation: Evaluation, valueIn: ValueIn): FeelValue {
  const list = elementsOf(valueIn(logic.in, evaluation), logic.id, evaluation)
  if (list === null) return null
  return list.filter((element) => {
    spend(evaluation.env, STEP_COST, logic.id)
    const entries = feelTypeOf(element) === 'context' ? Object.entries(element as Record<string, FeelValue>) : []
    const names = new Map<string, FeelValue>([...entries, ['item', element]])
    return valueIn(logic.match, withNames(evaluation, names)) === true
  })
}

/** A list as it is, a range as its whole numbers, nothing as null, all else as a list of one. */
function elementsOf(value: FeelValue, element: string, { env }: Evaluation): FeelValue[] | null {
  if (Array.isArray(value)) return value
  if (value === null || value === undefined) return null
  if (feelTypeOf(value) !== 'range') return [value]
  const list = valueOrFail(
    evaluateValue('for x in range return x', () => value, env),
    element,
  )
  return Array.isArray(list) ? list : null
}
