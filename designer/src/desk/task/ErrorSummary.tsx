import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { TaskDetail } from '@statecraft/engine/client'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linkName } from './finding-places.ts'
import type { Obstacle } from './use-task-work.ts'

const shownAtOnce = 8

export interface ErrorSummaryProps {
  obstacles: Obstacle[]
  task: TaskDetail
  data: TaskDetail['data']
  onGo: (path: string) => void
}

/** One summary of what must be mended before the task can go on, with a link to each place. */
export function ErrorSummary({ obstacles, task, data, onGo }: ErrorSummaryProps) {
  const { t } = useTranslation()
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 1.5,
        px: 2,
        py: 1.25,
        bgcolor: 'background.paper',
        border: 2,
        borderColor: 'error.main',
        borderRadius: '8px',
      }}
    >
      <Box component={CircleAlert} size={20} aria-hidden sx={{ color: 'error.main', flexShrink: 0 }} />
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'column', sm: 'row' },
          flexWrap: 'wrap',
          columnGap: 2,
          rowGap: '4px',
          alignItems: 'flex-start',
        }}
      >
        <Typography sx={{ fontWeight: 600 }}>{t('task.obstacles', { count: obstacles.length })}</Typography>
        {obstacles.slice(0, shownAtOnce).map(({ path, title }) => (
          <Link key={`${path} ${title}`} component="button" type="button" variant="body2" onClick={() => onGo(path)}>
            {linkName(path, task.form?.definition, data, t)}
          </Link>
        ))}
        {obstacles.length > shownAtOnce && (
          <Typography variant="body2" color="textSecondary">
            {t('task.moreObstacles', { count: obstacles.length - shownAtOnce })}
          </Typography>
        )}
      </Box>
    </Box>
  )
}
