import type { FindingView } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

/**
 * Why, as it stands below whom: "vì hồ sơ ghi không có năm nào". A rule's own words may begin with the subject and with "vì"; what already
 * stands above is not said again.
 */
export function reasonOf(
  { because }: Pick<FindingView, 'because'>,
  subject: string | null | undefined,
  t: TFunction,
): string | null {
  if (!because) return null
  const reason = subject && because.startsWith(`${subject}: `) ? because.slice(subject.length + 2) : because
  const [lead = ''] = t('finding.because', { reason: '\n' }).split('\n')
  return reason.toLowerCase().startsWith(lead.toLowerCase()) ? reason : t('finding.because', { reason })
}
