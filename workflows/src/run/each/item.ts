import type { JsonValue } from '@statecraft/forms'
import type { MultiInstance, StandardLoop, Variables } from '../../process.ts'
import { outputName } from '../output-name.ts'

/** The variables that an instance of a loop begins with. */
export function itemVariables(loop: StandardLoop | MultiInstance, place: number, items: JsonValue[] | null): Variables {
  const variables: Variables = {}
  if (loop.type === 'multiInstance') {
    // A result that is only a name stays with its instance.
    const name = outputName(loop.outputElement)
    if (name !== undefined) variables[name] = null
    if (loop.element !== undefined && items) variables[loop.element] = items[place] ?? null
  }
  variables.loopCounter = place + 1
  return variables
}
