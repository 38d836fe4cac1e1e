import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../parts/dates.ts'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Refusal } from '../../parts/Refusal.tsx'
import type { Draft } from './use-draft.ts'

/** What keeps a draft from being saved: somebody else's newer one, by name, or the server's refusal. */
export function DraftTroubles({ draft, onTakeTheirs }: { draft: Draft; onTakeTheirs: () => void }) {
  const { t } = useTranslation('studio')
  const { conflict, state, error } = draft
  if (conflict)
    return (
      <Box sx={{ p: 2 }}>
        <Refusal
          icon={Users}
          title={t('draft.conflict.title', { name: conflict.by })}
          about={formatInstant(conflict.savedAt)}
          code="draft-conflict"
        >
          <Typography>{t('draft.conflict.text')}</Typography>
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button onClick={onTakeTheirs}>{t('draft.conflict.theirs', { name: conflict.by })}</Button>
            <Button onClick={draft.overwrite}>{t('draft.conflict.mine')}</Button>
          </Box>
        </Refusal>
      </Box>
    )
  if (state === 'failed')
    return (
      <Box sx={{ p: 2 }}>
        <ProblemNote error={error} onRetry={() => void draft.saveNow()} />
      </Box>
    )
  return null
}
