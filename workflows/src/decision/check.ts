import type { Diagnostic } from '@statecraft/forms'
import { checkGraphOf } from './check-requirements.ts'
import { checkTable } from './check-tables.ts'
import { checkTexts } from './check-texts.ts'
import { checkTypes } from './check-types.ts'
import type { DecisionModel } from './model.ts'
import { tablesIn } from './parts.ts'

/**
 * Everything that is wrong with the decisions of a file that could be read: FEEL, names that are not required, requirements that lead
 * nowhere or round, types that nobody defines, constants of the wrong type, and for tables of constants the data that no row or too many
 * rows match.
 */
export function checkDecisions(model: DecisionModel): Diagnostic[] {
  const owners = [...model.decisions.values(), ...model.knowledge.values()]
  return [
    ...checkGraphOf(model),
    ...checkTypes(model),
    ...owners.flatMap((owner) => [
      ...checkTexts(model, owner),
      ...tablesIn(owner.logic).flatMap((table) => checkTable(owner, table)),
    ]),
  ]
}
