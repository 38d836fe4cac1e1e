import type { FindingView } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

/** Why, as it stands below whom it is about: "vì hồ sơ mới có 0 sáng kiến." A rule's own words say only the reason. */
export function reasonOf({ because }: Pick<FindingView, 'because'>, t: TFunction): string | null {
  return because ? t('finding.because', { reason: because }) : null
}
