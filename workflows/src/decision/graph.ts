import {
  type ExpressionEnv,
  type FeelValue,
  feelFunction,
  feelTypeOf,
  type JsonObject,
  type JsonValue,
} from '@statecraft/forms'
import { conform } from './conform.ts'
import type { Evaluation, Hits } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { asData } from './feel.ts'
import { locate } from './locate.ts'
import { calling, evaluateLogic, functionOf } from './logic.ts'
import type { Decision, DecisionModel, DecisionService, InputData } from './model.ts'
import { ReadRecord } from './read-record.ts'
import { REQUIREMENT_DEPTH } from './requirements.ts'
import { type DecisionStep, stepOf } from './step.ts'

/** One evaluation of a requirement graph. */
export interface Run {
  env: ExpressionEnv
  /** The model that was asked; values of what it imports may stand in the context under the import's name. */
  root: DecisionModel
  context: JsonObject
  /** Values given for decisions and input data in place of their own, by {@link keyOf}. */
  given: Map<string, FeelValue>
  record: ReadRecord
  steps: DecisionStep[]
  /** Outputs of the decisions that were evaluated, by {@link keyOf}. */
  done: Map<string, FeelValue>
  today: string
  hits: Hits
}

const keyOf = (model: DecisionModel, id: string) => `${model.namespace}#${id}`

/** Evaluates a decision after all it requires, each once. */
export function evaluateGraph(run: Run, model: DecisionModel, id: string, requiredBy: string[]): FeelValue {
  const key = keyOf(model, id)
  if (run.given.has(key)) return run.given.get(key)
  if (run.done.has(key)) return run.done.get(key)
  const decision = model.decisions.get(id)
  if (!decision) throw missing(id, requiredBy)
  if (requiredBy.includes(key))
    throw new DecisionFailure('decisions-in-a-circle', { decisions: [...requiredBy, key].map(shortOf) })
  if (requiredBy.length >= REQUIREMENT_DEPTH)
    throw new DecisionFailure('requirements-too-deep', { decision: id, limit: REQUIREMENT_DEPTH })
  const own: Run = { ...run, hits: { rows: [], depth: run.hits.depth } }
  const value = evaluateOne(own, model, decision, namesOf(own, model, decision, [...requiredBy, key]))
  run.done.set(key, value)
  return value
}

/** What a service gives: the output of its decision, or of its decisions by their names. */
export function evaluateService(run: Run, model: DecisionModel, service: DecisionService): FeelValue {
  for (const reference of service.inputDecisions) {
    const found = locate(model, reference)
    const decision = found?.model.decisions.get(found.id)
    if (!found || !decision || run.given.has(keyOf(found.model, found.id))) continue
    const place = { element: service.id, name: decision.variable, place: 'input' } as const
    run.record.keep([decision.variable])
    const value = Object.hasOwn(run.context, decision.variable) ? run.context[decision.variable] : null
    run.given.set(keyOf(found.model, found.id), conform(value, decision.typeRef, scopeOf(run, found.model), place))
  }
  const outputs = service.outputDecisions.map((reference) => {
    const found = locate(model, reference)
    if (!found) throw missing(reference, [service.id])
    const value = evaluateGraph(run, found.model, found.id, [keyOf(model, service.id)])
    return [found.model.decisions.get(found.id)?.variable ?? found.id, value] as const
  })
  return outputs.length === 1 ? outputs[0]![1] : Object.fromEntries(outputs)
}

const shortOf = (key: string) => key.slice(key.lastIndexOf('#') + 1)
const scopeOf = (run: Run, model: DecisionModel) => ({ env: run.env, model })

function missing(id: string, requiredBy: string[]): DecisionFailure {
  const by = requiredBy.at(-1)
  return by
    ? new DecisionFailure('required-decision-missing', { decision: shortOf(by), required: id })
    : new DecisionFailure('decision-not-found', { decision: id })
}

function evaluateOne(run: Run, model: DecisionModel, decision: Decision, names: Names): FeelValue {
  const { output, noMatch } = evaluateLogic(decision.logic, evaluationOf(run, model, decision.id, names))
  const place = { element: decision.id, name: decision.variable, place: 'output' } as const
  const value = conform(output, decision.typeRef, scopeOf(run, model), place)
  // A function is what it gives when it is called.
  const told = feelTypeOf(value) === 'function' ? null : asData(value, decision.id, run.env)
  run.steps.push(stepOf(decision, told, noMatch, run.hits))
  return value
}

/** The names of what a piece of logic requires. */
interface Names {
  /** Outputs of decisions, functions, and values given by a caller: nothing that is read of the context. */
  bound: Map<string, FeelValue>
  /** Input data, as its type has it. */
  inputs: Map<string, FeelValue>
}

function evaluationOf(run: Run, model: DecisionModel, id: string, { bound, inputs }: Names): Evaluation {
  const lookup = (name: string) => {
    if (bound.has(name)) return bound.get(name)
    return inputs.has(name) ? inputs.get(name) : fromContext(run, model, name)
  }
  const { env, today, hits } = run
  return { env, model, lookup, record: run.record.except(bound), today, decision: id, hits }
}

function namesOf(run: Run, model: DecisionModel, decision: Decision, requiredBy: string[]): Names {
  const names: Names = { bound: new Map(), inputs: new Map() }
  for (const reference of decision.requiredDecisions) {
    const found = locate(model, reference)
    if (!found) throw missing(reference, requiredBy)
    const value = evaluateGraph(run, found.model, found.id, requiredBy)
    bind(names.bound, found.prefix, found.model.decisions.get(found.id)?.variable ?? found.id, value)
  }
  for (const reference of decision.requiredKnowledge) bindKnowledge(run, model, reference, names.bound)
  for (const reference of decision.requiredInputs) {
    const found = locate(model, reference)
    const input = found?.model.inputs.get(found.id)
    if (!found || !input) continue
    const key = keyOf(found.model, found.id)
    const value = run.given.has(key) ? run.given.get(key) : inputValue(run, found.model, input)
    const isRead = found.prefix === '' && !run.given.has(key)
    if (isRead) names.inputs.set(input.name, value)
    else bind(names.bound, found.prefix, input.name, value)
  }
  return names
}

/** Names of an import stand together in a context under its name. */
function bind(bound: Map<string, FeelValue>, prefix: string, name: string, value: FeelValue): void {
  if (prefix === '') bound.set(name, value)
  else bound.set(prefix, { ...(bound.get(prefix) as object | undefined), [name]: value })
}

/** Input data as its type has it. */
function inputValue(run: Run, model: DecisionModel, input: InputData): FeelValue {
  const place = { element: input.id, name: input.name, place: 'input' } as const
  return conform(rawInput(run, model, input.name), input.typeRef, scopeOf(run, model), place)
}

function rawInput(run: Run, model: DecisionModel, name: string): JsonValue | undefined {
  if (Object.hasOwn(run.context, name)) return run.context[name]
  const imported = run.root.imports.find(({ namespace }) => namespace === model.namespace)
  const under = imported && Object.hasOwn(run.context, imported.name) ? run.context[imported.name] : undefined
  if (imported === undefined || typeof under !== 'object' || under === null || Array.isArray(under)) return undefined
  run.record.keep([imported.name, name])
  return Object.hasOwn(under, name) ? under[name] : undefined
}

/** A name that is not required: input data all the same, or whatever else stands in the context. */
function fromContext(run: Run, model: DecisionModel, name: string): FeelValue {
  const input = [...model.inputs.values()].find((one) => one.name === name)
  return input ? inputValue(run, model, input) : rawInput(run, model, name)
}

function bindKnowledge(run: Run, model: DecisionModel, reference: string, bound: Map<string, FeelValue>): void {
  const found = locate(model, reference)
  const knowledge = found?.model.knowledge.get(found.id)
  const service = found?.model.services.get(found.id)
  if (found && knowledge) bind(bound, found.prefix, knowledge.variable, knowledgeFunction(run, found.model, found.id))
  if (found && service) bind(bound, found.prefix, service.variable, serviceFunction(run, found.model, service))
}

/** A business knowledge model as a function: it reads its parameters and the functions it requires, and may call itself. */
function knowledgeFunction(run: Run, model: DecisionModel, id: string): FeelValue {
  const knowledge = model.knowledge.get(id)!
  const bound = new Map<string, FeelValue>()
  const pure = { ...run, context: {}, record: ReadRecord.none() }
  const evaluation = evaluationOf(pure, model, id, { bound, inputs: new Map() })
  const required = () => {
    if (bound.size > 0) return
    bound.set(knowledge.variable, itself)
    for (const reference of knowledge.requiredKnowledge) bindKnowledge(run, model, reference, bound)
  }
  // What it requires is looked for when it is first called: functions in a circle end by the depth of their calls.
  const itself = functionOf(knowledge.logic, evaluation, required)
  return itself
}

/** A decision service as a function of its input data, then its input decisions; of the case it reads settings only. */
function serviceFunction(run: Run, model: DecisionModel, service: DecisionService): FeelValue {
  const parameters = [
    ...service.inputData.flatMap((reference) => parameterOf(model, reference, 'inputs')),
    ...service.inputDecisions.flatMap((reference) => parameterOf(model, reference, 'decisions')),
  ]
  const context = Object.fromEntries(Object.entries(run.context).filter(([name]) => ALWAYS.has(name)))
  return feelFunction(
    parameters.map(({ name }) => name),
    (...args) => {
      const given = new Map(
        parameters.map(({ key, name, typeRef, model: home }, at) => {
          const place = { element: service.id, name, place: 'parameter' } as const
          return [key, conform(args[at] ?? null, typeRef, scopeOf(run, home), place)]
        }),
      )
      const inner = { ...run, context, given, done: new Map(), steps: [] }
      return calling(run.hits, service.id, () => evaluateService(inner, model, service))
    },
  )
}

const ALWAYS = new Set(['settings', 'case'])

interface Parameter {
  key: string
  name: string
  typeRef: string | undefined
  model: DecisionModel
}

function parameterOf(model: DecisionModel, reference: string, of: 'inputs' | 'decisions'): Parameter[] {
  const found = locate(model, reference)
  if (!found) return []
  const input = of === 'inputs' ? found.model.inputs.get(found.id) : undefined
  const decision = of === 'decisions' ? found.model.decisions.get(found.id) : undefined
  const name = input?.name ?? decision?.variable
  if (name === undefined) return []
  const typeRef = (input ?? decision)?.typeRef
  return [{ key: keyOf(found.model, found.id), name, typeRef, model: found.model }]
}
