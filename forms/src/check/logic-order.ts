import { fieldTree } from '../field.ts'
import { fieldAt } from '../logic/patterns.ts'
import { planOf } from '../logic/plan.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'

/** Logic must have an order: no two values may each wait for the other, and no field may be computed twice. */
export const checkLogicOrder: FormCheck = (form) => {
  const tree = fieldTree(form.schema)
  const titleOf = (pointer: string) => fieldAt(tree, pointer)?.title ?? pointer
  const circles = planOf(form).cycles.map((targets) =>
    diagnostic('logic-circle', `/logic/${lineOf(form.logic ?? [], targets)}`, {
      fields: targets.map(titleOf),
      pointers: targets,
    }),
  )
  const seen = new Set<string>()
  const twice = (form.logic ?? []).flatMap((line, index) => {
    if (!('computed' in line)) return []
    const again = seen.has(line.computed)
    seen.add(line.computed)
    return again ? [diagnostic('computed-twice', `/logic/${index}/computed`, { field: titleOf(line.computed) })] : []
  })
  return [...circles, ...twice]
}

/** The first line that writes one of the targets. */
function lineOf(lines: readonly object[], targets: readonly string[]): number {
  return Math.max(
    0,
    lines.findIndex((line) => targets.some((target) => JSON.stringify(line).includes(JSON.stringify(target)))),
  )
}
