import { evaluate, FeelFunction } from 'feelin'
import type { Diagnostic } from '../finding.ts'
import { operatorFunctions } from './arithmetic.ts'
import { builtin, builtinNames, type Call } from './builtins.ts'
import { Fuel } from './fuel.ts'
import { checkLength, checkTree, feelDiagnostic } from './gate.ts'
import { fuelNames, instrument } from './instrument.ts'
import { type FeelReads, readsOf } from './names.ts'
import { childrenOf, type FeelKind, type FeelSyntax, nameOf, parseFeel } from './syntax.ts'
import { testedName, unaryAsExpression } from './unary.ts'
import type { FeelValue } from './value.ts'

/** FEEL text ready to run, or the reasons why it is not. */
export interface CompiledFeel {
  diagnostics: Diagnostic[]
  reads: FeelReads
  /** Runs it; a name it asks for and does not get has no value. Throws what feelin and the fuel throw. */
  run: (lookup: (name: string) => FeelValue, value: FeelValue, call: Call) => unknown
}

const cacheSize = 2_000
const caches: Record<FeelKind, Map<string, CompiledFeel>> = { expression: new Map(), 'unary-tests': new Map() }
const operators = operatorFunctions()
const nothing: FeelReads = { names: [], paths: [], lengths: [], filterNames: [], places: [] }

/** Compiles once per text. */
export function compileFeel(source: string, kind: FeelKind): CompiledFeel {
  const cache = caches[kind]
  const known = cache.get(source)
  if (known) return known
  const compiled = compileNew(source, kind)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(source, compiled)
  return compiled
}

function compileNew(source: string, kind: FeelKind): CompiledFeel {
  const tooLong = checkLength(source)
  if (tooLong.length > 0) return refused(tooLong, nothing)
  const syntax = parseFeel(source, kind)
  const diagnostics = checkTree(syntax)
  if (diagnostics.length > 0) return refused(diagnostics, nothing)
  const reads = readsOf(syntax)
  const wanted = variablesOf(reads)
  const functions = functionsOf(syntax)
  try {
    const run = runnerOf(syntax, wanted, functions)
    return { diagnostics: [], reads, run }
  } catch {
    return refused([feelDiagnostic('expression-not-supported', { source: source.slice(0, 200) })], reads)
  }
}

function refused(diagnostics: Diagnostic[], reads: FeelReads): CompiledFeel {
  return { diagnostics, reads, run: () => null }
}

function variablesOf(reads: FeelReads): string[] {
  const heads = reads.filterNames.map(({ name }) => name.split('.', 1)[0] ?? name)
  return [...new Set([...reads.names, ...heads])]
}

function functionsOf(syntax: FeelSyntax): Set<string> {
  const names = new Set<string>()
  const cursor = syntax.root.cursor()
  do {
    if (cursor.name !== 'FunctionInvocation') continue
    const callee = childrenOf(cursor.node)[0]
    if (callee && builtinNames.has(nameOf(syntax, callee))) names.add(nameOf(syntax, callee))
  } while (cursor.next())
  return names
}

/**
 * The functions an expression may call, bound to whatever call is under way. Wrapped once: feelin would wrap a plain function
 * again at each invocation.
 */
function environment(functions: Set<string>, call: () => Call): Record<string, FeelFunction> {
  const one = ['value']
  const names: Record<string, FeelFunction> = {
    ...operators,
    [fuelNames.each]: new FeelFunction((value) => call().fuel.each(value), one),
    [fuelNames.deep]: new FeelFunction((value) => call().fuel.deep(value), one),
    [fuelNames.returned]: new FeelFunction((value) => call().fuel.returned(value), one),
    [fuelNames.span]: new FeelFunction((start, end) => call().fuel.span(start, end), ['start', 'end']),
  }
  for (const name of functions) {
    const found = builtin(name, call)
    if (found) names[name] = new FeelFunction(found, found.$args ?? [])
  }
  return names
}

/**
 * feelin parses at every call. A FEEL function is parsed once and invoked often, so an expression is compiled to a function of
 * the variables it reads: 90 microseconds a call become two.
 */
function runExpression(text: string, wanted: string[], functions: Set<string>): CompiledFeel['run'] {
  let current: Call | null = null
  const names = environment(functions, () => current ?? active ?? noCall())
  const { value, warnings } = evaluate(`function(${wanted.join(', ')}) ${text}`, names)
  if (!(value instanceof FeelFunction)) throw new Error('No function came back')
  return (lookup, _value, call) => {
    const outer = current
    current = call
    try {
      return within(call, () => value.invoke(wanted.map((name) => lookup(name) ?? null)))
    } finally {
      current = outer
      // feelin keeps the list of warnings for as long as the function lives.
      warnings.length = 0
    }
  }
}

function runnerOf(syntax: FeelSyntax, wanted: string[], functions: Set<string>): CompiledFeel['run'] {
  if (syntax.kind === 'expression') return runExpression(instrument(syntax), wanted, functions)
  const text = unaryAsExpression(syntax)
  if (text === null) throw new Error('Not to be written as an expression')
  const run = runExpression(text, [testedName, ...wanted], functions)
  return (lookup, value, call) => run((name) => (name === testedName ? value : lookup(name)), value, call)
}

/** The call under way; a function that has left its expression pays with the fuel of whoever calls it. */
let active: Call | null = null

/** Runs something on behalf of a call. */
export function within<Value>(call: Call, run: () => Value): Value {
  const outer = active
  active = call
  try {
    return run()
  } finally {
    active = outer
  }
}

function noCall(): Call {
  return { fuel: new Fuel(), now: '' }
}
