import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../parts/dates.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import type { Conflict } from './use-autosave.ts'

export interface ConflictNoteProps {
  conflict: Conflict
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else saved in between: who and when, and whose version shall stand. Nothing is overwritten in silence. */
export function ConflictNote({ conflict, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const { t } = useTranslation()
  return (
    <Refusal icon={Users} title={t('conflict.title', { name: conflict.by })} about={formatInstant(conflict.savedAt)}>
      <Typography>{t('conflict.text')}</Typography>
      <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs', { name: conflict.by })}</Button>
      <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
    </Refusal>
  )
}
