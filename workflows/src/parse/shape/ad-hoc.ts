import { isActivity } from '../../process.ts'
import { type Rule, scopesOf } from './rule.ts'

/** An ad-hoc subprocess holds at least one activity, and neither start nor end events (BPMN 2.0.2, 10.3.5). */
export const checkAdHoc: Rule = (process, report) => {
  for (const [scope, nodes] of scopesOf(process)) {
    if (scope?.type !== 'adHocSubProcess') continue
    if (!nodes.some((node) => isActivity(node))) report(scope.id, 'ad-hoc-without-activity')
    for (const node of nodes)
      if (node.type === 'startEvent' || node.type === 'endEvent')
        report(node.id, 'ad-hoc-with-start-or-end', { scope: scope.id })
  }
}
