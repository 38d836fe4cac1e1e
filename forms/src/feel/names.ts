import { builtinNames } from './builtins.ts'
import { childrenOf, type FeelNode, type FeelSyntax, nameOf, textOf } from './syntax.ts'

/** What an expression reads. */
export interface FeelReads {
  /** Variables it reads, heads of paths only; not those bound inside (`for`, `some`, function parameters, context entries). */
  names: string[]
  /** Every path it reads, as far as it can be followed through `for`, `some` and filters: `nominees.years`. */
  paths: string[]
  /** Paths of lists of which it reads no more than how many elements they have: `count(nominees)`, `for n in nominees`. */
  lengths: string[]
  /** Names inside a filter, which may be fields of the filtered elements or variables: `years` in `nominees[years > 2]`. */
  filterNames: { name: string; of: string | null }[]
  /** Where each name stands in the text, for renaming. Names bound inside the expression are left out. */
  places: NamePlace[]
}

/** A written name: the path it completes, the list whose filter it stands in, and its place in the text. */
export interface NamePlace {
  path: string
  of: string | null
  from: number
  to: number
}

/** A name bound inside the expression, with the path it stands for where that is known. */
type Scope = ReadonlyMap<string, string | null>

interface Walk {
  syntax: FeelSyntax
  names: Set<string>
  paths: Set<string>
  lengths: Set<string>
  filterNames: Map<string, { name: string; of: string | null }>
  /** The path of the list whose filter is being walked. */
  filters: (string | null)[]
  places: Map<number, NamePlace>
}

/** Finds the free names of a tree. */
export function readsOf(syntax: FeelSyntax): FeelReads {
  const walk: Walk = {
    syntax,
    names: new Set(),
    paths: new Set(),
    lengths: new Set(),
    filterNames: new Map(),
    filters: [],
    places: new Map(),
  }
  visit(syntax.root, new Map(), walk)
  return {
    names: [...walk.names],
    paths: [...walk.paths],
    lengths: [...walk.lengths],
    filterNames: [...walk.filterNames.values()],
    places: [...walk.places.values()].sort((a, b) => a.from - b.from),
  }
}

type Visitor = (node: FeelNode, scope: Scope, walk: Walk) => void

const visitors: Record<string, Visitor> = {
  VariableName: visitPath,
  PathExpression: visitPath,
  FunctionInvocation: visitCall,
  FilterExpression: visitFilter,
  ForExpression: visitIteration,
  QuantifiedExpression: visitIteration,
  FunctionDefinition: visitFunction,
  Context: visitContext,
  // The parameter's name and the type's name are no variables.
  NamedParameter: (node, scope, walk) => visitOnly(node, 1, scope, walk),
  InstanceOfExpression: (node, scope, walk) => visitOnly(node, 0, scope, walk),
}

function visit(node: FeelNode, scope: Scope, walk: Walk): void {
  const visitor = visitors[node.name]
  if (visitor) visitor(node, scope, walk)
  else for (const child of childrenOf(node)) visit(child, scope, walk)
}

function visitOnly(node: FeelNode, index: number, scope: Scope, walk: Walk): void {
  const child = childrenOf(node)[index]
  if (child) visit(child, scope, walk)
}

function visitPath(node: FeelNode, scope: Scope, walk: Walk): void {
  const path = pathOf(node, scope, walk)
  if (path === undefined) visitOnly(node, 0, scope, walk)
  else if (path !== null) record(path, scope.has(headOf(node, walk)), walk)
}

function headOf(node: FeelNode, walk: Walk): string {
  const first = node.name === 'PathExpression' ? node.firstChild : null
  return first ? headOf(first, walk) : nameOf(walk.syntax, node)
}

/** The data path of a node; null where it is known to be none; undefined where the node is no plain path. */
function pathOf(node: FeelNode, scope: Scope, walk: Walk): string | null | undefined {
  if (node.name === 'VariableName') {
    const name = nameOf(walk.syntax, node)
    const bound = scope.get(name)
    if (bound === undefined) recordPlace(name, node, walk.filters.at(-1) ?? null, walk)
    return bound === undefined ? name : bound
  }
  if (node.name !== 'PathExpression') return undefined
  const [target, , property] = childrenOf(node)
  if (!target || !property) return undefined
  const head = pathOf(target, scope, walk)
  if (typeof head !== 'string') return head
  const path = `${head}.${nameOf(walk.syntax, property)}`
  recordPlace(path, property, scope.has(headOf(node, walk)) ? null : (walk.filters.at(-1) ?? null), walk)
  return path
}

function recordPlace(path: string, node: FeelNode, of: string | null, walk: Walk): void {
  if (!walk.places.has(node.from)) walk.places.set(node.from, { path, of, from: node.from, to: node.to })
}

/** A bound name stands for a path already; any other name in a filter may be a field of the elements. */
function record(path: string, bound: boolean, walk: Walk): void {
  const filter = walk.filters.at(-1)
  if (filter === undefined || bound) {
    walk.names.add(path.split('.', 1)[0] ?? path)
    walk.paths.add(path)
  } else walk.filterNames.set(`${filter} ${path}`, { name: path, of: filter })
}

/** Reads a list for its length alone; false where the node is no plain path. */
function recordLength(node: FeelNode, scope: Scope, walk: Walk): boolean {
  const path = pathOf(node, scope, walk)
  if (typeof path !== 'string' || (walk.filters.length > 0 && !scope.has(headOf(node, walk)))) return false
  walk.names.add(path.split('.', 1)[0] ?? path)
  walk.lengths.add(path)
  return true
}

function visitCall(node: FeelNode, scope: Scope, walk: Walk): void {
  const [callee, ...rest] = childrenOf(node)
  const name = callee?.name === 'VariableName' ? nameOf(walk.syntax, callee) : null
  if (callee && !(name !== null && !scope.has(name) && builtinNames.has(name))) visit(callee, scope, walk)
  const parameters = rest.find((child) => child.name === 'PositionalParameters')
  const only = parameters && !parameters.firstChild?.nextSibling ? parameters.firstChild : null
  if (name === 'count' && only && recordLength(only, scope, walk)) return
  for (const child of rest) visit(child, scope, walk)
}

function visitFilter(node: FeelNode, scope: Scope, walk: Walk): void {
  const [target, , ...condition] = childrenOf(node)
  if (!target) return
  visit(target, scope, walk)
  const of = elementPath(target, scope, walk)
  walk.filters.push(of)
  const inner = new Map(scope).set('item', of)
  for (const child of condition) visit(child, inner, walk)
  walk.filters.pop()
}

/** The path whose elements an expression gives: through filters, back to a plain path. */
function elementPath(node: FeelNode, scope: Scope, walk: Walk): string | null {
  const [first] = childrenOf(node)
  if (node.name === 'FilterExpression' && first) return elementPath(first, scope, walk)
  return pathOf(node, scope, walk) ?? null
}

function visitIteration(node: FeelNode, scope: Scope, walk: Walk): void {
  let inner: Scope = scope
  for (const child of childrenOf(node)) {
    if (child.name === 'InExpressions') {
      for (const binding of childrenOf(child)) inner = bind(binding, inner, walk)
      if (node.name === 'ForExpression') inner = new Map(inner).set('partial', null)
    } else visit(child, inner, walk)
  }
}

function bind(binding: FeelNode, scope: Scope, walk: Walk): Scope {
  const [name, , context] = childrenOf(binding)
  if (!name || !context) return scope
  const [source, dots] = childrenOf(context)
  if (!source || dots || !recordLength(source, scope, walk)) visit(context, scope, walk)
  const path = source && !dots ? elementPath(source, scope, walk) : null
  return new Map(scope).set(nameOf(walk.syntax, name), path)
}

function visitFunction(node: FeelNode, scope: Scope, walk: Walk): void {
  const inner = new Map(scope)
  const parameters = childrenOf(node).find((child) => child.name === 'FormalParameters')
  for (const parameter of parameters ? childrenOf(parameters) : []) {
    const name = parameter.firstChild
    if (name) inner.set(nameOf(walk.syntax, name), null)
  }
  const body = childrenOf(node).find((child) => child.name === 'FunctionBody')
  if (body) visit(body, inner, walk)
}

function visitContext(node: FeelNode, scope: Scope, walk: Walk): void {
  const inner = new Map(scope)
  for (const entry of childrenOf(node)) {
    if (entry.name !== 'ContextEntry') continue
    const [key, value] = childrenOf(entry)
    if (value) visit(value, inner, walk)
    if (key) inner.set(textOf(walk.syntax, key).replace(/^"|"$/g, ''), null)
  }
}
