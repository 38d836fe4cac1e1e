import { type Insertion, instrumentations, spliceInto } from './instrument.ts'
import { childrenOf, type FeelNode, type FeelSyntax, parseFeel } from './syntax.ts'

/** The name of the tested value in the expression that stands for a cell. */
export const testedName = '__value'

/**
 * The unary tests of a cell as one FEEL expression of the tested value, so that a cell is parsed once like any other expression:
 * `> 5, "a"` is `__value` in one of them. null where a cell cannot be written so.
 */
export function unaryAsExpression(syntax: FeelSyntax): string | null {
  const list = listOf(syntax.root)
  if (list === null) return null
  if (list === 'any') return 'true'
  const out = [...instrumentations(syntax), ...testedValues(syntax.root)]
  const tests = childrenOf(list)
  for (const [index, test] of tests.entries()) {
    const [before, after] = wrapping(test)
    out.push({ at: test.from, text: `(${before}`, drop: 0, closing: false, outer: true })
    out.push({ at: test.to, text: `${after}) = true`, drop: 0, closing: true, outer: true })
    const next = tests[index + 1]
    if (next) out.push({ at: test.to, text: ' or ', drop: next.from - test.to, closing: false, outer: true })
  }
  const text = spliceInto(syntax.source, out)
  return parses(text) ? text : null
}

function listOf(root: FeelNode): FeelNode | 'any' | null {
  const children = childrenOf(root)
  if (children[0]?.name === 'Wildcard') return 'any'
  return children.find(({ name }) => name === 'PositiveUnaryTests') ?? null
}

/** What stands before and after one test. The standard lets a test be a comparison, a value, a list of values or a condition. */
function wrapping(test: FeelNode): [string, string] {
  const kind = test.firstChild?.name
  if (kind === 'SimplePositiveUnaryTest') return [`${testedName} in (`, ')']
  if (kind === 'null' || kind?.endsWith('Literal')) return [`${testedName} = (`, ')']
  const result = `if __r instance of boolean then __r else if __r = null then ${testedName} = null else ${testedName} in __r`
  return ['{ __r: ', `\n, __t: ${result} }.__t`]
}

/** `?` is the tested value. */
function testedValues(node: FeelNode): Insertion[] {
  if (node.name === '?')
    return [{ at: node.from, text: testedName, drop: node.to - node.from, closing: false, outer: false }]
  return childrenOf(node).flatMap(testedValues)
}

function parses(text: string): boolean {
  const cursor = parseFeel(text, 'expression').root.cursor()
  do {
    if (cursor.type.isError) return false
  } while (cursor.next())
  return true
}
