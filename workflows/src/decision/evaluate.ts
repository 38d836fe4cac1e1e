import { type Citation, type ExpressionEnv, type JsonObject, type JsonValue, legalDay } from '@statecraft/forms'
import { DecisionFailure } from './failure.ts'
import { asData, DECISION_BUDGET } from './feel.ts'
import { evaluateGraph, evaluateService } from './graph.ts'
import type { DecisionModel } from './model.ts'
import { ReadRecord } from './read-record.ts'
import type { DecisionStep } from './step.ts'

export type { DecisionStep } from './step.ts'

/** The answer of one decision and what it stands on. */
export interface DecisionAnswer {
  ok: true
  output: JsonValue
  /** Ids of the rows that matched, in required decisions too, in order of evaluation. */
  matched: string[]
  /** True when its table had no row for the data: its output is the default entry, or null. */
  noMatch: boolean
  /** What was read of the context, by name: enough to evaluate the decision again. */
  inputs: JsonObject
  /** Provisions that the matched rows cite, of required decisions too. */
  citations: Citation[]
  /** Rows that matched and that nobody has compared with the text they cite. */
  unverified: string[]
  /** Every decision evaluated on the way, required ones first. */
  steps: DecisionStep[]
}

/** Why there is no answer: a permanent code with its params, words in the locale files. */
export interface DecisionRefusal {
  ok: false
  code: string
  params: JsonObject
}

/**
 * Evaluates a decision with all it requires, or a decision service. `context` holds the input data by name (and the outputs of a service's
 * input decisions); `settings`, `case` and the like may stand beside them. Pure: the clock is `now`, an instant. Whatever goes wrong
 * comes back as data, within a bound of work.
 */
export function evaluateDecision(
  model: DecisionModel,
  decisionId: string,
  context: JsonObject,
  env: ExpressionEnv,
): DecisionAnswer | DecisionRefusal {
  const budget = env.budget ?? { left: DECISION_BUDGET }
  const record = new ReadRecord(context)
  const steps: DecisionStep[] = []
  const bounded = { ...env, budget }
  const run = {
    env: bounded,
    root: model,
    context,
    given: new Map(),
    record,
    steps,
    done: new Map(),
    today: legalDay(env.now),
    hits: { rows: [], depth: 0 },
  }
  try {
    const service = model.services.get(decisionId)
    const value = service ? evaluateService(run, model, service) : evaluateGraph(run, model, decisionId, [])
    return {
      ok: true,
      output: asData(value, decisionId, bounded),
      matched: steps.flatMap((step) => step.matched),
      noMatch: service === undefined && steps.at(-1)?.noMatch === true,
      inputs: record.read,
      citations: [...new Set(steps.flatMap((step) => step.citations))],
      unverified: steps.flatMap((step) => step.unverified),
      steps,
    }
  } catch (error) {
    if (error instanceof DecisionFailure) return { ok: false, code: error.code, params: error.params }
    // The stack of the machine is a bound like any other.
    if (error instanceof RangeError) return { ok: false, code: 'calls-too-deep', params: { element: decisionId } }
    throw error
  }
}
