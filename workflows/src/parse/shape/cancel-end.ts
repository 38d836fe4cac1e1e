import { nodesOf, type Rule, scopeOf } from './rule.ts'

/** A cancel end event stands in a transaction (BPMN 2.0.2, 10.3.5 and 10.5.3). */
export const checkCancelEnd: Rule = (process, report) => {
  for (const end of nodesOf(process, 'endEvent'))
    if (end.trigger.type === 'cancel' && scopeOf(process, end)?.type !== 'transaction')
      report(end.id, 'cancel-end-outside-transaction')
}
