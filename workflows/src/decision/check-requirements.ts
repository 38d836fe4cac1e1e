import type { Diagnostic } from '@statecraft/forms'
import { diagnostic } from './diagnostic.ts'
import { locate } from './locate.ts'
import type { BusinessKnowledge, Decision, DecisionModel } from './model.ts'
import { REQUIREMENT_DEPTH, walkRequirements } from './requirements.ts'

/** Requirements that lead nowhere, round, or too deep. */
export function checkGraphOf(model: DecisionModel): Diagnostic[] {
  return [
    ...checkGraph(model),
    ...[...model.decisions.values()].flatMap((decision) => checkRequirements(model, decision)),
    ...[...model.knowledge.values()].flatMap((knowledge) => checkKnowledge(model, knowledge)),
    ...checkServices(model),
  ]
}

function checkGraph(model: DecisionModel): Diagnostic[] {
  const { circles, tooDeep } = walkRequirements(model)
  const about = (id: string) => {
    const element = model.decisions.get(id) ?? model.knowledge.get(id) ?? model.services.get(id)
    return { name: element?.name ?? id, type: 'decision' }
  }
  return [
    ...circles.map((circle) =>
      diagnostic(circle[0]!, 'decisions-in-a-circle', { ...about(circle[0]!), decisions: circle }),
    ),
    ...(tooDeep ? [diagnostic(tooDeep, 'requirements-too-deep', { ...about(tooDeep), limit: REQUIREMENT_DEPTH })] : []),
  ]
}

function checkRequirements(model: DecisionModel, decision: Decision): Diagnostic[] {
  const about = { name: decision.name, type: 'decision' }
  const missing = (references: string[], has: (found: DecisionModel, id: string) => boolean) =>
    references.filter((reference) => {
      const found = locate(model, reference)
      return !found || !has(found.model, found.id)
    })
  const decisions = missing(decision.requiredDecisions, (found, id) => found.decisions.has(id))
  const inputs = missing(decision.requiredInputs, (found, id) => found.inputs.has(id))
  return [
    ...decisions.map((required) => diagnostic(decision.id, 'required-decision-missing', { ...about, required })),
    ...inputs.map((required) => diagnostic(decision.id, 'required-input-missing', { ...about, required })),
    ...checkKnowledge(model, decision),
  ]
}

function checkKnowledge(model: DecisionModel, owner: Decision | BusinessKnowledge): Diagnostic[] {
  return owner.requiredKnowledge
    .filter((reference) => {
      const found = locate(model, reference)
      return !found?.model.knowledge.has(found.id) && !found?.model.services.has(found.id)
    })
    .map((required) =>
      diagnostic(owner.id, 'required-knowledge-missing', { name: owner.name, type: 'decision', required }),
    )
}

function checkServices(model: DecisionModel): Diagnostic[] {
  return [...model.services.values()].flatMap(({ id, name, outputDecisions, inputDecisions, inputData }) => {
    const isThere = (of: 'decisions' | 'inputs') => (reference: string) => {
      const found = locate(model, reference)
      return found?.model[of].has(found.id) === true
    }
    const missing = [
      ...[...outputDecisions, ...inputDecisions].filter((reference) => !isThere('decisions')(reference)),
      ...inputData.filter((reference) => !isThere('inputs')(reference)),
    ]
    const about = { name, type: 'decision' }
    return [
      ...(outputDecisions.length === 0 ? [diagnostic(id, 'service-without-output', about)] : []),
      ...missing.map((required) => diagnostic(id, 'service-part-missing', { ...about, required })),
    ]
  })
}
