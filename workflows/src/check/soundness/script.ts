import type { JsonObject } from '@statecraft/forms'
import type { Move } from './way.ts'

/** A script for `statecraft trace`. Data that lead a gateway go with the answer before it, or with the start. */
export function scriptOf(path: Move[]): JsonObject {
  const variables: JsonObject = {}
  const steps: { step: JsonObject; data: JsonObject }[] = []
  let data = variables
  let start: JsonObject | undefined
  for (const { step, data: leads } of path) {
    if (step && 'start' in step) start = step
    else if (step) {
      const taken = { step, data: {} }
      steps.push(taken)
      // A timer brings no data.
      if (!('timer' in step)) data = taken.data
    }
    Object.assign(data, leads)
  }
  return {
    ...(Object.keys(variables).length > 0 && { variables }),
    ...(start && { start: { element: start.start! } }),
    steps: steps.map((taken) =>
      Object.keys(taken.data).length > 0 ? { ...taken.step, data: taken.data } : taken.step,
    ),
  }
}
