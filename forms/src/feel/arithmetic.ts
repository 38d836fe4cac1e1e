import { duration, evaluate, FeelDuration, FeelFunction } from 'feelin'
import { add, divide, modulo, multiply, power, type Rounding, round, sum } from './exact.ts'
import { feelTypeOf } from './value.ts'

/** The functions that instrumented text calls in place of FEEL's operators. */
export const operatorNames = {
  '+': '__add',
  '-': '__sub',
  '*': '__mul',
  '/': '__div',
  '**': '__pow',
  '^': '__pow',
} as const
export const negationName = '__neg'

type Operation = (a: number, b: number) => number

const operations: Record<keyof typeof operatorNames, Operation> = {
  '+': add,
  '-': (a, b) => add(a, -b),
  '*': multiply,
  '/': divide,
  '**': power,
  '^': power,
}

/** FEEL's operators: exact for numbers, feelin's own for all else. A result that is no number has no value. */
export function operatorFunctions(): Record<string, FeelFunction> {
  const entries = Object.entries(operations).map(([operator, operation]) => {
    const other = feelinOperator(operator)
    const run = (a: unknown, b: unknown) => {
      if (typeof a === 'number' && typeof b === 'number') return finite(operation(a, b))
      return (operator === '*' || operator === '/' ? scaled(a, b, operation) : undefined) ?? other(a, b)
    }
    return [operatorNames[operator as keyof typeof operatorNames], new FeelFunction(run, ['a', 'b'])] as const
  })
  const negation = (a: unknown) => (typeof a === 'number' ? 0 - a : (scaled(a, -1, multiply) ?? null))
  return { ...Object.fromEntries(entries), [negationName]: new FeelFunction(negation, ['a']) }
}

/** A duration times or by a number, or by a duration of its kind, which feelin has not; undefined for all else. */
function scaled(a: unknown, b: unknown, operation: Operation): unknown {
  if (operation === multiply && typeof a === 'number') return scaled(b, a, operation)
  if (!(a instanceof FeelDuration)) return undefined
  if (typeof b === 'number') return ofLength(operation(lengthOf(a), b), a.yearsMonths)
  const isRatio = operation === divide && b instanceof FeelDuration && a.yearsMonths === b.yearsMonths
  return isRatio ? finite(divide(lengthOf(a), lengthOf(b))) : undefined
}

/** Months, or seconds. */
function lengthOf({ value, yearsMonths }: FeelDuration): number {
  return yearsMonths ? value.years * 12 + value.months : value.total({ unit: 'seconds' })
}

/** Whole months only; seconds to the thousandth. */
function ofLength(length: number, yearsMonths: boolean): unknown {
  if (!Number.isFinite(length)) return null
  const size = Math.abs(yearsMonths ? Math.trunc(length) : round(length, 3, 'down'))
  if (size > 1e12) return null
  return duration(`${length < 0 ? '-' : ''}${yearsMonths ? `P${size}M` : `PT${plainText(size)}S`}`)
}

/** Without an exponent. */
const plainText = (size: number) => (size < 1e-3 ? '0' : String(size))

const finite = (number: number) => (Number.isFinite(number) ? number : null)

function feelinOperator(operator: string): (a: unknown, b: unknown) => unknown {
  const { value, warnings } = evaluate(`function(a, b) a ${operator} b`, {})
  return (a, b) => {
    const result = (value as FeelFunction).invoke([a, b])
    warnings.length = 0
    return result
  }
}

const roundings: Record<string, Rounding> = {
  decimal: 'half-even',
  floor: 'floor',
  ceiling: 'ceiling',
  'round up': 'up',
  'round down': 'down',
  'round half up': 'half-up',
  'round half down': 'half-down',
}

/** FEEL lets a scale be what its decimals allow. */
const scaleLimits = [-6_111, 6_176] as const

/** A function of FEEL that is exact for numbers, or undefined when there is none: arguments it does not take are feelin's. */
export function exactFunction(name: string): ((args: unknown[]) => unknown) | undefined {
  const rounding = roundings[name]
  if (rounding) return ([number, scale = 0]) => rounded(number, scale, rounding)
  return (
    lists[name] ??
    (name === 'modulo' ? ([a, b]) => onNumbers([a, b], () => modulo(a as number, b as number)) : undefined)
  )
}

function rounded(number: unknown, scale: unknown, rounding: Rounding): unknown {
  if (typeof number !== 'number' || typeof scale !== 'number') return undefined
  const places = Math.trunc(scale)
  if (places < scaleLimits[0] || places > scaleLimits[1]) return null
  return finite(round(number, places, rounding))
}

const lists: Record<string, (args: unknown[]) => unknown> = {
  min: (args) => extreme(args, (a, b) => isLess(a, b)),
  max: (args) => extreme(args, (a, b) => isLess(b, a)),
  sum: (args) => ofList(args, sum),
  mean: (args) => ofList(args, (list) => divide(sum(list), list.length)),
  product: (args) => ofList(args, (list) => list.reduce(multiply, 1)),
  median: (args) =>
    ofList(args, (list) => {
      const sorted = list.toSorted((a, b) => a - b)
      const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!]
      return low === high ? low : divide(add(low, high), 2)
    }),
}

const isLess = feelinOperator('<')

/** feelin finds the least and greatest of numbers only; the standard of anything that can be put in order. */
function extreme(args: unknown[], isBefore: (a: unknown, b: unknown) => unknown): unknown {
  const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  const isStrange = list.length === 0 || list.every((value) => typeof value === 'number' || value === null)
  if (isStrange) return undefined
  const isOfOneType = new Set(list.map(feelTypeOf)).size === 1
  return isOfOneType && list.every((value) => isLess(list[0], value) !== null)
    ? list.reduce((best, value) => (isBefore(value, best) === true ? value : best))
    : null
}

function ofList(args: unknown[], run: (list: number[]) => number): unknown {
  const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  return list.length === 0 ? undefined : onNumbers(list, () => run(list as number[]))
}

/** Undefined where something is no number, so that feelin has the word. */
function onNumbers(values: unknown[], run: () => number): unknown {
  return values.every((value) => typeof value === 'number') ? finite(run()) : undefined
}
