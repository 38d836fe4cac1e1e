import Badge from '@mui/material/Badge'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { Me } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tasks } from '../api/queries.ts'
import { DueChip } from '../parts/DueChip.tsx'

/** What needs a look now: own tasks that are overdue or due today. */
export function NoticeBell({ me }: { me: Me }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { data } = useQuery({
    ...tasks({ filter: 'mine', sort: 'due' }),
    enabled: me.counts.tasks > 0,
    staleTime: 60_000,
  })
  const urgent = (data?.items ?? []).filter(({ due }) => due?.state === 'overdue' || due?.state === 'today').slice(0, 8)
  const name = t('frame.notices', { count: urgent.length })
  return (
    <>
      <Tooltip title={name}>
        <IconButton
          aria-label={name}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          <Badge color="error" variant="dot" invisible={urgent.length === 0}>
            <Bell size={18} />
          </Badge>
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {urgent.length === 0 && (
          <Typography component="li" variant="body2" color="textSecondary" sx={{ px: 2, py: 1 }}>
            {t('frame.noNotices')}
          </Typography>
        )}
        {urgent.map((task) => (
          <MenuItem
            key={task.id}
            onClick={() => {
              setAnchor(null)
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
    </>
  )
}
