import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { TaskDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { DueChip } from '../../parts/DueChip.tsx'
import { caseTitle } from '../case-title.ts'

/** What is to be done, of which dossier, by when. 84 high. */
export function TaskHead({ task, wide }: { task: TaskDetail; wide: boolean }) {
  const { t } = useTranslation()
  const about = caseTitle(task.case.title, task.unit)
  const facts = [
    wide ? t('task.stepOf', { number: task.stepNumber, count: task.stepCount }) : task.case.number,
    t('task.regime', { regime: task.regime }),
  ]
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 2,
        minHeight: { md: 84 },
        px: { xs: 2, sm: 3 },
        py: { xs: 1.5, md: 2 },
        flexShrink: 0,
        bgcolor: 'background.paper',
        borderBottom: { xs: 0, md: 1 },
        borderColor: { md: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant={wide ? 'h1' : 'h2'} component="h1">
          {wide ? t('task.title', { step: task.step, about }) : about}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: '4px' }}>
          {facts.join(' · ')}
        </Typography>
      </Box>
      {wide && task.due && task.state === 'open' && <DueChip due={task.due} long />}
    </Box>
  )
}
