import { canonicalJson } from '../canonical.ts'
import { type FieldNode, fieldTree } from '../field.ts'
import type { Form, LogicLine } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { fieldAt } from '../logic/patterns.ts'
import type { ChangeEffect, FormChange } from './change.ts'

/** Lines of logic that came or went. A changed line is one that went and one that came. */
export function compareLogic(before: Form, after: Form): FormChange[] {
  const [old, now] = [textsOf(before), textsOf(after)]
  const gone = without(before.logic ?? [], now)
  const come = without(after.logic ?? [], old)
  return [
    ...come.map((line) => changeOf('logic-added', line, null, line, fieldTree(after.schema), after)),
    ...gone.map((line) => changeOf('logic-removed', line, line, null, fieldTree(before.schema), after)),
  ]
}

function textsOf(form: Form): Set<string> {
  return new Set((form.logic ?? []).map(text))
}

function without(lines: readonly LogicLine[], known: ReadonlySet<string>): LogicLine[] {
  return lines.filter((line) => !known.has(text(line)))
}

function text(line: LogicLine): string {
  return canonicalJson(line as unknown as JsonValue)
}

function changeOf(
  kind: 'logic-added' | 'logic-removed',
  line: LogicLine,
  before: LogicLine | null,
  after: LogicLine | null,
  tree: readonly FieldNode[],
  form: Form,
): FormChange {
  const path = targetsOf(line)[0] ?? ''
  const title = targetsOf(line)
    .map((target) => fieldAt(tree, target)?.title ?? form.title)
    .join(', ')
  const expression = (entry: LogicLine | null): JsonValue =>
    entry === null ? null : 'computed' in entry ? entry.value : entry.when
  return { kind, path, title, before: expression(before), after: expression(after), effect: effectOf(kind, line) }
}

/** New demands touch submissions already made; what is computed or shown differently does not. */
function effectOf(kind: 'logic-added' | 'logic-removed', line: LogicLine): ChangeEffect {
  if (kind === 'logic-removed' || 'computed' in line) return 'compatible'
  if ('require' in line.then) return 'needs-data'
  return 'finding' in line.then && line.then.finding.severity === 'error' ? 'needs-data' : 'compatible'
}

function targetsOf(line: LogicLine): string[] {
  if ('computed' in line) return [line.computed]
  const { then } = line
  if ('finding' in then) return [then.finding.path]
  if ('set' in then) return Object.keys(then.set)
  return Object.values(then).flat()
}
