import type { LogicRule } from '../form.ts'

/** A line of logic from its two parts. */
export function ruleOf(when: string, action: LogicRule['then']): LogicRule {
  return { when, then: action }
}
