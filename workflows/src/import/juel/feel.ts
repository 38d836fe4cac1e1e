import { parseExpression } from '@statecraft/forms'
import { type Juel, JuelRefused, type Operator } from './syntax.ts'

/** Names that Camunda 7 puts beside the variables, and what Camunda 8 calls them in a multi-instance. */
const COUNTERS: Record<string, string> = {
  nrOfInstances: 'numberOfInstances',
  nrOfActiveInstances: 'numberOfActiveInstances',
  nrOfCompletedInstances: 'numberOfCompletedInstances',
  // Camunda 7 counts from 0, Camunda 8 from 1.
  loopCounter: '(loopCounter - 1)',
}

/** Objects of the engine that no expression of ours can reach. */
const ENGINE_OBJECTS = new Set([
  'execution',
  'task',
  'externalTask',
  'caseExecution',
  'authenticatedUserId',
  'connector',
  'event',
  'listener',
])

/** Writes an expression as FEEL that gives the same for the same data. Throws `JuelRefused`. */
export function writeFeel(juel: Juel): string {
  const feel = write(juel, 0)
  const { names, diagnostics } = parseExpression(feel)
  // A name that is a word of FEEL would be read as something else.
  const read = new Set(names)
  if (diagnostics.length > 0 || [...variablesOf(juel)].some((name) => !read.has(name))) throw new JuelRefused('name')
  return feel
}

function variablesOf(juel: Juel): Set<string> {
  if (juel.kind === 'literal') return new Set()
  if (juel.kind === 'path') {
    const counter = Object.hasOwn(COUNTERS, juel.variable) ? COUNTERS[juel.variable] : undefined
    return new Set([/\w+/.exec(counter ?? '')?.[0] ?? juel.variable])
  }
  return new Set(partsOf(juel).flatMap((part) => [...variablesOf(part)]))
}

function partsOf(juel: Exclude<Juel, { kind: 'literal' | 'path' }>): Juel[] {
  if (juel.kind === 'binary') return [juel.left, juel.right]
  if (juel.kind === 'choice') return [juel.condition, juel.yes, juel.no]
  return [juel.operand]
}

const WRITTEN: Record<Operator, { sign: string; binds: number }> = {
  or: { sign: 'or', binds: 1 },
  and: { sign: 'and', binds: 2 },
  eq: { sign: '=', binds: 3 },
  ne: { sign: '!=', binds: 3 },
  lt: { sign: '<', binds: 3 },
  gt: { sign: '>', binds: 3 },
  le: { sign: '<=', binds: 3 },
  ge: { sign: '>=', binds: 3 },
}

/**
 * `around` is how strongly what stands around binds; looser texts get parentheses. `exact` is set where null and false are not the same:
 * a comparison with null is false to JUEL and null to FEEL.
 */
function write(juel: Juel, around: number, exact = false): string {
  if (juel.kind === 'literal') return feelLiteral(juel.value)
  if (juel.kind === 'path') return writePath(juel.variable, juel.steps)
  if (juel.kind === 'empty') return writeEmpty(juel.operand)
  // What is null is not true to JUEL, so its opposite is; FEEL's `not(null)` is null.
  if (juel.kind === 'not') return parenthesised(`${write(juel.operand, 4)} != true`, 3, around)
  if (juel.kind === 'choice') {
    const { condition, yes, no } = juel
    const branches = `then ${write(yes, 1, exact)} else ${write(no, 1, exact)}`
    return parenthesised(`if ${write(condition, 0)} ${branches}`, 0, around)
  }
  if (exact && juel.operator !== 'eq' && juel.operator !== 'ne')
    return parenthesised(`${write(juel, 4)} = true`, 3, around)
  return writeBinary(juel, around)
}

function writeBinary({ operator, left, right }: Extract<Juel, { kind: 'binary' }>, around: number): string {
  const { sign, binds } = WRITTEN[operator]
  if (binds < 3) return parenthesised(`${write(left, binds)} ${sign} ${write(right, binds + 1)}`, binds, around)
  // Comparisons do not stand in a row in FEEL, so both sides are set apart.
  return parenthesised(`${write(left, 4, true)} ${sign} ${write(right, 4, true)}`, binds, around)
}

const parenthesised = (text: string, binds: number, around: number) =>
  binds < around || (binds === 0 && around > 0) ? `(${text})` : text

/** Empty to JUEL: null, a text without letters, a list or context without elements. */
function writeEmpty(operand: Juel): string {
  if (operand.kind !== 'path') throw new JuelRefused('empty-of-expression')
  const value = writePath(operand.variable, operand.steps)
  return `(if ${value} = null then true else if ${value} instance of string then ${value} = "" else if ${value} instance of list<Any> then count(${value}) = 0 else string(${value}) = "{}")`
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u

function writePath(variable: string, steps: (string | number)[]): string {
  if (ENGINE_OBJECTS.has(variable)) throw new JuelRefused('engine-object')
  if (Object.hasOwn(COUNTERS, variable) && steps.length === 0) return COUNTERS[variable]!
  if (!NAME.test(variable)) throw new JuelRefused('name')
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step + 1}]`
    return NAME.test(step) ? `${path}.${step}` : `get value(${path}, ${feelLiteral(step)})`
  }, variable)
}

/** A value written as FEEL. */
export function feelLiteral(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value)
  const escaped = value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
  return `"${escaped}"`
}
