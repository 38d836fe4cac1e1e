import Box from '@mui/material/Box'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import type { TaskSummary } from '@statecraft/engine/client'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DueChip } from '../parts/DueChip.tsx'

export interface NoticeMenuProps {
  tasks: TaskSummary[]
  anchor: HTMLElement
  onClose: () => void
}

/** The urgent tasks, each a way to it. */
export function NoticeMenu({ tasks, anchor, onClose }: NoticeMenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      {tasks.length === 0 && (
        <Typography component="li" variant="body2" color="textSecondary" sx={{ px: 2, py: 1 }}>
          {t('frame.noNotices')}
        </Typography>
      )}
      {tasks.map((task) => (
        <MenuItem
          key={task.id}
          onClick={() => {
            onClose()
            void navigate({ to: '/tasks/$task', params: { task: task.id } })
          }}
        >
          <Box sx={{ flex: 1, minWidth: 240, maxWidth: 360 }}>
            <Typography variant="subtitle2" noWrap>
              {task.case.title}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {task.step} · {task.unit.name}
            </Typography>
          </Box>
          {task.due && <DueChip due={task.due} />}
        </MenuItem>
      ))}
    </Menu>
  )
}
