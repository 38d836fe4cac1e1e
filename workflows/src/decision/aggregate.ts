import { evaluateValue, type FeelValue, feelTypeOf } from '@statecraft/forms'
import { type Evaluation, valueOrFail } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { asText } from './feel.ts'
import type { Aggregation } from './model.ts'

/**
 * What a COLLECT table makes of its outputs, at least one. Sums are exact, as all arithmetic of FEEL is here; the least and greatest may
 * be of anything that FEEL puts in order, such as dates.
 */
export function aggregate(
  aggregation: Aggregation,
  outputs: FeelValue[],
  element: string,
  { env }: Evaluation,
): FeelValue {
  if (aggregation === 'COUNT') return outputs.length
  const types = new Set(outputs.map(feelTypeOf))
  const strange = outputs.find((output) => typeof output !== 'number')
  if (strange !== undefined && (aggregation === 'SUM' || types.size > 1 || types.has('null')))
    throw new DecisionFailure('aggregation-needs-numbers', { element, aggregation, value: asText(strange) })
  return valueOrFail(
    evaluateValue(`${aggregation.toLowerCase()}(list)`, () => outputs, env),
    element,
  )
}
