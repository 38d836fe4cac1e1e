import type { ExpressionResult } from '../expression.ts'
import type { Budget } from '../feel/fuel.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import type { Place } from './patterns.ts'
import type { Probe, ScopedExpression } from './plan.ts'

type Evaluate = (place: Place) => ExpressionResult

/**
 * What the expressions of a form gave last time. An expression gives the same again where all it reads are simple values that have
 * not changed; what reads whole lists or groups is evaluated each time. Work remembered is paid for like work done, so that bounds
 * are met at the same place.
 */
export interface LogicMemory {
  /** For one run over data: evaluates an expression at its places, in their order. */
  evaluator(expression: ScopedExpression, evaluate: Evaluate, data: JsonObject, budget: Budget): Evaluate
  /** For a new environment, in which everything may have another value. */
  forget(): void
}

interface Remembered {
  values: unknown[]
  result: ExpressionResult
  cost: number
}

const tooCostly = 'expression-too-costly'

/** What never equals anything: a list, a group, or what lies in a list. */
const compound = Symbol('compound')

export function logicMemory(): LogicMemory {
  let all = new WeakMap<ScopedExpression, Remembered[]>()
  return {
    evaluator(expression, evaluate, data, budget) {
      const known = all.get(expression) ?? []
      all.set(expression, known)
      let turn = 0
      return (place) => {
        const at = turn++
        const values = expression.probes.map((probe) => read(probe, place, data))
        const last = known[at]
        if (last && last.cost <= budget.left && sameValues(last.values, values)) {
          budget.left -= last.cost
          return last.result
        }
        const before = budget.left
        const result = evaluate(place)
        // What ran out of fuel may have had less of it than it would have now.
        if (result.ok || result.code !== tooCostly) known[at] = { values, result, cost: before - budget.left }
        else delete known[at]
        return result
      }
    },
    forget() {
      all = new WeakMap()
    },
  }
}

function read({ level, steps, lengthOnly }: Probe, place: Place, data: JsonObject): unknown {
  let value: JsonValue | undefined = level === 0 ? data : place.rows[level - 1]
  for (const step of steps) {
    if (Array.isArray(value)) return compound
    value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  if (lengthOnly && Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? compound : value
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, index) => value !== compound && Object.is(value, b[index]))
}
