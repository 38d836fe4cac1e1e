import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { TaskDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { outcomesOf } from './outcomes.ts'
import { SaveNote } from './SaveNote.tsx'
import type { TaskWorkState } from './use-task-work.ts'

/** Where it is saved, how many errors are left, and the buttons that say what will happen. */
export function ActionBar({ task, work }: { task: TaskDetail; work: TaskWorkState }) {
  const { t } = useTranslation()
  if (task.state !== 'open') return null
  const count = work.obstacles.length
  return (
    <Box
      className="sc-no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        minHeight: 56,
        flexShrink: 0,
        px: { xs: 2, sm: 3 },
        py: 1,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1.5,
          flex: { xs: '1 0 100%', sm: 1 },
        }}
      >
        <SaveNote autosave={work.autosave} />
        {count > 0 && !work.readOnly && (
          <Box
            component="span"
            role="status"
            sx={{ borderLeft: { sm: 1 }, borderColor: { sm: 'divider' }, pl: { sm: 1.5 }, mr: { sm: 'auto' } }}
          >
            <StatusChip tone="error" plain>
              {t('task.errorsLeft', { count })}
            </StatusChip>
          </Box>
        )}
      </Box>
      {!work.readOnly &&
        outcomesOf(task, t).map(({ outcome, label, primary }) => (
          <Button
            key={label}
            size="large"
            variant={primary ? 'contained' : 'outlined'}
            loading={work.complete.isPending}
            onClick={() => void work.press(outcome)}
            sx={{
              flex: { xs: primary ? '1 1 60%' : '1 1 30%', sm: '0 0 auto' },
              whiteSpace: { xs: 'normal', sm: 'nowrap' },
            }}
          >
            {label}
          </Button>
        ))}
    </Box>
  )
}
