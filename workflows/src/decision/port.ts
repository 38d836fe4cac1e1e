import type { ExpressionEnv, JsonObject } from '@statecraft/forms'
import { type DecisionAnswer, type DecisionRefusal, evaluateDecision } from './evaluate.ts'
import type { DecisionModel } from './model.ts'

/** What a business-rule task calls. */
export interface DecisionsPort {
  /** `context` is what the task may read: the case's variables, `settings`, `case`. */
  evaluate(decisionId: string, context: JsonObject, env: ExpressionEnv): DecisionAnswer | DecisionRefusal
}

/**
 * All decisions and decision services of several DMN files behind one door. An id is looked up in `owners` first, then in the files in
 * order: where an older text of a file is kept for one of its decisions, the others are not answered from it.
 */
export function decisionsPort(
  models: Iterable<DecisionModel>,
  owners: ReadonlyMap<string, DecisionModel> = new Map(),
): DecisionsPort {
  const homes = new Map(owners)
  for (const model of models)
    for (const id of [...model.decisions.keys(), ...model.services.keys()]) if (!homes.has(id)) homes.set(id, model)
  return {
    evaluate: (decisionId, context, env) => {
      const model = homes.get(decisionId)
      if (!model) return { ok: false, code: 'decision-not-found', params: { decision: decisionId } }
      return evaluateDecision(model, decisionId, context, env)
    },
  }
}
