import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Typography from '@mui/material/Typography'
import type { Me, TaskSummary } from '@statecraft/engine/client'
import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DueChip } from '../../parts/DueChip.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'

export interface TaskRowProps {
  task: TaskSummary
  me: Me | undefined
  current: boolean
  selected: boolean
  onToggle: () => void
  onChoose: () => void
  onOpen: () => void
}

/** One task: title, unit and step, deadline, flags. 64 high. */
export function TaskRow({ task, me, current, selected, onToggle, onChoose, onOpen }: TaskRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const urgent = task.due && task.due.state !== 'later'
  return (
    <Box
      ref={row}
      role="listitem"
      aria-current={current || undefined}
      onDoubleClick={onOpen}
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        minHeight: 64,
        pl: '9px',
        pr: 2,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: current ? 'ground.primary' : undefined,
        '&:hover': { bgcolor: current ? undefined : 'rail' },
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 0,
          top: 0,
          bottom: 0,
          width: current ? 3 : 0,
          bgcolor: 'primary.main',
        },
      }}
    >
      <Checkbox
        checked={selected}
        onChange={onToggle}
        slotProps={{ input: { 'aria-label': t('inbox.select', { title: task.case.title }) } }}
      />
      <Box
        component="button"
        type="button"
        onClick={onChoose}
        sx={{
          all: 'unset',
          flex: 1,
          minWidth: 0,
          ml: '8px',
          cursor: 'pointer',
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        <Typography noWrap sx={{ fontWeight: urgent ? 600 : 450 }}>
          {task.case.title}
        </Typography>
        <Typography variant="body2" color="textSecondary" noWrap>
          {task.unit.name} · {task.step}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', justifyItems: 'end', gap: '2px', ml: 1 }}>
        {task.due && task.state === 'open' && <DueChip due={task.due} />}
        <Flag task={task} me={me} />
      </Box>
    </Box>
  )
}

/** What else one should know of a row, the gravest first. */
function Flag({ task, me }: { task: TaskSummary; me: Me | undefined }) {
  const { t } = useTranslation()
  if (task.state !== 'open')
    return (
      <StatusChip tone={task.state === 'completed' ? 'success' : 'neutral'}>
        {t(`inbox.state.${task.state}`)}
      </StatusChip>
    )
  if (task.errors > 0)
    return (
      <StatusChip tone="error" plain>
        {t('finding.errors', { count: task.errors })}
      </StatusChip>
    )
  if (task.returned !== null)
    return (
      <StatusChip tone="warning" icon={Undo2} plain>
        {t('inbox.returned')}
      </StatusChip>
    )
  if (task.warnings > 0)
    return (
      <StatusChip tone="warning" plain>
        {t('finding.warnings', { count: task.warnings })}
      </StatusChip>
    )
  return (
    <Typography variant="caption" color="textSecondary" noWrap sx={{ maxWidth: 140 }}>
      {task.assignee && task.assignee.id !== me?.user.id ? task.assignee.name : task.case.number}
    </Typography>
  )
}
