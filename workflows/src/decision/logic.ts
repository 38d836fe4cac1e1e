import { evaluateValue, type FeelValue, feelFunction, feelTypeOf } from '@statecraft/forms'
import { conform } from './conform.ts'
import { type Evaluation, evaluateFeel, type Hits, type LogicResult, valueOrFail, withNames } from './evaluation.ts'
import { DecisionFailure } from './failure.ts'
import { spend } from './feel.ts'
import { filterList, iterate } from './iterate.ts'
import type { BoxedContext, DecisionLogic, FunctionDefinition, Invocation, Relation } from './model.ts'
import { evaluateTable } from './table.ts'

/** How many calls of functions may stand inside each other. */
export const CALL_DEPTH = 50

/** Evaluates any boxed expression; throws a {@link DecisionFailure}. */
export function evaluateLogic(logic: DecisionLogic, evaluation: Evaluation): LogicResult {
  if (logic.kind === 'table') return evaluateTable(logic, evaluation)
  return { output: valueIn(logic, evaluation), noMatch: false }
}

function valueIn(logic: DecisionLogic, evaluation: Evaluation): FeelValue {
  spend(evaluation.env, 1, logic.id)
  switch (logic.kind) {
    case 'table':
      return evaluateTable(logic, evaluation).output
    case 'literal':
      return evaluateFeel(logic.text, logic.id, evaluation)
    case 'context':
      return evaluateContext(logic, evaluation)
    case 'list':
      return logic.items.map((item) => valueIn(item, evaluation))
    case 'relation':
      return evaluateRelation(logic, evaluation)
    case 'function':
      return functionOf(logic, evaluation)
    case 'invocation':
      return evaluateInvocation(logic, evaluation)
    case 'conditional':
      return valueIn(valueIn(logic.if, evaluation) === true ? logic.then : logic.else, evaluation)
    case 'filter':
      return filterList(logic, evaluation, valueIn)
    default:
      return iterate(logic, evaluation, valueIn)
  }
}

function evaluateContext(logic: BoxedContext, evaluation: Evaluation): FeelValue {
  const entries = new Map<string, FeelValue>()
  // Entries come to stand in this map one by one, so a function among them can call itself.
  const inner = withNames(evaluation, entries)
  for (const { name, typeRef, logic: entry } of logic.entries) {
    const value = valueIn(entry, { ...inner, record: evaluation.record.except(entries) })
    if (name === null) return value
    const place = { element: logic.id, name, place: 'output' } as const
    entries.set(name, feelTypeOf(value) === 'function' ? value : conform(value, typeRef, evaluation, place))
  }
  return Object.fromEntries(entries)
}

function evaluateRelation({ columns, rows }: Relation, evaluation: Evaluation): FeelValue {
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at]!, valueIn(cell, evaluation)])))
}

/** A function over the names around it; `before` runs at each call. */
export function functionOf(definition: FunctionDefinition, evaluation: Evaluation, before = () => {}): FeelValue {
  const { parameters, body, id } = definition
  return feelFunction(
    parameters.map(({ name }) => name),
    (...args) => {
      before()
      const given = new Map(
        parameters.map(({ name, typeRef }, at) => {
          const place = { element: id, name, place: 'parameter' } as const
          return [name, conform(args[at] ?? null, typeRef, evaluation, place)]
        }),
      )
      return calling(evaluation.hits, id, () => valueIn(body, withNames(evaluation, given)))
    },
  )
}

/** Runs the body of a function, as deep as calls may stand inside each other. */
export function calling<Value>(hits: Hits, element: string, run: () => Value): Value {
  if (hits.depth >= CALL_DEPTH) throw new DecisionFailure('calls-too-deep', { element, limit: CALL_DEPTH })
  hits.depth++
  try {
    return run()
  } finally {
    hits.depth--
  }
}

/** Names of the arguments in the call made below. */
const argument = (at: number) => `doiSo${at}`

function evaluateInvocation({ id, called, bindings }: Invocation, evaluation: Evaluation): FeelValue {
  const values = new Map(bindings.map(({ logic }, at) => [argument(at), valueIn(logic, evaluation)]))
  evaluation.record.reads(called)
  const call = `${called}(${bindings.map(({ name }, at) => `${name}: ${argument(at)}`).join(', ')})`
  const { lookup } = withNames(evaluation, values)
  return valueOrFail(evaluateValue(call, lookup, evaluation.env), id)
}
