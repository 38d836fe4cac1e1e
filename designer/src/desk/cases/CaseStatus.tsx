import type { CaseSummary } from '@statecraft/engine/client'
import { CircleAlert, CircleCheck, CircleDot, CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { statusTones } from './case-status.ts'

const icons = { running: CircleDot, completed: CircleCheck, failed: CircleAlert, cancelled: CircleSlash }

/** Where a case stands: the steps it waits at, or how it ended. */
export function CaseStatus({ status, steps }: Pick<CaseSummary, 'status' | 'steps'>) {
  const { t } = useTranslation()
  const words = status === 'running' && steps.length > 0 ? steps.join(', ') : t(`cases.status.${status}`)
  return (
    <StatusChip tone={statusTones[status]} icon={icons[status]}>
      {words}
    </StatusChip>
  )
}
