import Box from '@mui/material/Box'
import type { Me, TaskSummary } from '@statecraft/engine/client'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import type { GroupId } from './groups.ts'
import { InboxEmpty } from './InboxEmpty.tsx'
import { TaskRow } from './TaskRow.tsx'
import type { Inbox } from './use-inbox.ts'

export interface TaskRowsProps {
  inbox: Inbox
  me: Me | undefined
  onChoose: (task: TaskSummary) => void
  onOpen: (task: TaskSummary) => void
}

/** The rows of the inbox in their groups, or why there are none. */
export function TaskRows({ inbox, me, onChoose, onOpen }: TaskRowsProps) {
  const { t } = useTranslation()
  const { query, groups, ordered } = inbox
  if (query.error && !query.data) {
    return (
      <Box sx={{ p: 2 }}>
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      </Box>
    )
  }
  if (!query.data) return <Waiting />
  if (ordered.length === 0) return <InboxEmpty inbox={inbox} />
  const rows = (tasks: TaskSummary[]) =>
    tasks.map((task) => (
      <TaskRow
        key={task.id}
        task={task}
        me={me}
        current={task.id === inbox.current?.id}
        selected={inbox.selected.has(task.id)}
        onToggle={() => inbox.toggle(task.id)}
        onChoose={() => onChoose(task)}
        onOpen={() => onOpen(task)}
      />
    ))
  if (!groups) return <Rows label={t(`inbox.filter.${inbox.search.filter}`)}>{rows(ordered)}</Rows>
  return groups.map((group) => (
    <Box key={group.id}>
      <GroupHead id={group.id} count={group.tasks.length} />
      <Rows label={t(`inbox.group.${group.id}`)}>{rows(group.tasks)}</Rows>
    </Box>
  ))
}

function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="list" aria-label={label}>
      {children}
    </Box>
  )
}

function GroupHead({ id, count }: { id: GroupId; count: number }) {
  const { t } = useTranslation()
  return (
    <Box
      component="h2"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: 32,
        m: 0,
        px: 2,
        bgcolor: 'rail',
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: 13,
        fontWeight: 600,
        color: id === 'overdue' ? 'error.main' : 'text.secondary',
      }}
    >
      {t(`inbox.group.${id}`)}
      <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
        {count}
      </Box>
    </Box>
  )
}
