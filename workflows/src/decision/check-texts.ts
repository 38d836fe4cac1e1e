import { type Diagnostic, parseExpression, parseUnaryTests } from '@statecraft/forms'
import { nearest } from '../check/nearest.ts'
import { diagnostic } from './diagnostic.ts'
import { locate } from './locate.ts'
import type { BusinessKnowledge, Decision, DecisionModel } from './model.ts'
import { placedTexts } from './placed-texts.ts'
import { constantOf, simpleCell } from './simple-cell.ts'

/** Names that every decision may read beside what it requires. */
const ALWAYS = ['settings', 'case']

/** Names that a decision may read: what it requires, by the name of the import where it is of another file. */
function namesOf(model: DecisionModel, owner: Decision | BusinessKnowledge): string[] {
  const ofDecision = 'requiredInputs' in owner ? owner : { requiredInputs: [], requiredDecisions: [] }
  const named = (references: string[], name: (found: DecisionModel, id: string) => string | undefined) =>
    references.flatMap((reference) => {
      const found = locate(model, reference)
      return found ? ((found.prefix || name(found.model, found.id)) ?? []) : []
    })
  return [
    ...named(ofDecision.requiredInputs, (found, id) => found.inputs.get(id)?.name),
    ...named(ofDecision.requiredDecisions, (found, id) => found.decisions.get(id)?.variable),
    ...named(owner.requiredKnowledge, (found, id) => (found.knowledge.get(id) ?? found.services.get(id))?.variable),
    ...('requiredInputs' in owner ? ALWAYS : [owner.variable]),
  ]
}

/** FEEL that cannot be read, and names that are not required. */
export function checkTexts(model: DecisionModel, owner: Decision | BusinessKnowledge): Diagnostic[] {
  const known = namesOf(model, owner)
  return placedTexts(owner).flatMap(({ element, source, kind, use, name, type, locals, isOpen }) => {
    // A table of constants may have thousands of cells; none of them reads anything.
    if (kind === 'unary-tests' ? simpleCell(source) : constantOf(source)) return []
    const { diagnostics, names } = kind === 'expression' ? parseExpression(source) : parseUnaryTests(source)
    if (diagnostics.length > 0)
      return diagnostics.map(({ code, params }) => diagnostic(element, code, { source, ...params, name, type, use }))
    const visible = [...known, ...locals]
    return (isOpen ? [] : names)
      .filter((read) => !visible.includes(read))
      .map((read) => {
        const meant = nearest(read, visible)
        const params = { unknown: read, source, use, name, type, ...(meant && { meant }) }
        return diagnostic(element, 'decision-name-unknown', params)
      })
  })
}
