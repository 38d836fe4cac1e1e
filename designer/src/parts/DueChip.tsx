import type { Due } from '@statecraft/engine/client'
import { CircleAlert, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dueLong, dueShort } from './dates.ts'
import { StatusChip, type Tone } from './StatusChip.tsx'

const tones: Record<Due['state'], Tone> = { overdue: 'error', today: 'warning', soon: 'warning', later: 'neutral' }

/** A deadline in words, red when it has passed. `long` also tells the hour or the day. */
export function DueChip({ due, long = false }: { due: Due; long?: boolean }) {
  const { t } = useTranslation()
  return (
    <StatusChip tone={tones[due.state]} icon={due.state === 'overdue' ? CircleAlert : Clock}>
      {long ? dueLong(due, t) : dueShort(due, t)}
    </StatusChip>
  )
}
