import type { JsonValue } from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'
import type { Aggregation } from './model.ts'

/** What a COLLECT table makes of its outputs. Of nothing there is no sum, least or greatest: null; only the count is 0. */
export function aggregate(aggregation: Aggregation, outputs: JsonValue[], element: string): JsonValue {
  if (aggregation === 'COUNT') return outputs.length
  if (outputs.length === 0) return null
  const numbers = outputs.map((output) => {
    if (typeof output === 'number') return output
    throw new DecisionFailure('aggregation-needs-numbers', { element, aggregation, value: output })
  })
  if (aggregation === 'SUM') return numbers.reduce((sum, number) => sum + number, 0)
  return aggregation === 'MIN' ? Math.min(...numbers) : Math.max(...numbers)
}
