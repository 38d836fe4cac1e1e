import { childrenOf, type FeelNode, type FeelSyntax } from './syntax.ts'

/** Names of the functions that instrumented text calls. People cannot write names that begin so. */
export const reservedPrefix = '__'
export const fuelNames = { each: '__each', span: '__span', deep: '__deep', returned: '__returned' } as const

interface Insertion {
  at: number
  text: string
  /** Text that replaces what stands here, counted in characters. */
  drop: number
}

/**
 * The same expression with a call around every value that is about to be gone through: what stands after `in`, before
 * `[` and before `.`, and on the left of a comparison; a function's body pays when it returns. Meaning stays the same.
 */
export function instrument(syntax: FeelSyntax): string {
  const insertions: Insertion[] = []
  visit(syntax.root, insertions)
  // Opening texts of outer nodes come first, closing texts of inner nodes come first: stable order by place does both.
  const openings = insertions.filter((insertion) => insertion.text !== ')').map((value, order) => ({ ...value, order }))
  const closings = insertions.filter((insertion) => insertion.text === ')').map((value) => ({ ...value, order: -1 }))
  return splice(
    syntax.source,
    [...closings, ...openings].sort((a, b) => a.at - b.at || a.order - b.order),
  )
}

function splice(source: string, insertions: Insertion[]): string {
  let result = ''
  let from = 0
  for (const { at, text, drop } of insertions) {
    result += source.slice(from, at) + text
    from = at + drop
  }
  return result + source.slice(from)
}

function visit(node: FeelNode, out: Insertion[]): void {
  const children = childrenOf(node)
  const [first] = children
  if (node.name === 'IterationContext') wrapIteration(children, out)
  else if (node.name === 'PathExpression' && first) wrap(first, fuelNames.each, out)
  else if (node.name === 'FilterExpression' && first) wrap(first, fuelNames.each, out)
  else if (node.name === 'Comparison' && first) wrapComparison(children, out)
  else if (node.name === 'FunctionBody' && first) wrap(first, fuelNames.returned, out)
  for (const child of children) visit(child, out)
}

function wrapIteration(children: FeelNode[], out: Insertion[]): void {
  const [start, dots, end] = children
  if (!start) return
  if (!dots || !end) {
    wrap(start, fuelNames.each, out)
    return
  }
  out.push({ at: start.from, text: `${fuelNames.span}(`, drop: 0 })
  out.push({ at: dots.from, text: ',', drop: dots.to - dots.from })
  out.push({ at: end.to, text: ')', drop: 0 })
}

const listLike = new Set(['VariableName', 'PathExpression', 'FilterExpression', 'FunctionInvocation', 'List'])

function wrapComparison(children: FeelNode[], out: Insertion[]): void {
  const [left, operator, right] = children
  if (left && left.name !== '?') wrap(left, fuelNames.deep, out)
  const list = operator?.name === 'in' && right?.name === 'PositiveUnaryTest' ? right.firstChild : null
  if (list && listLike.has(list.name)) wrap(list, fuelNames.each, out)
}

function wrap(node: FeelNode, name: string, out: Insertion[]): void {
  out.push({ at: node.from, text: `${name}(`, drop: 0 })
  out.push({ at: node.to, text: ')', drop: 0 })
}
