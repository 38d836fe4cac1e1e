import type { ExpressionEnv, JsonObject } from '@statecraft/forms'
import { type DecisionAnswer, type DecisionRefusal, evaluateDecision } from './evaluate.ts'
import type { DecisionModel } from './model.ts'

/** What a business-rule task calls. */
export interface DecisionsPort {
  /** `context` is what the task may read: the case's variables, `settings`, `case`. */
  evaluate(decisionId: string, context: JsonObject, env: ExpressionEnv): DecisionAnswer | DecisionRefusal
}

/** All decisions of several DMN files behind one door; a decision id is looked up in the files in order. */
export function decisionsPort(models: Iterable<DecisionModel>): DecisionsPort {
  const homes = new Map<string, DecisionModel>()
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
