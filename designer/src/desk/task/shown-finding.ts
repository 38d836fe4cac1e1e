import type { FindingView } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'
import { reasonOf } from '../../parts/finding-reason.ts'

/** A finding as a form shows it at its field or row. */
export const shownFinding = (finding: FindingView, t: TFunction) => ({
  path: finding.path,
  severity: finding.severity,
  title: finding.title,
  because: reasonOf(finding, t) ?? undefined,
})
