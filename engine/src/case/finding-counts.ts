import type { Finding } from '@statecraft/forms'
import { readsOfCompletions } from '../store/events.ts'
import type { Db } from '../store/store.ts'

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

/** What the log keeps of a completion's check. */
interface KeptCheck {
  form?: { id: string }
  rules?: { findings: Finding[] }[]
}

/**
 * What the rules said of the other forms of a case when each was last submitted. Read from the log, so that no rule runs again for a row of
 * the inbox; `ownForm` is left out, for a task's own form is checked with its draft.
 */
export async function submittedCounts(db: Db, caseId: string, ownForm: string | null): Promise<FindingCounts> {
  const last = new Map<string, Finding[]>()
  for (const { read } of await readsOfCompletions(db, caseId)) {
    const { form, rules = [] } = JSON.parse(read) as KeptCheck
    if (form && form.id !== ownForm)
      last.set(
        form.id,
        rules.flatMap(({ findings }) => findings),
      )
  }
  return countsOf([...last.values()].flat())
}
