import { type ParsedExpression, parseExpression } from '../expression.ts'
import { type FieldNode, fieldTree } from '../field.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, LogicLine } from '../form.ts'
import { fieldAt, scopesOf } from '../logic/patterns.ts'
import { pointerOf, stepsOf } from '../pointer.ts'
import { type CheckOptions, diagnostic, type FormCheck } from './diagnostic.ts'
import { suggestion } from './similar.ts'

/** One FEEL text of the logic: where it stands, and the fields it is about. */
interface Written {
  source: string
  element: string
  targets: string[]
}

/** Logic: expressions parse, read names that exist, and speak of fields that exist. */
export const checkLogic: FormCheck = (form, options) => {
  const tree = fieldTree(form.schema)
  return (form.logic ?? []).flatMap((line, index) => {
    const element = `/logic/${index}`
    return [
      ...targetsOf(line, element).flatMap((target) => checkTarget(target, tree, form)),
      ...expressionsOf(line, element).flatMap((written) => checkExpression(written, tree, options)),
    ]
  })
}

function targetsOf(line: LogicLine, element: string): { pointer: string; element: string; whole: boolean }[] {
  if ('computed' in line) return [{ pointer: line.computed, element: `${element}/computed`, whole: false }]
  const { then } = line
  if ('finding' in then) return [{ pointer: then.finding.path, element: `${element}/then/finding/path`, whole: true }]
  if ('set' in then) {
    return Object.keys(then.set).map((pointer) => ({
      pointer,
      element: `${element}/then/set${pointerOf([pointer])}`,
      whole: false,
    }))
  }
  const [action, pointers] = Object.entries(then)[0] ?? ['', []]
  return (pointers as string[]).map((pointer, index) => ({
    pointer,
    element: `${element}/then/${action}/${index}`,
    whole: false,
  }))
}

function checkTarget(
  target: { pointer: string; element: string; whole: boolean },
  tree: readonly FieldNode[],
  form: Form,
): Diagnostic[] {
  const { pointer, element } = target
  if (target.whole && (pointer === '' || isRow(pointer, tree))) return []
  if (fieldAt(tree, pointer)) return []
  const all: string[] = []
  const collect = (fields: readonly FieldNode[]) => {
    for (const field of fields) {
      all.push(field.pointer)
      collect(field.children)
    }
  }
  collect(tree)
  return [diagnostic('logic-unknown-field', element, { pointer, form: form.title, ...suggestion(pointer, all) })]
}

/** A finding may speak of a row as a whole: `/nominees/*`. */
function isRow(pointer: string, tree: readonly FieldNode[]): boolean {
  return pointer.endsWith('/*') && fieldAt(tree, pointer.slice(0, -2))?.kind === 'rows'
}

function expressionsOf(line: LogicLine, element: string): Written[] {
  if ('computed' in line) return [{ source: line.value, element: `${element}/value`, targets: [line.computed] }]
  const { then } = line
  const targets = targetsOf(line, element).map(({ pointer }) => pointer)
  const values = 'set' in then ? Object.entries(then.set) : []
  return [
    { source: line.when, element: `${element}/when`, targets },
    ...values.map(([target, source]) => ({
      source,
      element: `${element}/then/set${pointerOf([target])}`,
      targets: [target],
    })),
  ]
}

function checkExpression(written: Written, tree: readonly FieldNode[], options: CheckOptions): Diagnostic[] {
  const parsed = parseExpression(written.source)
  if (parsed.diagnostics.length > 0) {
    return parsed.diagnostics.map((found) => ({ ...found, element: written.element }))
  }
  const found = written.targets.flatMap((target) => unknownNames(parsed, target, tree, options))
  return [...new Set(found)].map((name) =>
    diagnostic('logic-unknown-name', written.element, {
      name,
      expression: written.source.slice(0, 200),
      ...suggestion(name, readable(written.targets, tree, options)),
    }),
  )
}

/** Paths an expression reads that lead nowhere from where it stands. */
function unknownNames(
  parsed: ParsedExpression,
  target: string,
  tree: readonly FieldNode[],
  options: CheckOptions,
): string[] {
  const scopes = scopesOf(tree, target).reverse()
  const exists = (path: string) => {
    const steps = path.split('.')
    const scope = scopes.find(({ fields }) => fields.some(({ name }) => name === steps[0]))
    return scope ? leadsSomewhere(scope.fields, steps) : options.contextNames.includes(steps[0] ?? '')
  }
  const plain = [...parsed.paths, ...parsed.lengths].filter((path) => !exists(path))
  const inFilters = parsed.filterNames.filter(
    ({ name, of }) => !exists(name) && !(of !== null && exists(`${of}.${name}`)),
  )
  return [...plain, ...inFilters.filter(({ of }) => of !== null).map(({ name }) => name)]
}

/** Follows a path as far as fields are declared; properties of a date or of an open object are not ours to judge. */
function leadsSomewhere(fields: readonly FieldNode[], steps: readonly string[]): boolean {
  const [head, ...rest] = steps
  const field = fields.find(({ name }) => name === head)
  if (!field) return false
  if (rest.length === 0 || field.children.length === 0 || field.open) return true
  return leadsSomewhere(field.children, rest)
}

function readable(targets: readonly string[], tree: readonly FieldNode[], options: CheckOptions): string[] {
  const scoped = targets.flatMap((target) => scopesOf(tree, target).flatMap(({ fields }) => fields))
  const paths = scoped.flatMap((field) => [field.name, ...field.children.map(({ pointer }) => dotted(pointer))])
  return [...new Set([...paths, ...options.contextNames])]
}

function dotted(pointer: string): string {
  return stepsOf(pointer)
    .filter((step) => step !== '*')
    .join('.')
}
