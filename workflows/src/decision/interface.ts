import type { DecisionInterface } from '../check/references.ts'
import { locate } from './locate.ts'
import type { DecisionModel } from './model.ts'

/** What a decision or decision service is called; undefined where the file has none of that id. */
export function decisionName(model: DecisionModel, id: string): string | undefined {
  return (model.decisions.get(id) ?? model.services.get(id))?.name
}

/** Ids that a business rule task may call in a file: its decisions, then its decision services. */
export function callableDecisions(model: DecisionModel): string[] {
  return [...model.decisions.keys(), ...model.services.keys()]
}

/**
 * The names that a decision or decision service needs of the case. Input data of an imported file is left out: the case may give it by
 * its own name or under the name of the import.
 */
export function decisionInterface(model: DecisionModel, id: string): DecisionInterface {
  const service = model.services.get(id)
  if (!service) return { reads: [...new Set(readsOf(model, model, id, new Set()))] }
  // The outputs of its input decisions are given, so what those stand on is not read.
  const given = service.inputDecisions.flatMap((reference) => {
    const found = locate(model, reference)
    return found?.model.decisions.get(found.id)?.variable ?? []
  })
  const stop = new Set(service.inputDecisions.flatMap((reference) => keyOf(model, reference) ?? []))
  const read = service.outputDecisions.flatMap((reference) => {
    const found = locate(model, reference)
    return found ? readsOf(model, found.model, found.id, stop) : []
  })
  return { reads: [...new Set([...given, ...read])] }
}

function readsOf(root: DecisionModel, model: DecisionModel, id: string, seen: Set<string>): string[] {
  const decision = model.decisions.get(id)
  const key = `${model.namespace}#${id}`
  if (decision === undefined || seen.has(key)) return []
  seen.add(key)
  const own = decision.requiredInputs.flatMap((reference) => {
    const found = locate(model, reference)
    return found?.model === root ? (found.model.inputs.get(found.id)?.name ?? []) : []
  })
  const required = decision.requiredDecisions.flatMap((reference) => {
    const found = locate(model, reference)
    return found ? readsOf(root, found.model, found.id, seen) : []
  })
  return [...own, ...required]
}

function keyOf(model: DecisionModel, reference: string): string | undefined {
  const found = locate(model, reference)
  return found && `${found.model.namespace}#${found.id}`
}
