import { evaluateExpression, isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import type { StepEnv } from '../case-state.ts'
import { isObject, machineLimits } from './definition.ts'
import { MachineFault } from './fault.ts'

/** What FEEL in a machine reads. */
export interface Seen {
  context?: JsonObject
  event?: JsonObject
  input?: JsonValue
}

/**
 * What the functions of a machine know of the world during one step. XState calls them with context and event alone, so the step lays the rest
 * here before it begins; a step is synchronous, and no two are under way at once.
 */
let env: StepEnv | null = null
let evaluations = 0
let fault: MachineFault | null = null

/** Runs a step with its environment in place. */
export function inWorld<Result>(given: StepEnv, work: () => Result): Result {
  env = given
  evaluations = 0
  fault = null
  try {
    return work()
  } finally {
    env = null
  }
}

/** The environment of the step under way. Throws outside of one. */
export function worldNow(): StepEnv {
  if (!env) throw new MachineFault('machine-outside-step')
  return env
}

/** Notes why something failed and throws it; XState wraps what guards throw, so the note is what counts. */
export function fail(code: string, params: JsonObject = {}): never {
  fault = new MachineFault(code, params)
  throw fault
}

/** Why the last attempt failed, and forgets it. */
export function takeFault(error: unknown): MachineFault {
  const noted = fault
  fault = null
  if (error instanceof MachineFault) return error
  const message = error instanceof Error ? error.message : String(error)
  if (message.startsWith('Infinite loop detected'))
    return new MachineFault('machine-endless-loop', { limit: machineLimits.maxIterations })
  return noted ?? new MachineFault('machine-failed', { message: message.slice(0, 500) })
}

/** The value of a FEEL text. The case's facts come first, so that no variable can pose as them. */
export function feel(source: string, seen: Seen): JsonValue {
  const { now, context: facts } = worldNow()
  if (++evaluations > machineLimits.evaluations) fail('machine-endless-loop', { limit: machineLimits.evaluations })
  const { context = {}, event, input } = seen
  const special: JsonObject = { context, ...(event && { event }), ...(input !== undefined && { input }) }
  const chain = [facts, special, context]
  const lookup = (name: string) => chain.find((names) => Object.hasOwn(names, name))?.[name]
  const result = evaluateExpression(source, lookup, { now })
  if (!result.ok) return fail(result.code, { source, ...result.params })
  return result.value
}

/** Whether a FEEL text holds; null is no answer. */
export function holds(expression: string, seen: Seen): boolean {
  const value = feel(expression, seen)
  if (typeof value !== 'boolean') return fail('condition-not-boolean', { expression, value })
  return value
}

/** A value as written, with its FEEL texts evaluated at any depth. */
export function filled(template: JsonValue | undefined, seen: Seen): JsonValue {
  if (typeof template === 'string') return isFeel(template) ? feel(template, seen) : template
  if (Array.isArray(template)) return template.map((one) => filled(one, seen))
  if (!isObject(template)) return template ?? null
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, seen)]))
}
