import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Check, CloudOff, LoaderCircle, type LucideIcon, PencilLine, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/dates.ts'
import type { Autosave, SaveState } from './use-autosave.ts'

const icons: Record<SaveState, { Icon: LucideIcon; color: string }> = {
  unchanged: { Icon: Check, color: 'success.main' },
  saved: { Icon: Check, color: 'success.main' },
  saving: { Icon: LoaderCircle, color: 'text.secondary' },
  unsaved: { Icon: PencilLine, color: 'text.secondary' },
  waiting: { Icon: CloudOff, color: 'warning.main' },
  conflict: { Icon: TriangleAlert, color: 'error.main' },
  failed: { Icon: TriangleAlert, color: 'error.main' },
}

/** Where what was typed is now: "Đã lưu 10:32", or on this device, or not yet. */
export function SaveNote({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation()
  const { state, savedAt } = autosave
  if (state === 'unchanged' && !savedAt) return <span />
  const { Icon, color } = icons[state]
  const time = savedAt ? formatTime(savedAt) : ''
  const words = state === 'unchanged' || state === 'saved' ? t('task.saved', { time }) : t(`task.save.${state}`)
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}
    >
      <Box component={Icon} size={16} aria-hidden sx={{ color }} />
      {words}
    </Typography>
  )
}
