import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import type { TaskSummary, UserRef } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { candidates } from '../../api/queries.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'

export interface AssignDialogProps {
  tasks: TaskSummary[]
  onClose: () => void
  onAssign: (user: UserRef) => Promise<void>
}

/** To whom the task goes: only those who may do it. */
export function AssignDialog({ tasks, onClose, onAssign }: AssignDialogProps) {
  const { t } = useTranslation()
  const [first] = tasks
  const query = useQuery({ ...candidates(first?.id ?? ''), enabled: first !== undefined })
  const people = query.data?.items
  return (
    <Dialog open={first !== undefined} onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{tasks.length > 1 ? t('assign.titleMany', { count: tasks.length }) : t('assign.title')}</DialogTitle>
      <DialogContent>
        {tasks.length === 1 && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {first?.step} · {first?.case.title}
          </Typography>
        )}
        {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {!people && !query.error && <Waiting />}
        {people?.length === 0 && <Typography>{t('assign.nobody')}</Typography>}
        {people?.map((user) => (
          <ButtonBase
            key={user.id}
            onClick={() => {
              onClose()
              void onAssign(user)
            }}
            sx={{
              width: '100%',
              justifyContent: 'flex-start',
              gap: 1.5,
              minHeight: 48,
              px: 1,
              borderRadius: '6px',
              '&:hover': { bgcolor: 'sunk' },
            }}
          >
            <Avatar name={user.name} />
            <Typography variant="subtitle2">{user.name}</Typography>
          </ButtonBase>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </DialogActions>
    </Dialog>
  )
}
