import { parseExpression, parseUnaryTests } from 'feelin'

/** The two things FEEL text can be: an expression, or the unary tests of a decision table's cell. */
export type FeelKind = 'expression' | 'unary-tests'

/** A node of the syntax tree, as lezer gives it. */
export type FeelNode = ReturnType<typeof parseExpression>['topNode']

/** FEEL text with its tree. */
export interface FeelSyntax {
  source: string
  kind: FeelKind
  root: FeelNode
}

/**
 * Parses without any data: a tree must not change with the names that happen to stand in a submission, or a person could
 * change what an expression means by what he types.
 */
export function parseFeel(source: string, kind: FeelKind): FeelSyntax {
  const tree = kind === 'expression' ? parseExpression(source, {}, undefined) : parseUnaryTests(source, {}, undefined)
  return { source, kind, root: tree.topNode }
}

/** The direct children of a node, in order. */
export function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The text a node was parsed from. */
export function textOf(syntax: FeelSyntax, node: FeelNode): string {
  return syntax.source.slice(node.from, node.to)
}

/** A name as FEEL compares it: its words joined by one blank. */
export function nameOf(syntax: FeelSyntax, node: FeelNode): string {
  return textOf(syntax, node).trim().replace(/\s+/g, ' ')
}
