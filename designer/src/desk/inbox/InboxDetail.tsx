import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { TaskDetail, TaskSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { Check, UserPlus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { task as taskQuery } from '../../api/queries.ts'
import { useConnection } from '../../frame/connection/ConnectionProvider.tsx'
import { WaitingList } from '../../frame/connection/WaitingList.tsx'
import { waitingDrafts, watchDrafts } from '../../frame/connection/waiting-drafts.ts'
import { DueChip } from '../../parts/DueChip.tsx'
import { formatDay, formatTime } from '../../parts/dates.ts'
import { Fact } from '../../parts/Fact.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { ButtonLink } from '../../parts/RouterLink.tsx'
import { CannotWork } from '../task/CannotWork.tsx'
import { CaseGlance } from './CaseGlance.tsx'
import { RulesGlance } from './RulesGlance.tsx'

export interface InboxDetailProps {
  task: TaskSummary | undefined
  onAssign: (task: TaskSummary) => void
  onClaim: (task: TaskSummary) => void
}

/** The task at hand beside the list: what it is, what the rules say, its papers and last steps, and the way on. */
export function InboxDetail({ task, onAssign, onClaim }: InboxDetailProps) {
  const { lostAt } = useConnection()
  const detail = useQuery({ ...taskQuery(task?.id ?? ''), enabled: task !== undefined })
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      {task && <DetailHead task={task} detail={detail.data} />}
      <Box
        sx={{
          flex: 1,
          overflowY: 'auto',
          p: 3,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          '& > *': { flexShrink: 0 },
        }}
      >
        {task && detail.error && <ProblemNote error={detail.error} onRetry={() => void detail.refetch()} />}
        {detail.data && !detail.data.can.work && task?.state === 'open' && (
          <CannotWork task={detail.data} onAssign={() => onAssign(detail.data)} />
        )}
        {detail.data && detail.data.rules.length > 0 && <RulesGlance task={detail.data} />}
        {task && <CaseGlance caseId={task.case.id} />}
        {lostAt && <WaitingPanel />}
      </Box>
      {task?.state === 'open' && detail.data && (
        <DetailBar task={detail.data} onAssign={() => onAssign(task)} onClaim={() => onClaim(task)} />
      )}
    </Box>
  )
}

function DetailHead({ task, detail }: { task: TaskSummary; detail: TaskDetail | undefined }) {
  const { t } = useTranslation()
  return (
    <Box sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', px: 3, py: 2, flexShrink: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 2, minHeight: 24 }}>
        <Typography variant="body2" color="textSecondary">
          {t('inbox.caseAndStep', { number: task.case.number, step: task.step })}
        </Typography>
        {task.due && task.state === 'open' && <DueChip due={task.due} long />}
      </Box>
      <Typography variant="h1" sx={{ mt: '4px' }}>
        {task.case.title}
      </Typography>
      <Box component="dl" sx={{ m: 0, mt: 1.5, display: 'flex', flexWrap: 'wrap', columnGap: 7, rowGap: 1 }}>
        <Fact name={t('facts.unit')}>{task.unit.name}</Fact>
        <Fact name={t('facts.received')}>{formatDay(task.since)}</Fact>
        {detail && <Fact name={t('facts.regime')}>{detail.regime}</Fact>}
        {task.assignee && <Fact name={t('facts.assignee')}>{task.assignee.name}</Fact>}
      </Box>
      {task.returned !== null && (
        <Typography variant="body2" sx={{ mt: 1, color: 'warning.main' }}>
          {t('inbox.returnedBecause', { reason: task.returned })}
        </Typography>
      )}
    </Box>
  )
}

function DetailBar({ task, onAssign, onClaim }: { task: TaskDetail; onAssign: () => void; onClaim: () => void }) {
  const { t } = useTranslation()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 56,
        flexShrink: 0,
        px: 3,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {task.draft && (
        <Typography variant="body2" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component={Check} size={16} aria-hidden sx={{ color: 'success.main' }} />
          {t('task.saved', { time: formatTime(task.draft.savedAt) })}
        </Typography>
      )}
      <Box sx={{ flex: 1 }} />
      {task.can.assign && (
        <Button size="large" startIcon={<UserPlus size={16} />} onClick={onAssign}>
          {t('inbox.assignOther')}
        </Button>
      )}
      {task.can.claim && !task.assignee && (
        <Button size="large" onClick={onClaim}>
          {t('inbox.claim')}
        </Button>
      )}
      <ButtonLink to="/tasks/$task" params={{ task: task.id }} size="large" variant="contained">
        {task.can.work ? t('inbox.openTo', { step: task.step }) : t('inbox.openTask')}
      </ButtonLink>
    </Box>
  )
}

function WaitingPanel() {
  const { t } = useTranslation()
  const drafts = useSyncExternalStore(watchDrafts, waitingDrafts)
  if (drafts.length === 0) return null
  return (
    <Panel
      title={t('offline.listTitle')}
      aside={
        <Typography variant="body2" color="textSecondary">
          {t('offline.changes', { count: drafts.length })}
        </Typography>
      }
    >
      <Box sx={{ px: 2 }}>
        <WaitingList drafts={drafts} />
      </Box>
    </Panel>
  )
}
