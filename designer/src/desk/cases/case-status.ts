import type { CaseSummary } from '@statecraft/engine/client'
import type { Tone } from '../../parts/StatusChip.tsx'

/** The colour of a case's state; its word is `cases.status.<state>`. */
export const statusTones: Record<CaseSummary['status'], Tone> = {
  running: 'accent',
  completed: 'success',
  failed: 'error',
  cancelled: 'warning',
}
