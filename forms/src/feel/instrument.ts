import { negationName, operatorNames } from './arithmetic.ts'
import { childrenOf, type FeelNode, type FeelSyntax } from './syntax.ts'

/** Names of the functions that instrumented text calls. People cannot write names that begin so. */
export const reservedPrefix = '__'
export const fuelNames = { each: '__each', span: '__span', deep: '__deep', returned: '__returned' } as const

/** A piece of text put into an expression. */
export interface Insertion {
  at: number
  text: string
  /** How many characters it replaces. */
  drop: number
  /** Whether it ends something: at one place, what ends stands before what begins. */
  closing: boolean
  /** Whether it stands around everything else that begins or ends at its place. */
  outer: boolean
}

/**
 * The same expression with a call around every value that is about to be gone through: what stands after `in`, before
 * `[` and before `.`, and on the left of a comparison; a function's body pays when it returns. Meaning stays the same.
 * Operators become calls of functions that are exact (see `exact.ts`).
 */
export function instrument(syntax: FeelSyntax): string {
  return spliceInto(syntax.source, instrumentations(syntax))
}

/** What `instrument` puts in, outer nodes first. */
export function instrumentations(syntax: FeelSyntax): Insertion[] {
  const insertions: Insertion[] = []
  visit(syntax.root, syntax.source, insertions)
  return insertions
}

/** Puts all pieces in: at one place first what ends there, inner before outer, then what begins, outer before inner. */
export function spliceInto(source: string, insertions: readonly Insertion[]): string {
  const rank = ({ closing, outer, drop }: Insertion) => (closing ? (outer ? 1 : 0) : outer ? 2 : drop > 0 ? 4 : 3)
  const sorted = insertions
    .map((insertion, order) => ({ insertion, order }))
    .sort((a, b) => a.insertion.at - b.insertion.at || rank(a.insertion) - rank(b.insertion) || a.order - b.order)
  let result = ''
  let from = 0
  for (const { insertion } of sorted) {
    result += source.slice(from, insertion.at) + insertion.text
    from = insertion.at + insertion.drop
  }
  return result + source.slice(from)
}

function visit(node: FeelNode, source: string, out: Insertion[]): void {
  const children = childrenOf(node)
  const [first] = children
  if (node.name === 'IterationContext') wrapIteration(children, out)
  else if (node.name === 'PathExpression' && first) wrap(first, fuelNames.each, out)
  else if (node.name === 'FilterExpression' && first) wrap(first, fuelNames.each, out)
  else if (node.name === 'Comparison' && first) wrapComparison(children, out)
  else if (node.name === 'FunctionBody' && first) wrap(first, fuelNames.returned, out)
  else if (node.name === 'ArithmeticExpression') wrapOperator(node, children, source, out)
  else if (node.name === 'NumericLiteral') joinSign(node, source, out)
  for (const child of children) visit(child, source, out)
}

function wrapOperator(node: FeelNode, children: FeelNode[], source: string, out: Insertion[]): void {
  const operator = children.find(({ name }) => name === 'ArithOp')
  if (!operator) return
  const isNegation = children.length === 2
  const name = operatorNames[source.slice(operator.from, operator.to) as keyof typeof operatorNames]
  if (!isNegation && !name) return
  out.push(opening(node.from, isNegation ? negationName : name))
  out.push({
    at: operator.from,
    text: isNegation ? '' : ',',
    drop: operator.to - operator.from,
    closing: false,
    outer: false,
  })
  out.push(closing(node.to))
}

/** feelin reads `- 1` as no number. */
function joinSign(node: FeelNode, source: string, out: Insertion[]): void {
  const [blanks = ''] = /(?<=^-)\s+/.exec(source.slice(node.from, node.to)) ?? []
  if (blanks) out.push({ at: node.from + 1, text: '', drop: blanks.length, closing: false, outer: false })
}

function wrapIteration(children: FeelNode[], out: Insertion[]): void {
  const [start, dots, end] = children
  if (!start) return
  if (!dots || !end) {
    wrap(start, fuelNames.each, out)
    return
  }
  out.push(opening(start.from, fuelNames.span))
  out.push({ at: dots.from, text: ',', drop: dots.to - dots.from, closing: false, outer: false })
  out.push(closing(end.to))
}

const listLike = new Set(['VariableName', 'PathExpression', 'FilterExpression', 'FunctionInvocation', 'List'])

function wrapComparison(children: FeelNode[], out: Insertion[]): void {
  const [left, operator, right] = children
  if (left) wrap(left, fuelNames.deep, out)
  const list = operator?.name === 'in' && right?.name === 'PositiveUnaryTest' ? right.firstChild : null
  if (list && listLike.has(list.name)) wrap(list, fuelNames.each, out)
}

function wrap(node: FeelNode, name: string, out: Insertion[]): void {
  out.push(opening(node.from, name), closing(node.to))
}

function opening(at: number, name: string): Insertion {
  return { at, text: `${name}(`, drop: 0, closing: false, outer: false }
}

function closing(at: number): Insertion {
  return { at, text: ')', drop: 0, closing: true, outer: false }
}
