import type { Finding } from '@statecraft/forms'
import type { Db } from '../store/store.ts'
import { submissionRows } from '../store/submissions.ts'

/** How many findings stand in the way, and how many only warn. */
export interface FindingCounts {
  errors: number
  warnings: number
}

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning') }
}

export const sum = (a: FindingCounts, b: FindingCounts): FindingCounts => ({
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
})

/**
 * What the rules said of the other forms of a case when each was last submitted, so that no rule runs again for a row of the inbox; `ownForm`
 * is left out, for a task's own form is checked with its draft.
 */
export async function submittedCounts(db: Db, caseId: string, ownForm: string | null): Promise<FindingCounts> {
  const others = (await submissionRows(db, caseId)).filter(({ form }) => form !== ownForm)
  return others
    .map(({ errors, warnings }) => ({ errors: Number(errors), warnings: Number(warnings) }))
    .reduce(sum, none)
}

const none: FindingCounts = { errors: 0, warnings: 0 }
