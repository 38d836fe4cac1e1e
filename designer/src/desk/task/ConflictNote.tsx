import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { me as meQuery } from '../../api/queries.ts'
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
  const { data: me } = useQuery(meQuery())
  const own = conflict.by === me?.user.name
  return (
    <Refusal
      icon={Users}
      title={own ? t('conflict.titleOwn') : t('conflict.title', { name: conflict.by })}
      about={formatInstant(conflict.savedAt)}
    >
      <Typography>{t('conflict.text')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onTakeTheirs}>
          {own ? t('conflict.takeOther') : t('conflict.takeTheirs', { name: conflict.by })}
        </Button>
        <Button onClick={onKeepMine}>{own ? t('conflict.keepThis') : t('conflict.keepMine')}</Button>
      </Box>
    </Refusal>
  )
}
