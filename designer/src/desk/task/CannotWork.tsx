import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { TaskDetail } from '@statecraft/engine/client'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../parts/Refusal.tsx'
import { caseTitle } from '../case-title.ts'

export interface CannotWorkProps {
  task: TaskDetail
  onAssign: () => void
  onClaim?: () => void
}

/** Why one cannot work on a task, and who can. */
export function CannotWork({ task, onAssign, onClaim }: CannotWorkProps) {
  const { t } = useTranslation()
  return (
    <Refusal
      icon={Lock}
      title={t('task.cannotWorkTitle', { step: task.step })}
      about={`${task.case.number} · ${caseTitle(task.case.title, task.unit)}`}
    >
      <Typography>{task.why.work ?? t('task.cannotWork')}</Typography>
      {task.assignee && (
        <Typography variant="body2" color="textSecondary">
          {t('task.heldBy', { name: task.assignee.name })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {task.can.claim && onClaim && <Button onClick={onClaim}>{t('inbox.claim')}</Button>}
        {task.can.assign && <Button onClick={onAssign}>{t('inbox.assignOther')}</Button>}
      </Box>
    </Refusal>
  )
}
