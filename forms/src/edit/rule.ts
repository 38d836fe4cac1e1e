import type { LogicRule } from '../form.ts'

/** A line of logic from its two parts. */
export function ruleOf(when: string, action: LogicRule['then']): LogicRule {
  // biome-ignore lint/suspicious/noThenProperty: the file format says "then"; nothing here is ever awaited.
  return { when, then: action }
}
