import type { Diagnostic } from '../finding.ts'
import type { JsonObject } from '../json.ts'
import { reservedPrefix } from './instrument.ts'
import { compilePattern } from './pattern.ts'
import { childrenOf, type FeelNode, type FeelSyntax, nameOf, textOf } from './syntax.ts'

/** Bounds of FEEL that people write; what passes cannot hang, and what it does at run time is paid for in fuel. */
export const feelBounds = { characters: 4_096, nodes: 500, range: 10_000, rangeProduct: 100_000 } as const

/** A diagnostic of an expression; the caller knows the element it stands in. */
export function feelDiagnostic(code: string, params: JsonObject): Diagnostic {
  return { code, severity: 'error', element: '', params }
}

/** Refuses what is too long before it is parsed: parsing 200 KB takes 15 seconds. */
export function checkLength(source: string): Diagnostic[] {
  if (source.length <= feelBounds.characters) return []
  return [feelDiagnostic('expression-too-long', { length: source.length, limit: feelBounds.characters })]
}

/** Refuses what does not parse, is too large or would iterate too far. */
export function checkTree(syntax: FeelSyntax): Diagnostic[] {
  const size = measure(syntax)
  if (size.error) return [size.error]
  if (size.nodes > feelBounds.nodes) {
    return [feelDiagnostic('expression-too-complex', { nodes: size.nodes, limit: feelBounds.nodes })]
  }
  const diagnostics: Diagnostic[] = []
  checkNode(syntax, syntax.root, 1, diagnostics)
  return diagnostics
}

/** Counts without recursion, because nothing is known yet of how deep the tree is. */
function measure(syntax: FeelSyntax): { nodes: number; error: Diagnostic | null } {
  const { source } = syntax
  let nodes = 0
  let error: Diagnostic | null = null
  const cursor = syntax.root.cursor()
  do {
    if (cursor.type.isError && !error) error = syntaxError(source, cursor.from)
    if (/^[A-Z]/.test(cursor.name) && cursor.name !== 'Identifier') nodes += 1
  } while (cursor.next())
  const empty = !/\S/.test(source)
  return { nodes, error: empty ? feelDiagnostic('expression-empty', {}) : error }
}

function syntaxError(source: string, at: number): Diagnostic {
  const near = source.slice(at, at + 20).trim() || source.slice(Math.max(0, at - 20), at).trim()
  return feelDiagnostic('expression-syntax', { source: source.slice(0, 200), at: at + 1, near })
}

function checkNode(syntax: FeelSyntax, node: FeelNode, iterations: number, out: Diagnostic[]): void {
  if (node.name === 'Identifier' && textOf(syntax, node).startsWith(reservedPrefix)) {
    out.push(feelDiagnostic('expression-reserved-name', { name: textOf(syntax, node) }))
  }
  if (node.name === 'FunctionInvocation') checkPattern(syntax, node, out)
  let inner = iterations
  for (const child of childrenOf(node)) {
    checkNode(syntax, child, inner, out)
    if (child.name === 'InExpressions') inner *= rangeProduct(syntax, child, inner, out)
  }
}

function rangeProduct(syntax: FeelSyntax, node: FeelNode, outer: number, out: Diagnostic[]): number {
  let product = 1
  for (const binding of childrenOf(node)) {
    const context = childrenOf(binding)[2]
    product *= context ? rangeSize(syntax, context, out) : 1
  }
  if (outer * product > feelBounds.rangeProduct) {
    out.push(
      feelDiagnostic('expression-iterates-too-often', { count: outer * product, limit: feelBounds.rangeProduct }),
    )
  }
  return product
}

function rangeSize(syntax: FeelSyntax, context: FeelNode, out: Diagnostic[]): number {
  const [start, dots, end] = childrenOf(context)
  if (!start || !dots || !end) return 1
  const size = Math.abs(Number(textOf(syntax, end)) - Number(textOf(syntax, start))) + 1
  if (Number.isNaN(size)) return 1
  if (size > feelBounds.range) out.push(feelDiagnostic('expression-range-too-large', { size, limit: feelBounds.range }))
  return size
}

/** A pattern written as a literal is tried at once; others are tried when they are known, and give null. */
function checkPattern(syntax: FeelSyntax, node: FeelNode, out: Diagnostic[]): void {
  const [callee, , parameters] = childrenOf(node)
  if (!callee || !['matches', 'replace', 'split'].includes(nameOf(syntax, callee))) return
  const pattern = parameters ? childrenOf(parameters)[1] : undefined
  if (pattern?.name !== 'StringLiteral') return
  const text = textOf(syntax, pattern).slice(1, -1).replace(/\\\\/g, '\\')
  if (!compilePattern(text)) out.push(feelDiagnostic('pattern-not-supported', { pattern: text }))
}
