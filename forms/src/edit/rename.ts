import { parseExpression, stripFeel } from '../expression.ts'
import { type FieldNode, fieldTree } from '../field.ts'
import type { Form, LogicLine } from '../form.ts'
import { bareSteps, fieldAt, scopesOf } from '../logic/patterns.ts'
import { ruleOf } from './rule.ts'

/** The lines of logic with every mention of a field renamed: its pointers, and its name in expressions. */
export function renameInLogic(form: Form, path: string, name: string): LogicLine[] {
  const tree = fieldTree(form.schema)
  const pointer = (target: string) => renamePointer(target, path, name)
  const feel = (source: string, targets: string[]) => renameInExpression(source, targets, path, name, tree)
  return (form.logic ?? []).map((line): LogicLine => {
    if ('computed' in line) return { computed: pointer(line.computed), value: feel(line.value, [line.computed]) }
    const { then } = line
    const when = feel(line.when, targetsOf(line))
    if ('show' in then) return ruleOf(when, { show: then.show.map(pointer) })
    if ('require' in then) return ruleOf(when, { require: then.require.map(pointer) })
    if ('enable' in then) return ruleOf(when, { enable: then.enable.map(pointer) })
    if ('finding' in then) return ruleOf(when, { finding: { ...then.finding, path: pointer(then.finding.path) } })
    const entries = Object.entries(then.set).map(([target, value]) => [pointer(target), feel(value, [target])] as const)
    return ruleOf(when, { set: Object.fromEntries(entries) })
  })
}

/** The fields a line is about. */
export function targetsOf(line: LogicLine): string[] {
  if ('computed' in line) return [line.computed]
  const { then } = line
  if ('finding' in then) return [then.finding.path]
  if ('set' in then) return Object.keys(then.set)
  return Object.values(then).flat()
}

/** A pointer with the last step of `path` renamed, when it is or stands under it. */
export function renamePointer(pointer: string, path: string, name: string): string {
  if (pointer !== path && !pointer.startsWith(`${path}/`)) return pointer
  return `${path.slice(0, path.lastIndexOf('/'))}/${name}${pointer.slice(path.length)}`
}

/** Where an expression names a field, as places in its text. */
export function placesOfField(
  source: string,
  targets: readonly string[],
  path: string,
  tree: readonly FieldNode[],
): { from: number; to: number }[] {
  const wanted = bareSteps(path).join('.')
  return parseExpression(source).places.filter((place) =>
    targets.some((target) => meaningOf(place, target, tree) === wanted),
  )
}

function renameInExpression(
  source: string,
  targets: readonly string[],
  path: string,
  name: string,
  tree: readonly FieldNode[],
): string {
  const bare = stripFeel(source)
  let renamed = bare
  for (const { from, to } of [...placesOfField(bare, targets, path, tree)].reverse()) {
    renamed = renamed.slice(0, from) + name + renamed.slice(to)
  }
  return bare === source ? renamed : `= ${renamed}`
}

/** The field a written name means, as a dotted path from the top; null where it means none. */
function meaningOf(
  place: { path: string; of: string | null },
  target: string,
  tree: readonly FieldNode[],
): string | null {
  const inFilter = place.of === null ? null : absolute(`${place.of}.${place.path}`, target, tree)
  return inFilter ?? absolute(place.path, target, tree)
}

function absolute(path: string, target: string, tree: readonly FieldNode[]): string | null {
  const steps = path.split('.')
  const scope = scopesOf(tree, target)
    .reverse()
    .find(({ fields }) => fields.some((field) => field.name === steps[0]))
  if (!scope) return null
  const whole = [...scope.prefix, ...steps]
  return exists(tree, whole) ? whole.join('.') : null
}

function exists(tree: readonly FieldNode[], steps: readonly string[]): boolean {
  let pointer = ''
  for (const step of steps) {
    const holder = fieldAt(tree, pointer)
    pointer += `${holder?.kind === 'rows' ? '/*' : ''}/${step}`
    if (!fieldAt(tree, pointer)) return false
  }
  return true
}
