import { type Citation, type ExpressionEnv, type JsonObject, type JsonValue, legalDay } from '@statecraft/forms'
import type { LogicResult } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { isTemporal } from './feel.ts'
import { evaluateLogic } from './logic.ts'
import type { Decision, DecisionModel, FeelType } from './model.ts'
import { ReadRecord } from './read-record.ts'
import { REQUIREMENT_DEPTH } from './requirements.ts'

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

export interface DecisionStep extends LogicResult {
  decision: string
  /** What the decision is called, for people. */
  name: string
}

/** Why there is no answer: a permanent code with its params, words in the locale files. */
export interface DecisionRefusal {
  ok: false
  code: string
  params: JsonObject
}

/**
 * Evaluates a decision with all it requires. `context` holds the input data by name; `settings`, `case` and the like may stand beside
 * them. Pure: the clock is `now`, an instant. Whatever goes wrong comes back as data.
 */
export function evaluateDecision(
  model: DecisionModel,
  decisionId: string,
  context: JsonObject,
  env: ExpressionEnv,
): DecisionAnswer | DecisionRefusal {
  const record = new ReadRecord(context)
  const steps = new Map<string, DecisionStep>()
  try {
    evaluateOne({ model, context, env, record, steps, today: legalDay(env.now) }, decisionId, [])
    const { output, noMatch } = steps.get(decisionId)!
    const all = [...steps.values()]
    return {
      ok: true,
      output,
      matched: all.flatMap((step) => step.matched),
      noMatch,
      inputs: record.read,
      citations: [...new Set(all.flatMap((step) => step.citations))],
      unverified: all.flatMap((step) => step.unverified),
      steps: all,
    }
  } catch (error) {
    if (error instanceof DecisionFailure) return { ok: false, code: error.code, params: error.params }
    throw error
  }
}

interface Run {
  model: DecisionModel
  context: JsonObject
  env: ExpressionEnv
  record: ReadRecord
  steps: Map<string, DecisionStep>
  today: string
}

function evaluateOne(run: Run, id: string, requiredBy: string[]): DecisionStep {
  const known = run.steps.get(id)
  if (known) return known
  const decision = run.model.decisions.get(id)
  if (!decision) throw missing(id, requiredBy)
  if (requiredBy.includes(id)) throw new DecisionFailure('decisions-in-a-circle', { decisions: [...requiredBy, id] })
  if (requiredBy.length >= REQUIREMENT_DEPTH)
    throw new DecisionFailure('requirements-too-deep', { decision: id, limit: REQUIREMENT_DEPTH })
  const required = new Map<string, JsonValue>()
  for (const other of decision.requiredDecisions) {
    const { output } = evaluateOne(run, other, [...requiredBy, id])
    required.set(run.model.decisions.get(other)!.variable, output)
  }
  const result = evaluateLogic(decision.logic, {
    env: run.env,
    lookup: (name) => required.get(name) ?? (Object.hasOwn(run.context, name) ? run.context[name] : undefined),
    temporal: temporalNames(run.model, decision),
    record: run.record.except(required),
    today: run.today,
    decision: id,
  })
  const step = { decision: id, name: decision.name, ...result }
  run.steps.set(id, step)
  return step
}

function missing(id: string, requiredBy: string[]): DecisionFailure {
  const by = requiredBy.at(-1)
  return by
    ? new DecisionFailure('required-decision-missing', { decision: by, required: id })
    : new DecisionFailure('decision-not-found', { decision: id })
}

function temporalNames(model: DecisionModel, decision: Decision): Map<string, FeelType> {
  const inputs = [...model.inputs.values()].map(({ name, type }) => [name, type] as const)
  const decisions = decision.requiredDecisions.flatMap((id) => {
    const required = model.decisions.get(id)
    return required ? [[required.variable, required.type] as const] : []
  })
  return new Map([...inputs, ...decisions].filter(([, type]) => isTemporal(type)))
}
