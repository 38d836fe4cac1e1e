import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import type { OutcomeView, TaskSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/api.ts'
import { task as taskQuery } from '../../api/queries.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { caseTitle } from '../case-title.ts'
import { outcomesOf } from '../task/outcomes.ts'
import { useComplete } from '../task/use-complete.ts'

/** Ends a task from the inbox with what is already entered: asks which way, and shows what stands against it. */
export function CompleteDialog({ task, onClose }: { task: TaskSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: detail, error } = useQuery(taskQuery(task.id))
  const complete = useComplete(task.id, onClose)
  const findings = problemOf(complete.error)?.findings ?? []
  const open = () => {
    onClose()
    void navigate({ to: '/tasks/$task', params: { task: task.id } })
  }
  const press = (outcome: OutcomeView | null) => detail && complete.mutate({ data: detail.data, outcome })
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('complete.title', { step: task.step })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" color="textSecondary">
          {task.case.number} · {caseTitle(task.case.title, task.unit)}
        </Typography>
        {error && <ProblemNote error={error} />}
        {!detail && !error && <Waiting />}
        {detail && !detail.can.work && <Typography>{detail.why.work ?? t('task.cannotWork')}</Typography>}
        {complete.error &&
          (findings.length > 0 ? <FindingList findings={findings} /> : <ProblemNote error={complete.error} />)}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button variant="text" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={open}>{t('inbox.openTask')}</Button>
        {detail?.can.work &&
          outcomesOf(detail, t).map((outcome) => (
            <Button
              key={outcome.label}
              variant={outcome.primary ? 'contained' : 'outlined'}
              loading={complete.isPending}
              onClick={() => press(outcome.outcome)}
            >
              {outcome.label}
            </Button>
          ))}
      </DialogActions>
    </Dialog>
  )
}
