import { evaluate } from 'feelin'
import { exactFunction } from './arithmetic.ts'
import { feelNow, feelToday } from './clock.ts'
import type { Fuel } from './fuel.ts'
import { compilePattern, matches, replace, split } from './pattern.ts'

/** Functions whose work grows with all that their arguments hold, rather than with the length of a list. */
const deepNames = [
  'string',
  'string join',
  'distinct values',
  'flatten',
  'union',
  'index of',
  'remove',
  'list contains',
  'mode',
  'is',
] as const

const shallowNames = [
  'number',
  'not',
  'substring',
  'string length',
  'upper case',
  'lower case',
  'substring before',
  'substring after',
  'contains',
  'starts with',
  'ends with',
  'list replace',
  'count',
  'min',
  'max',
  'sum',
  'mean',
  'all',
  'any',
  'sublist',
  'append',
  'concatenate',
  'insert before',
  'reverse',
  'product',
  'median',
  'stddev',
  'decimal',
  'floor',
  'ceiling',
  'abs',
  'round up',
  'round down',
  'round half up',
  'round half down',
  'modulo',
  'sqrt',
  'log',
  'exp',
  'odd',
  'even',
  'before',
  'after',
  'meets',
  'met by',
  'overlaps',
  'overlaps before',
  'overlaps after',
  'finishes',
  'finished by',
  'includes',
  'during',
  'starts',
  'started by',
  'coincides',
  'day of year',
  'day of week',
  'month of year',
  'week of year',
  'sort',
  'get value',
  'get entries',
  'context',
  'context merge',
  'context put',
] as const

const ownNames = ['now', 'today', 'matches', 'replace', 'split'] as const

/** Names of FEEL's functions that an expression may call, without the constructors that the grammar itself knows. */
export const builtinNames: ReadonlySet<string> = new Set<string>([...deepNames, ...shallowNames, ...ownNames])

/** Names of the constructors that the grammar knows; no variable can be called so. */
export const constructorNames: ReadonlySet<string> = new Set([
  'date',
  'time',
  'date and time',
  'duration',
  'years and months duration',
])

type Callable = ((...args: unknown[]) => unknown) & { $args?: string[] }

/** What the functions of one evaluation share. */
export interface Call {
  fuel: Fuel
  now: string
}

/** feelin's own function, wrapped so that it pays for its arguments; or ours, where feelin's would hang or read the clock. */
export function builtin(name: string, call: () => Call): Callable | null {
  const own = ownBuiltins(call)[name]
  if (own) return own
  const original = evaluate(name, {}).value
  if (typeof original !== 'function') return null
  const deep = (deepNames as readonly string[]).includes(name)
  const exact = exactFunction(name)
  const wrapped: Callable = (...args) => {
    const { fuel } = call()
    for (const arg of args) payFor(arg, deep, fuel)
    const result = exact?.(args)
    return result === undefined ? (original as Callable)(...args) : result
  }
  wrapped.$args = (original as Callable).$args ?? []
  return wrapped
}

function payFor(arg: unknown, deep: boolean, fuel: Fuel): void {
  if (deep) fuel.deep(arg)
  else if (Array.isArray(arg)) fuel.spend(1 + arg.length)
  else fuel.spend(typeof arg === 'string' ? 1 + arg.length / 64 : 1)
}

function ownBuiltins(call: () => Call): Record<string, Callable> {
  return {
    now: withParameters([], () => feelNow(call().now)),
    today: withParameters([], () => feelToday(call().now)),
    matches: withParameters(['input', 'pattern', 'flags'], (input, pattern, flags) =>
      onPattern(input, pattern, flags, call().fuel, (text, compiled) => matches(text, compiled)),
    ),
    replace: withParameters(['input', 'pattern', 'replacement', 'flags'], (input, pattern, replacement, flags) =>
      typeof replacement === 'string'
        ? onPattern(input, pattern, flags, call().fuel, (text, compiled) => {
            payForPieces(text, call().fuel)
            return replace(text, compiled, replacement)
          })
        : null,
    ),
    split: withParameters(['string', 'delimiter'], (input, pattern) =>
      onPattern(input, pattern, undefined, call().fuel, (text, compiled) => {
        payForPieces(text, call().fuel)
        return split(text, compiled)
      }),
    ),
  }
}

/** Each character may be a match of its own, which costs far more than looking at it. */
function payForPieces(text: string, fuel: Fuel): void {
  fuel.spend(text.length / 2)
}

function withParameters(names: string[], run: (...args: unknown[]) => unknown): Callable {
  return Object.assign((...args: unknown[]) => run(...args), { $args: names })
}

function onPattern(
  input: unknown,
  pattern: unknown,
  flags: unknown,
  fuel: Fuel,
  run: (text: string, pattern: NonNullable<ReturnType<typeof compilePattern>>) => unknown,
): unknown {
  if (typeof input !== 'string' || typeof pattern !== 'string') return null
  const compiled = compilePattern(pattern, typeof flags === 'string' ? flags : '')
  if (!compiled) return null
  // The linear engine visits every state for every character.
  fuel.spend(1 + (input.length * compiled.programSize()) / 64)
  return run(input, compiled)
}
