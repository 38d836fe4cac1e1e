import type { Finding } from '../finding.ts'
import type { ShownFinding } from './form-view-props.ts'

/** The form's own findings with their words. They wait until the field was visited: nobody is told off before having typed. */
export function ownFindings(
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => { title: string; because?: string },
): ShownFinding[] {
  return findings.map((finding) => ({
    path: finding.path,
    severity: finding.severity,
    ...wordsOf(finding),
    whenTouched: finding.severity === 'error',
  }))
}

/** Both lists as one; what is said of a field twice in the same words is shown once. */
export function together(own: readonly ShownFinding[], given: readonly ShownFinding[]): ShownFinding[] {
  const said = new Set(given.map((finding) => `${finding.path} ${finding.title}`))
  return [...given, ...own.filter((finding) => !said.has(`${finding.path} ${finding.title}`))]
}
