import { isEventSubProcess, type Rule, scopesOf } from './rule.ts'

/**
 * An event subprocess stands by itself, with no flow, boundary event or loop, and begins by exactly one start event, which has a trigger
 * (BPMN 2.0.2, 10.3.5 and 10.5.2).
 */
export const checkEventSubProcess: Rule = (process, report) => {
  for (const [scope, nodes] of scopesOf(process)) {
    if (!scope || !isEventSubProcess(scope)) continue
    const flows = [...scope.incoming, ...scope.outgoing]
    if (flows.length > 0) report(scope.id, 'event-subprocess-has-flow', { flows })
    if (scope.loop) report(scope.id, 'event-subprocess-loops')
    const starts = nodes.filter((node) => node.type === 'startEvent')
    if (starts.length !== 1) report(scope.id, 'event-subprocess-starts', { count: starts.length })
    for (const { id, trigger } of starts) if (trigger.type === 'none') report(id, 'event-subprocess-without-trigger')
  }
}
