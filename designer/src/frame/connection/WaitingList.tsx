import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/dates.ts'
import { RouterLink } from '../../parts/RouterLink.tsx'
import type { WaitingDraft } from './waiting-drafts.ts'

/** One line a waiting change: when, what, of which case. */
export function WaitingList({ drafts }: { drafts: WaitingDraft[] }) {
  const { t } = useTranslation()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {drafts.map((draft) => (
        <Box
          component="li"
          key={draft.task}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
        >
          <Typography component="time" dateTime={draft.at} variant="body2" color="textSecondary">
            {formatTime(draft.at)}
          </Typography>
          <RouterLink to="/tasks/$task" params={{ task: draft.task }} variant="body2" sx={{ flex: 1 }}>
            {t('offline.draftOf', { step: draft.step })}
          </RouterLink>
          <Typography variant="body2" color="textSecondary">
            {draft.about}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
