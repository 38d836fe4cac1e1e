import type { FindingView, RuleResult } from '@statecraft/engine/client'

export interface Tally {
  /** All findings, the gravest first. */
  findings: FindingView[]
  errors: number
  warnings: number
  /** Rules without an error or a warning. */
  passed: number
}

const weight = { error: 0, warning: 1, info: 2 } as const

/** What the rules said, counted. */
export function tally(rules: RuleResult[]): Tally {
  const findings = rules.flatMap((rule) => rule.findings).sort((a, b) => weight[a.severity] - weight[b.severity])
  const count = (severity: FindingView['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    findings,
    errors: count('error'),
    warnings: count('warning'),
    passed: rules.filter((rule) => rule.findings.every(({ severity }) => severity === 'info')).length,
  }
}
